package org.yardstick.platform.council.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yardstick.platform.council.CouncilSettings;
import org.yardstick.platform.council.Councils;
import org.yardstick.platform.council.comparison.Suppression.OfSeverity;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;

/** Settles what of the newest comparison somebody sees. */
@Component
class ComparisonPages {
    private final ComparisonRows rows;
    private final Councils councils;
    private final Organisations organisations;
    private final CouncilSettings settings;

    ComparisonPages(ComparisonRows rows, Councils councils, Organisations organisations, CouncilSettings settings) {
        this.rows = rows;
        this.councils = councils;
        this.organisations = organisations;
        this.settings = settings;
    }

    ComparisonPage page(Viewer viewer) {
        var isCouncil =
                councils.current().filter(one -> one.isDecidedBy(viewer)).isPresent();
        return rows.newest()
                .map(kept -> page(kept, isCouncil, viewer))
                .orElseGet(() -> shown(Optional.empty(), List.of(), isCouncil));
    }

    private ComparisonPage shown(
            Optional<ComparisonPage.Basis> basis, List<ComparisonPage.Row> seen, boolean isCouncil) {
        var levels = new TreeSet<String>();
        seen.forEach(row -> levels.addAll(row.levelCounts().keySet()));
        var ordered = new ArrayList<>(levels);
        if (ordered.remove(Comparison.REFUSED)) {
            ordered.add(Comparison.REFUSED);
        }
        return new ComparisonPage(
                basis,
                seen,
                ordered,
                isCouncil,
                settings.minimumCases(),
                settings.minimumAssessors(),
                settings.minimumOthers());
    }

    private ComparisonPage page(ComparisonRows.Kept kept, boolean isCouncil, Viewer viewer) {
        var comparison = kept.comparison();
        var names = names(comparison);
        var own = viewer.organisations(Role.SECRETARIAT, Role.DECIDER);
        var seen = bodies(comparison).stream()
                .filter(body -> isCouncil || own.contains(body))
                .map(body -> row(comparison, body, names, isCouncil))
                .sorted(Comparator.comparing(row -> row.names().map(Names::en).orElse("")))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!isCouncil && !seen.isEmpty()) {
            others(comparison, own).ifPresent(seen::add);
        }
        return shown(Optional.of(basis(kept, isCouncil ? names : Map.of())), seen, isCouncil);
    }

    /** @param names of the bodies of each group; none for whoever is not told which they are */
    private static ComparisonPage.Basis basis(ComparisonRows.Kept kept, Map<UUID, Names> names) {
        var comparison = kept.comparison();
        var groups = comparison.groups().stream()
                .map(group -> group.stream()
                        .flatMap(body -> Stream.ofNullable(names.get(body)))
                        .toList())
                .filter(group -> !group.isEmpty())
                .toList();
        return new ComparisonPage.Basis(
                comparison.on(),
                kept.at(),
                comparison.cases(),
                comparison.editions(),
                comparison.version(),
                kept.inputs(),
                groups);
    }

    /** Those with cases, and those of whom there are scores only. */
    private static Set<UUID> bodies(Comparison comparison) {
        var bodies = new TreeSet<UUID>();
        comparison.bodies().forEach(one -> bodies.add(one.body()));
        comparison.severities().forEach(one -> bodies.add(one.body()));
        comparison.groups().forEach(bodies::addAll);
        return bodies;
    }

    private Map<UUID, Names> names(Comparison comparison) {
        var names = new HashMap<UUID, Names>();
        organisations.find(bodies(comparison)).forEach(one -> names.put(one.id(), one.names()));
        return names;
    }

    private ComparisonPage.Row row(Comparison comparison, UUID body, Map<UUID, Names> names, boolean isCouncil) {
        var name = Optional.of(names.getOrDefault(body, Names.of("?")));
        var severity = severity(comparison, body, isCouncil);
        var of = comparison.of(body);
        return of.filter(one -> !Suppression.hides(one.n(), settings.minimumCases()))
                .map(one -> row(one, name, severity))
                .orElseGet(() -> ComparisonPage.Row.hidden(
                        name, body, of.map(Comparison.OfBody::n).orElse(0), severity));
    }

    private ComparisonPage.Row row(Comparison.OfBody of, Optional<Names> name, ComparisonPage.SeverityCell severity) {
        return new ComparisonPage.Row(
                name,
                Optional.of(of.body()),
                of.n(),
                false,
                of.levels(),
                sectors(of),
                of.gap(),
                of.mean(),
                Optional.of(of.assessed()),
                severity);
    }

    private List<ComparisonPage.SectorRow> sectors(Comparison.OfBody of) {
        var hidden = Suppression.sectors(of.sectors(), settings.minimumCases());
        return of.sectors().stream()
                .map(one -> hidden.contains(one.sector())
                        ? new ComparisonPage.SectorRow(one.sector(), 0, true, Map.of())
                        : new ComparisonPage.SectorRow(one.sector(), one.n(), false, one.levels()))
                .toList();
    }

    private ComparisonPage.SeverityCell severity(Comparison comparison, UUID body, boolean isCouncil) {
        var group = comparison.group(body).orElse(0);
        var found = comparison.severity(body);
        var why = why(comparison, group, found, isCouncil);
        return new ComparisonPage.SeverityCell(why, found.filter(one -> why == OfSeverity.SHOWN), group);
    }

    private OfSeverity why(Comparison comparison, int group, Optional<Severity> found, boolean isCouncil) {
        if (group == 0) {
            return OfSeverity.NOT_LINKED;
        }
        if (found.isEmpty()) {
            return comparison.unmeasured().contains(group) ? OfSeverity.UNMEASURED : OfSeverity.NO_SCORES;
        }
        if (found.get().assessors() < settings.minimumAssessors()) {
            return OfSeverity.FEW_ASSESSORS;
        }
        if (Suppression.hides(found.get().cases(), settings.minimumCases())) {
            return OfSeverity.FEW_CASES;
        }
        var alone = comparison.groups().get(group - 1).size() - 1 < settings.minimumOthers();
        return !isCouncil && alone ? OfSeverity.FEW_OTHERS : OfSeverity.SHOWN;
    }

    /** All others together, where they are so many that none of them can be told from it. */
    private Optional<ComparisonPage.Row> others(Comparison comparison, Set<UUID> own) {
        var some = comparison.bodies().stream()
                .filter(one -> !own.contains(one.body()) && !Suppression.hides(one.n(), settings.minimumCases()))
                .toList();
        if (some.size() < settings.minimumOthers()) {
            return Optional.empty();
        }
        var levels = new TreeMap<String, Integer>();
        some.forEach(one -> one.levels().forEach((level, count) -> levels.merge(level, count, Integer::sum)));
        return Optional.of(new ComparisonPage.Row(
                Optional.empty(),
                Optional.empty(),
                some.stream().mapToInt(Comparison.OfBody::n).sum(),
                false,
                levels,
                List.of(),
                Estimate.pooled(some.stream().flatMap(one -> one.gap().stream()).toList()),
                Estimate.pooled(
                        some.stream().flatMap(one -> one.mean().stream()).toList()),
                Optional.empty(),
                new ComparisonPage.SeverityCell(OfSeverity.NO_SCORES, Optional.empty(), 0)));
    }
}
