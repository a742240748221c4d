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
    private final AuditCases cases;
    private final FindingRows rows;
    private final FindingContext context;

    FindingLists(JdbcClient db, AuditCases cases, FindingRows rows, FindingContext context) {
        this.db = db;
        this.cases = cases;
        this.rows = rows;
        this.context = context;
    }

    FindingListPage all(Filter filter, Viewer viewer) {
        var all = rows(cases.of(viewer));
        return page(filter, all, Optional.empty(), List.of());
    }

    FindingListPage of(UUID audit, Filter filter, Viewer viewer) {
        var of = cases.get(audit, viewer);
        return page(filter, rows(List.of(of)), Optional.of(of), asked(audit));
    }

    /** The rows that a filter leaves, all of them: what a sheet holds. */
    List<Row> filtered(FindingListPage.Filter filter, Optional<UUID> audit, Viewer viewer) {
        var audits = audit.map(id -> List.of(cases.get(id, viewer))).orElseGet(() -> cases.of(viewer));
        return rows(audits).stream().filter(row -> fits(filter, row)).toList();
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

    private List<Row> rows(List<AuditCase> audits) {
        var byId = audits.stream().collect(Collectors.toMap(AuditCase::id, Function.identity()));
        var today = context.today().day();
        return rows.ofAudits(byId.keySet()).stream()
                .map(one -> row(one, java.util.Objects.requireNonNull(byId.get(one.audit())), today))
                .sorted(Comparator.comparing((Row row) -> row.of().beginsOn())
                        .reversed()
                        .thenComparing(row -> row.of().id())
                        .thenComparing(row -> row.finding().number()))
                .toList();
    }

    private Row row(Finding finding, AuditCase of, java.time.LocalDate today) {
        return new Row(finding, finding.on(today, context.rules()), of.organisationName(), of);
    }

    private static FindingListPage page(
            Filter filter, List<Row> all, Optional<AuditCase> of, List<MinorsTogether> asked) {
        var fitting = all.stream().filter(row -> fits(filter, row)).toList();
        var number = Math.clamp(filter.page(), 1, Math.max(1, (fitting.size() + Slice.SIZE - 1) / Slice.SIZE));
        var shown = fitting.stream()
                .skip(Slice.offset(number, Slice.SIZE))
                .limit(Slice.SIZE)
                .toList();
        return new FindingListPage(
                filter, new Slice<>(shown, number, Slice.SIZE, fitting.size()), of, asked, Counts.of(all));
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
