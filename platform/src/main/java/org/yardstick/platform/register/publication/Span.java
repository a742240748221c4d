package org.yardstick.platform.register.publication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.yardstick.platform.register.CertificateState;

/**
 * A part of the register by months in which certificates were granted or run out.
 *
 * @param marks of these months, one of which an entry has; none for all that is before the first day and not before the second
 */
record Span(List<String> marks, LocalDate low, LocalDate high) {
    private static final int AHEAD = 3;

    /** How many months, one after the other going back. What has not so many in these as are wanted has few in all. */
    private static final int[] MONTHS = {1, 3, 12};

    /** The latest first, and at last whatever the others leave over. */
    static List<Span> of(Optional<CertificateState> state, LocalDate today) {
        var month = YearMonth.from(today);
        var isExpired = state.equals(Optional.of(CertificateState.EXPIRED));
        var kind = isExpired ? "expires:" : "granted:";
        var high = isExpired ? month : month.plusMonths(AHEAD);
        var spans = new ArrayList<Span>();
        var last = high;
        var first = month;
        for (int many : MONTHS) {
            first = last.equals(high) ? month : last.minusMonths(many - 1);
            spans.add(months(kind, first, last));
            last = first.minusMonths(1);
        }
        spans.add(new Span(List.of(), first.atDay(1), high.plusMonths(1).atDay(1)));
        return spans;
    }

    private static Span months(String kind, YearMonth first, YearMonth last) {
        var marks = LongStream.rangeClosed(0, first.until(last, ChronoUnit.MONTHS))
                .mapToObj(first::plusMonths)
                .map(month -> kind + (12 * month.getYear() + month.getMonthValue() - 1))
                .toList();
        return new Span(marks, first.atDay(1), last.plusMonths(1).atDay(1));
    }

    /** For the database; nothing in it was typed by anybody. */
    String condition(String theirs, String day) {
        return marks.isEmpty()
                ? "(%1$s < '%2$s' or %1$s >= '%3$s')".formatted(day, low, high)
                : theirs + marks.stream().collect(Collectors.joining("', '", " && array['", "']"));
    }
}
