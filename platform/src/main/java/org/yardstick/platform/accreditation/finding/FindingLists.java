package org.yardstick.platform.accreditation.finding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.finding.FindingListPage.Counts;
import org.yardstick.platform.accreditation.finding.FindingListPage.Filter;
import org.yardstick.platform.accreditation.finding.FindingListPage.Row;
import org.yardstick.platform.accreditation.finding.FindingListPage.Turn;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Folding;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Slice;

/** Findings as lists: all that somebody has to do with, or those of one audit. Where each stands is derived, so they are narrowed here. */
@Component
public class FindingLists {
    private final JdbcClient db;
    private final Audits audits;
    private final FindingRows rows;
    private final FindingContext context;

    FindingLists(JdbcClient db, Audits audits, FindingRows rows, FindingContext context) {
        this.db = db;
        this.audits = audits;
        this.rows = rows;
        this.context = context;
    }

    FindingListPage all(Filter filter, Viewer viewer) {
        var all = rows(audits.cases(viewer));
        return page(filter, all, Optional.empty(), List.of(), Optional.empty());
    }

    FindingListPage of(UUID audit, Filter filter, Viewer viewer) {
        var of = audits.inCase(audit, viewer);
        var all = rows(List.of(of));
        return page(filter, all, Optional.of(of), asked(audit), of.isOpen() ? deadline(all) : Optional.empty());
    }

    private Optional<FindingListPage.Deadline> deadline(List<Row> all) {
        var today = context.today().day();
        return all.stream()
                .filter(row -> row.standing().grade() == Grade.MAJOR
                        && !row.standing().state().isSettled())
                .flatMap(row -> row.finding().course().lapses(context.rules()).stream())
                .min(Comparator.naturalOrder())
                .map(until -> new FindingListPage.Deadline(until, today.isAfter(until)));
    }

    /** The rows that a filter leaves, all of them: what a sheet holds. */
    List<Row> filtered(FindingListPage.Filter filter, Optional<UUID> audit, Viewer viewer) {
        var asked = audit.map(id -> List.of(audits.inCase(id, viewer))).orElseGet(() -> audits.cases(viewer));
        return rows(asked).stream().filter(row -> fits(filter, row)).toList();
    }

    /** The same for programs, the one raised last first: an order in which nothing moves while somebody walks through. */
    List<Row> raised(FindingListPage.Filter filter, Optional<UUID> audit, Viewer viewer) {
        return filtered(filter, audit, viewer).stream()
                .sorted(Comparator.comparing((Row row) -> row.finding().id()).reversed())
                .toList();
    }

    /** What the lead still has to weigh. */
    public List<MinorsTogether> asked(UUID audit) {
        var today = context.today().day();
        var minors = rows.ofAudits(List.of(audit)).stream()
                .filter(one -> one.on(today, context.rules()).countsAsMinor())
                .map(Finding::criterion)
                .toList();
        Map<String, Integer> weighed = new HashMap<>();
        db.sql(
                        "select criterion, max(minors) as minors from accreditation.minors_weighed where audit = :audit group by criterion")
                .param("audit", audit)
                .query(row -> {
                    weighed.put(row.getString("criterion"), row.getInt("minors"));
                });
        return MinorsTogether.asked(minors, weighed, context.rules());
    }

    /** Of one audit, with where each stands today. */
    public Map<Finding, Standing> standings(UUID audit) {
        var today = context.today().day();
        return rows.ofAudits(List.of(audit)).stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> one.on(today, context.rules()),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    private List<Row> rows(List<Audit> some) {
        var byId = some.stream().collect(Collectors.toMap(Audit::id, Function.identity()));
        var today = context.today().day();
        return rows.ofAudits(byId.keySet()).stream()
                .map(one -> row(one, java.util.Objects.requireNonNull(byId.get(one.audit())), today))
                .sorted(Comparator.comparing((Row row) -> row.of().beginsOn())
                        .reversed()
                        .thenComparing(row -> row.of().id())
                        .thenComparing(row -> row.finding().number()))
                .toList();
    }

    private Row row(Finding finding, Audit of, java.time.LocalDate today) {
        return new Row(finding, finding.on(today, context.rules()), of.organisationName(), of);
    }

    private static FindingListPage page(
            Filter filter,
            List<Row> all,
            Optional<Audit> of,
            List<MinorsTogether> asked,
            Optional<FindingListPage.Deadline> deadline) {
        var fitting = all.stream().filter(row -> fits(filter, row)).toList();
        var number = Math.clamp(filter.page(), 1, Math.max(1, (fitting.size() + Slice.SIZE - 1) / Slice.SIZE));
        var shown = fitting.stream()
                .skip(Slice.offset(number, Slice.SIZE))
                .limit(Slice.SIZE)
                .toList();
        return new FindingListPage(
                filter, new Slice<>(shown, number, Slice.SIZE, fitting.size()), of, asked, deadline, Counts.of(all));
    }

    private static boolean fits(Filter filter, Row row) {
        return (filter.turn().isEmpty()
                        || turn(filter.turn())
                                .map(turn -> turn.has(row.standing()))
                                .orElse(true))
                && Grade.find(filter.grade())
                        .map(grade -> grade == row.standing().grade())
                        .orElse(true)
                && (filter.text().isBlank()
                        || folded(row).contains(Folding.of(filter.text().strip())));
    }

    private static Optional<Turn> turn(String code) {
        return java.util.Arrays.stream(Turn.values())
                .filter(turn -> turn.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String folded(Row row) {
        var finding = row.finding();
        var words = new StringBuilder(finding.label() + " " + finding.criterion() + " " + finding.statement());
        for (var language : Language.values()) {
            words.append(' ')
                    .append(finding.criterionTitle().in(language))
                    .append(' ')
                    .append(row.organisation().in(language));
        }
        return Folding.of(words.toString());
    }
}
