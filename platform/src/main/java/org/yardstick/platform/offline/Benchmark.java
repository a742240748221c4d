package org.yardstick.platform.offline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.yardstick.measurement.comparison.Bands;
import org.yardstick.measurement.comparison.Disclosure;
import org.yardstick.measurement.comparison.GroupQuantiles;
import org.yardstick.measurement.comparison.GroupQuantiles.Resampling;
import org.yardstick.measurement.comparison.PercentileRank;

/** {@code ./yardstick benchmark}: where organisations stand among their peers, without giving any of them away. */
final class Benchmark implements Calculation {
    private static final String HELP = """
        ./yardstick benchmark FILE tells mean and percentiles of peer groups, under disclosure control: what would give
        an organisation away, by itself or together with the other groups, is suppressed. Where exact percentiles
        would tell some members apart, the band is told in which each lies.

          FILE             CSV (UTF-8, a header row): a row for each organisation, as in
                             organisation,sector,city,value
                             Harbour Bank,banking,Hong Kong,71.5
                             Peak Telecom,telecom,Macao,64
          --unit COLUMN    who: the name of the organisation (otherwise organisation)
          --value COLUMN   what is compared (otherwise value)
          --by LIST        columns that make groups: everybody, each column by itself, then all together
          --range L:H      the lowest and highest value there can be (otherwise 0:100)
          --least N        fewer organisations are no group (otherwise 5)
          --own NAME       tell also where this organisation stands in its groups
          --samples N      how often peers are drawn for the interval of its place (otherwise 1000)
          --seed N         where drawing begins: the same seed, the same interval (otherwise 1)
          --json           print the result for machines instead of tables
          --out FILE       also write the result for machines to FILE

        It prints a table of groups; docs/formats/calculations.md names the keys of the result for machines.
        For example
          ./yardstick benchmark results.csv --by sector,city --own "Harbour Bank"

        Exit: 0 computed; 2 wrong input, told with file, line, column and reason, or a command line that cannot be
        understood.""";

    private static final double[] SHARES = {0.1, 0.25, 0.5, 0.75, 0.9};
    private static final String EVERYBODY = "everybody";

    /** Into so many parts the range of values is divided where percentiles are told only roughly. */
    private static final int BANDS = 20;

    @Override
    public String name() {
        return "benchmark";
    }

    @Override
    public String help() {
        return HELP;
    }

    /** One row of the file. */
    private record Row(String unit, double value, List<String> traits) {}

    private record Peers(String name, List<Row> rows) {
        Set<String> units() {
            var units = new LinkedHashSet<String>();
            rows.forEach(row -> units.add(row.unit));
            return units;
        }

        double[] values() {
            return rows.stream().mapToDouble(Row::value).toArray();
        }
    }

    @Override
    public Answer answer(CommandLine asked, Progress progress) throws IOException {
        var table = Table.read(asked);
        var own = asked.value("--own");
        own.filter(name -> table.rows.stream().noneMatch(row -> row.unit.equals(name)))
                .ifPresent(name -> {
                    throw new WrongUse("there is no organisation '" + name + "' in the file");
                });
        var groups = groups(table.rows, asked.list("--by"));
        var rules = rules(asked);
        var found = ask(table.rows, groups, rules);
        var exact = exactOnes(groups, found);
        var cells = IntStream.range(0, groups.size())
                .mapToObj(i -> {
                    var fields = cell(groups.get(i), found.get(i));
                    if (found.get(i).mean().isPresent()) {
                        tellOrder(fields, groups.get(i), exact.contains(groups.get(i)), rules);
                        own.filter(name -> groups.get(i).units().contains(name))
                                .ifPresent(name -> fields.put("own", own(groups.get(i), name, asked)));
                    }
                    return fields.map();
                })
                .toList();
        return new Answer(table.sha256, new Fields().put("groups", cells).map(), text(cells), List.of(), true);
    }

    /** The file: who has no value is no part of it. */
    private record Table(List<Row> rows, String sha256) {
        static Table read(CommandLine asked) throws IOException {
            var rows = new ArrayList<Row>();
            try (var csv = new CsvFile(asked.file())) {
                int unit = csv.column(asked.value("--unit").orElse("organisation"));
                int value = csv.column(asked.value("--value").orElse("value"));
                var traits = asked.list("--by").stream().map(csv::column).toList();
                while (csv.next()) {
                    if (!csv.text(value).isEmpty()) {
                        var of = traits.stream().map(csv::name).toList();
                        rows.add(new Row(csv.name(unit), csv.number(value), of));
                    }
                }
                return new Table(rows, csv.sha256());
            }
        }
    }

    private static Disclosure.Rules rules(CommandLine asked) {
        var range = RatingFile.Layout.range(asked.value("--range").orElse("0:100"), "--range");
        var usual = Disclosure.Rules.usual(range[0], range[1]);
        int least = (int) asked.whole("--least", usual.leastOrganisations(), 2, 1000);
        return new Disclosure.Rules(least, usual.dominance(), range[0], range[1], usual.rounding());
    }

