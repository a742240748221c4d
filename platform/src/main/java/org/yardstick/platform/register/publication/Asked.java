package org.yardstick.platform.register.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yardstick.platform.register.CertificateRows;
import org.yardstick.platform.register.CertificateState;
import org.yardstick.platform.register.SearchWords;

/**
 * What a search asks the database. All that may be asked for is a mark of an entry, see {@code register.marks}, and every combination of
 * marks is found by one index. It gives what it finds in no order, so the latest months are asked first and more of them each time, until
 * there are enough: a word that nearly all have costs a month, one that two have costs a few looks into the index.
 *
 * @param order the column by whose days the newest come first
 */
record Asked(List<String> conditions, List<Span> spans, String order, Map<String, Object> values) {

    /** The same expression as in the index. */
    private static final String MARKS = """
            register.marks(e.words, e.body, e.sector, e.level, e.city, e.granted_on, e.expires_on, e.suspended_from,
                           e.replaced_from, e.ended_as)""";

    private static final String MINE = """
            (%s && :bodies::text[] or e.certificate = any(array(
                select m.id from register.certificate m where m.organisation = any(:holders) or m.person = any(:holders))))""".formatted(MARKS);

    /** Empty when nothing can be found, whatever there is. */
    static Optional<Asked> of(Filter filter, Search.Reach reach, LocalDate today) {
        var state = CertificateState.find(filter.status());
        var words = filter.number().isPresent() ? List.<String>of() : SearchWords.typed(filter.q());
        var nothing = filter.number().isEmpty() && !filter.q().isBlank() && words.isEmpty();
        if (nothing || !filter.status().isEmpty() && state.isEmpty()) {
            return Optional.empty();
        }
        var marks = new ArrayList<>(words);
        marks.addAll(marks(filter, state));
        var order = state.equals(Optional.of(CertificateState.EXPIRED)) ? "e.expires_on" : "e.granted_on";
        var isFew = filter.number().isPresent() || state.equals(Optional.of(CertificateState.DRAFT));
        var hasOrder = reach.open() && marks.isEmpty();
        var spans = isFew || hasOrder ? List.<Span>of() : Span.of(state, today);
        var conditions = conditions(filter, reach, !marks.isEmpty());
        state.ifPresent(one -> conditions.addAll(Standing.conditions(one, today)));
        return Optional.of(new Asked(conditions, spans, order, values(filter, reach, marks)));
    }

    private static List<String> marks(Filter filter, Optional<CertificateState> state) {
        var marks = new ArrayList<String>();
        add(marks, "sector:", filter.sector());
        add(marks, "city:", filter.city());
        add(marks, "level:", filter.level());
        add(marks, "body:", filter.body());
        state.ifPresent(one -> {
            switch (one) {
                case SUSPENDED, INACTIVE, WITHDRAWN, CANCELLED -> marks.add("state:" + one.code());
                // These come and go by themselves, with the days.
                case DRAFT, ACTIVE, EXPIRED -> {}
            }
        });
        return marks;
    }

    private static void add(List<String> marks, String kind, String value) {
        if (!value.isEmpty()) {
            marks.add(kind + value);
        }
    }

    private static List<String> conditions(Filter filter, Search.Reach reach, boolean marked) {
        var conditions = new ArrayList<String>();
        filter.number()
                .ifPresent(number -> conditions.add(
                        "e.certificate = (select n.id from register.certificate n where n.number = :number)"));
        if (marked) {
            conditions.add(MARKS + " @> :marks::text[]");
        }
        if (!reach.open()) {
            conditions.add(MINE);
        } else if (filter.number().isEmpty()) {
            conditions.add("e.listed");
        }
        return conditions;
    }

    private static Map<String, Object> values(Filter filter, Search.Reach reach, List<String> marks) {
        var values = new LinkedHashMap<String, Object>();
        values.put("number", filter.number().orElse(""));
        values.put("marks", marks.toArray(String[]::new));
        values.put("bodies", reach.bodies().stream().map(body -> "body:" + body).toArray(String[]::new));
        values.put("holders", reach.holders().toArray(UUID[]::new));
        return values;
    }

    /** Those that match come first and alone: only then are the texts of one page read. */
    String sql(boolean after) {
        return "with matching as materialized (" + (spans.isEmpty() ? inOrder() : bySpans()) + """
                ), paged as materialized (
                    select f.certificate, f.day, (select count(*) from matching) as total from matching f
                """
                + (after ? """
                     where (f.day, f.certificate) <
                           (select %s, e.certificate from register.entry e where e.certificate = :after)
                """.formatted(order) : "") + """
                     order by f.day desc, f.certificate desc limit :size offset :offset
                )
                select p.total, c.facts,
                """ + CertificateRows.COLUMNS + " from paged p join "
                + CertificateRows.TABLES.replaceFirst(
                        "register.certificate c", "register.certificate c on c.id = p.certificate")
                + " order by p.day desc, p.certificate desc";
    }

    private String inOrder() {
        return """
                select e.certificate, %1$s as day from register.entry e
                 where %2$s order by %1$s desc, e.certificate desc limit :most
                """.formatted(order, String.join(" and ", conditions));
    }

    /** The database does one after the other, and ends once the outermost limit is reached. */
    private String bySpans() {
        return spans.stream()
                .map(this::span)
                .collect(Collectors.joining(" union all ", "select certificate, day from (", ") f limit :most "));
    }

    private String span(Span span) {
        return """
                (select e.certificate, %1$s as day from register.entry e
                  where %2$s and %3$s order by %1$s desc, e.certificate desc limit :most)
                """.formatted(order, span.condition(MARKS, order), String.join(" and ", conditions));
    }
}
