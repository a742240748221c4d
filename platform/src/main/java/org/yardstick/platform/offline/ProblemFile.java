package org.yardstick.platform.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yardstick.measurement.matching.Judge;
import org.yardstick.measurement.matching.Pair;
import org.yardstick.measurement.matching.Problem;
import org.yardstick.measurement.matching.Rules;

/**
 * Entries, judges and rules from a JSON or YAML file.
 *
 * @param older an assignment that stands already, entry by entry, where the file has one
 */
record ProblemFile(Problem problem, Optional<Map<String, List<String>>> older, String sha256) {
    private static final String[] FIELDS = {
        "title", "entries", "judges", "k", "affinity", "conflicts", "forbidden", "forced", "apart", "panels", "older"
    };

    static ProblemFile read(Path path) throws IOException {
        var file = new TreeFile(path);
        return new Reading(file).problem();
    }

    private record Reading(TreeFile file) {
        ProblemFile problem() {
            var root = file.root();
            file.refuseUnknown(root, FIELDS);
            var entries = file.texts(file.get(root, "entries"));
            var judges = new ArrayList<Judge>();
            for (var item : file.items(file.get(root, "judges"))) {
                judges.add(judge(item, entries.size()));
            }
            var names = judges.stream().map(Judge::name).toList();
            int k = file.whole(file.get(root, "k"), 1, Math.max(1, judges.size()));
            var rules = Rules.none()
                    .withConflicts(pairs(root, "conflicts", entries, names))
                    .withForbidden(pairs(root, "forbidden", entries, names))
                    .withForced(pairs(root, "forced", entries, names))
                    .withApart(apart(root, entries, names))
                    .withPanels(panels(root, k));
            var problem = new Problem(entries, judges, k, affinity(root, entries, names), rules);
            return new ProblemFile(problem, file.find(root, "older").map(this::panelsOf), file.sha256());
        }

        /** A name alone may judge any number of entries. */
        private Judge judge(Located item, int entries) {
            if (!(item instanceof Located.Fields fields)) {
                return new Judge(file.text(item), 0, entries, Set.of());
            }
            file.refuseUnknown(fields, "name", "min", "max", "tags");
            int least = file.find(fields, "min")
                    .map(value -> file.whole(value, 0, 1_000_000))
                    .orElse(0);
            int most = file.find(fields, "max")
                    .map(value -> file.whole(value, 0, 1_000_000))
                    .orElse(entries);
            var tags = file.find(fields, "tags").map(file::texts).orElse(List.of());
            return new Judge(file.text(file.get(fields, "name")), least, most, new HashSet<>(tags));
        }

        private List<Pair> pairs(Located.Fields root, String name, List<String> entries, List<String> judges) {
            var pairs = new ArrayList<Pair>();
            for (var item : file.find(root, name).map(file::items).orElse(List.of())) {
                var two = two(item);
                pairs.add(new Pair(known(two.get(0), entries, "entry"), known(two.get(1), judges, "judge")));
            }
            return pairs;
        }

        private List<Located> two(Located item) {
            var two = file.items(item);
            if (two.size() != 2) {
                throw file.wrong(item, "two names belong here");
            }
            return two;
        }

        private String known(Located at, List<String> names, String kind) {
            var name = file.text(at);
            if (!names.contains(name)) {
                throw file.wrong(at, "there is no " + kind + " '" + name + "'");
            }
            return name;
        }

        /** A list keeps judges apart; fields say whether judges or entries are meant. */
        private Rules.Apart apart(Located.Fields root, List<String> entries, List<String> judges) {
            var value = file.find(root, "apart");
            if (value.isEmpty()) {
                return Rules.Apart.none();
            }
            if (value.get() instanceof Located.Items items) {
                return new Rules.Apart(twos(items, judges, "judge"), List.of());
            }
            var fields = file.fields(value.get());
            file.refuseUnknown(fields, "judges", "entries");
            return new Rules.Apart(
                    file.find(fields, "judges")
                            .map(list -> twos(list, judges, "judge"))
                            .orElse(List.of()),
                    file.find(fields, "entries")
                            .map(list -> twos(list, entries, "entry"))
                            .orElse(List.of()));
        }

        private List<Rules.Two> twos(Located list, List<String> names, String kind) {
            var twos = new ArrayList<Rules.Two>();
            for (var item : file.items(list)) {
                var two = two(item);
                twos.add(new Rules.Two(known(two.get(0), names, kind), known(two.get(1), names, kind)));
            }
            return twos;
        }

        private List<Rules.PanelRule> panels(Located.Fields root, int k) {
            var rules = new ArrayList<Rules.PanelRule>();
            for (var item : file.find(root, "panels").map(file::items).orElse(List.of())) {
                var fields = file.fields(item);
                file.refuseUnknown(fields, "tag", "min", "max");
                rules.add(new Rules.PanelRule(
                        file.text(file.get(fields, "tag")),
                        file.find(fields, "min")
                                .map(value -> file.whole(value, 0, k))
                                .orElse(0),
                        file.find(fields, "max")
                                .map(value -> file.whole(value, 0, k))
                                .orElse(k)));
            }
            return rules;
        }

        /** Triples of entry, judge and affinity, or a matrix with a row an entry; what is not given counts as 0. */
        private double[][] affinity(Located.Fields root, List<String> entries, List<String> judges) {
            var affinity = new double[entries.size()][judges.size()];
            var rows = file.find(root, "affinity").map(file::items).orElse(List.of());
            var triples = rows.stream()
                    .anyMatch(row ->
                            file.items(row).size() == 3 && file.items(row).getFirst() instanceof Located.Text);
            if (triples) {
                rows.forEach(row -> triple(row, affinity, entries, judges));
            } else if (!rows.isEmpty()) {
                matrix(file.get(root, "affinity"), rows, affinity);
            }
            return affinity;
        }

        private void triple(Located row, double[][] affinity, List<String> entries, List<String> judges) {
            var parts = file.items(row);
            if (parts.size() != 3) {
                throw file.wrong(row, "an entry, a judge and an affinity belong here");
            }
            int entry = entries.indexOf(known(parts.get(0), entries, "entry"));
            int judge = judges.indexOf(known(parts.get(1), judges, "judge"));
            affinity[entry][judge] = file.number(parts.get(2)).doubleValue();
        }

        private void matrix(Located at, List<Located> rows, double[][] affinity) {
            if (rows.size() != affinity.length) {
                throw file.wrong(at, "there are " + rows.size() + " rows for " + affinity.length + " entries");
            }
            for (int entry = 0; entry < affinity.length; entry++) {
                var row = file.items(rows.get(entry));
                if (row.size() != affinity[entry].length) {
                    throw file.wrong(
                            rows.get(entry),
                            "there are " + row.size() + " affinities for " + affinity[entry].length + " judges");
                }
                affinity[entry] = row.stream()
                        .mapToDouble(cell -> file.number(cell).doubleValue())
                        .toArray();
            }
        }

        /** As a result has it: the judges of each entry. */
        private Map<String, List<String>> panelsOf(Located value) {
            var panels = new LinkedHashMap<String, List<String>>();
            file.fields(value).values().forEach((entry, judges) -> panels.put(entry, file.texts(judges)));
            return panels;
        }
    }
}