    /** Everybody, then each column by itself, then all columns together: what matters most is asked first. */
    private static List<Peers> groups(List<Row> rows, List<String> by) {
        var groups = new ArrayList<Peers>();
        groups.add(new Peers(EVERYBODY, rows));
        for (int column = 0; column < by.size(); column++) {
            groups.addAll(split(rows, by, List.of(column)));
        }
        if (by.size() > 1) {
            groups.addAll(split(rows, by, IntStream.range(0, by.size()).boxed().toList()));
        }
        return groups;
    }

    private static List<Peers> split(List<Row> rows, List<String> by, List<Integer> columns) {
        var split = new LinkedHashMap<String, List<Row>>();
        for (var row : rows) {
            var name = String.join(
                    ", ",
                    columns.stream()
                            .map(column -> by.get(column) + " " + row.traits.get(column))
                            .toList());
            split.computeIfAbsent(name, group -> new ArrayList<>()).add(row);
        }
        return split.entrySet().stream()
                .map(group -> new Peers(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<Disclosure.Answer> ask(List<Row> rows, List<Peers> groups, Disclosure.Rules rules) {
        var disclosure = Disclosure.of(
                rows.stream().map(Row::unit).toList(),
                rows.stream().mapToDouble(Row::value).toArray(),
                rules);
        return disclosure.askAll(groups.stream().map(Peers::units).toList());
    }

    /** The groups whose percentiles may be told exactly without telling any two of their members apart. */
    private static Set<Peers> exactOnes(List<Peers> groups, List<Disclosure.Answer> found) {
        var exact = new LinkedHashSet<Peers>();
        var state = found.getLast().next();
        for (int i = 0; i < groups.size(); i++) {
            if (found.get(i).mean().isPresent()) {
                var answer = state.askOrder(groups.get(i).units());
                state = answer.next();
                if (answer.allowed()) {
                    exact.add(groups.get(i));
                }
            }
        }
        return exact;
    }

    private static Fields cell(Peers group, Disclosure.Answer answer) {
        return new Fields()
                .put("group", group.name)
                .put("n", answer.n())
                .put("suppressed", answer.mean().isEmpty())
                .put("reason", CommandLine.written(answer.reason()))
                .put("mean", answer.mean());
    }

    private static void tellOrder(Fields fields, Peers group, boolean exact, Disclosure.Rules rules) {
        var told = new Fields();
        if (exact) {
            var names = group.rows.stream().map(row -> group.name).toList();
            for (var one : GroupQuantiles.of(names, group.values(), SHARES, 0.95)) {
                told.put(Numbers.plain(one.share() * 100), Math.rint(one.value() * 10) / 10);
            }
            fields.put("percentiles", told.map());
            return;
        }
        var grid = new Bands.Grid(rules.lowest(), rules.highest(), (rules.highest() - rules.lowest()) / BANDS);
        for (var one : Bands.of(group.values(), SHARES, grid)) {
            told.put(Numbers.plain(one.share() * 100), List.of(one.from(), one.to()));
        }
        fields.put("bands", told.map());
    }

    private static Map<String, Object> own(Peers group, String name, CommandLine asked) {
        var place = new ArrayList<>(group.units()).indexOf(name);
        var resampling = new Resampling((int) asked.whole("--samples", 1000, 1, 100_000), 0.95);
        var rank = PercentileRank.of(
                group.values(), place, resampling, new SplittableRandom(asked.whole("--seed", 1, 0, Long.MAX_VALUE)));
        return new Fields()
                .put("organisation", name)
                .put("value", group.rows.get(place).value)
                .put("percentile", rank.share() * 100)
                .put("lower", rank.interval().lower() * 100)
                .put("upper", rank.interval().upper() * 100)
                .map();
    }

    private static String text(List<Map<String, Object>> cells) {
        var table = new TextTable(0, "lrrrrrrrl").row("", "n", "mean", "10 %", "25 %", "50 %", "75 %", "90 %", "own");
        for (var cell : cells) {
            var figures = new ArrayList<String>();
            figures.add(String.valueOf(cell.get("group")));
            figures.add(String.valueOf(cell.get("n")));
            figures.add(String.valueOf(cell.getOrDefault("mean", "suppressed")));
            Arrays.stream(SHARES).forEach(share -> figures.add(percentile(cell, Numbers.plain(share * 100))));
            figures.add(cell.get("own") instanceof Map<?, ?> own ? place(own) : "");
            table.row(figures.toArray(String[]::new));
        }
        return table.toString();
    }

    private static String percentile(Map<String, Object> cell, String share) {
        if (cell.get("bands") instanceof Map<?, ?> bands && bands.get(share) instanceof List<?> band) {
            return Numbers.plain((Double) band.getFirst()) + " to " + Numbers.plain((Double) band.getLast());
        }
        return cell.get("percentiles") instanceof Map<?, ?> all ? String.valueOf(all.get(share)) : "";
    }

    private static String place(Map<?, ?> own) {
        return own.get("percentile") instanceof Double percentile
                ? Numbers.of(percentile, 0) + " of 100"
                : Numbers.NONE;
    }
}
