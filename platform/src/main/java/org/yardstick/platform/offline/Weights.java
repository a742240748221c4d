package org.yardstick.platform.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.yardstick.measurement.network.Ahp;
import org.yardstick.measurement.network.Anp;
import org.yardstick.measurement.network.Danp;
import org.yardstick.measurement.network.Dematel;
import org.yardstick.measurement.network.LabelledMatrix;

/** {@code ./yardstick weights}: weights from judgements on pairs, and who influences whom. */
final class Weights implements Calculation {
    private static final String HELP = """
        ./yardstick weights METHOD FILE turns a square table of judgements on pairs into weights.

          METHOD           ahp: how many times the row matters more than the column (1/9 to 9; one half is enough);
                           dematel: how strongly the row influences the column (0 to 4);
                           anp: the weighted supermatrix, each column adding up to 1;
                           danp: as dematel, and weights from the influence, with --dimensions
          FILE             CSV (UTF-8): the header names the columns, the first column the rows, in the same order,
                           as in
                             ,Premises,People
                             Premises,1,1/2
                             People,2,1
          --group LIST     ahp: more files of the same table by other people, combined by the geometric mean
          --threshold T    dematel: an influence above T is drawn (otherwise the mean)
          --divisor D      dematel: rows-and-columns, or rows as some other programs do (otherwise rows-and-columns)
          --dimensions F   danp: CSV with the columns label and dimension
          --json           print the result for machines instead of tables
          --out FILE       also write the result for machines to FILE

        It prints weights, the largest first; docs/formats/calculations.md names the keys of the result for machines.
        For example
          ./yardstick weights ahp examples/criteria-pairs.csv

        Exit: 0 computed; 1 the judgements contradict each other too much (ahp, consistency ratio above 0.10), or there
        is no one answer (anp); 2 wrong input, told with file, line, column and reason, or a command line that cannot
        be understood.""";

    private static final int PLACES = 4;

    @Override
    public String name() {
        return "weights";
    }

    @Override
    public String help() {
        return HELP;
    }

    @Override
    public Answer answer(CommandLine asked, Progress progress) throws IOException {
        var method = asked.word(0, 2, "method (ahp, dematel, anp or danp)");
        var file = MatrixFile.read(Path.of(asked.word(1, 2, "file")));
        return switch (method) {
            case "ahp" -> ahp(file, asked);
            case "dematel" -> dematel(file, asked);
            case "anp" -> anp(file);
            case "danp" -> danp(file, asked);
            default -> throw new WrongUse("the method is ahp, dematel, anp or danp, not '" + method + "'");
        };
    }

    private static Answer ahp(MatrixFile file, CommandLine asked) throws IOException {
        var judgements = new ArrayList<LabelledMatrix>();
        judgements.add(file.matrix());
        for (var other : asked.list("--group")) {
            judgements.add(MatrixFile.read(Path.of(other)).matrix());
        }
        var found = Ahp.weights(judgements.size() == 1 ? file.matrix() : Ahp.group(judgements));
        return new Answer(file.sha256(), fields(found), text(found), warnings(found), found.acceptable());
    }

    private static Map<String, Object> fields(Ahp.Result found) {
        return new Fields()
                .put("labels", found.labels())
                .put("weights", list(found.weights()))
                .put("geometricMean", list(found.geometricMean()))
                .put("lambdaMax", found.lambdaMax())
                .put("consistencyIndex", found.consistencyIndex())
                .put("consistencyRatio", found.consistencyRatio())
                .put("randomIndex", found.randomIndex())
                .put("randomIndexBy", found.randomIndexBy())
                .put("geometricConsistencyIndex", found.geometricConsistencyIndex())
                .put("acceptable", found.acceptable())
                .put("mending", found.mending())
                .map();
    }

    /** Where to look again, the worst first. */
    private static List<String> warnings(Ahp.Result found) {
        return found.mending().stream()
                .limit(found.acceptable() ? 0 : 3)
                .map(mend -> mend.row() + " against " + mend.column() + " was judged " + Numbers.of(mend.judged(), 2)
                        + "; " + Numbers.of(mend.fitting(), 2)
                        + " would fit the rest and bring the consistency ratio to " + Numbers.of(mend.ratioThen(), 2))
                .toList();
    }

    private static String text(Ahp.Result found) {
        return byWeight(found.labels(), found.weights()) + "\nconsistency ratio "
                + Numbers.of(found.consistencyRatio(), 3) + " (random index " + Numbers.of(found.randomIndex(), 2)
                + " by " + found.randomIndexBy() + "): "
                + (found.acceptable() ? "acceptable" : "above 0.10, the judgements contradict each other") + "\n";
    }

    private static Dematel.Options options(CommandLine asked) {
        var threshold = asked.value("--threshold").isPresent()
                ? OptionalDouble.of(asked.number("--threshold", 0, 0, 1e6))
                : OptionalDouble.empty();
        return new Dematel.Options(asked.choice("--divisor", Dematel.Divisor.ROWS_AND_COLUMNS), threshold);
    }

    private static Answer dematel(MatrixFile file, CommandLine asked) {
        var found = Dematel.totalInfluence(file.matrix(), options(asked));
        var table = new TextTable(0, "lrrrl").row("", "prominence", "relation", "weight", "");
        for (int i = 0; i < found.labels().size(); i++) {
            table.row(
                    found.labels().get(i),
                    Numbers.of(found.prominence()[i], PLACES),
                    Numbers.of(found.relation()[i], PLACES),
                    Numbers.of(found.weights()[i], PLACES),
                    CommandLine.written(found.roles().get(i)));
        }
        var text = new StringBuilder(table.toString());
        text.append("\ninfluences above ")
                .append(Numbers.of(found.threshold(), PLACES))
                .append('\n');
        found.edges()
                .forEach(edge -> text.append("  ")
                        .append(edge.from())
                        .append(" on ")
                        .append(edge.to())
                        .append(' ')
                        .append(Numbers.of(edge.strength(), PLACES))
                        .append('\n'));
        return new Answer(file.sha256(), influence(found).map(), text.toString(), List.of(), true);
    }

    private static Fields influence(Dematel.Result found) {
        return new Fields()
                .put("labels", found.labels())
                .put("divisor", found.divisor())
                .put("total", rows(found.total()))
                .put("given", list(found.given()))
                .put("received", list(found.received()))
                .put("prominence", list(found.prominence()))
                .put("relation", list(found.relation()))
                .put("weights", list(found.weights()))
                .put("threshold", found.threshold())
                .put("roles", found.roles().stream().map(CommandLine::written).toList())
                .put("edges", found.edges());
    }

    private static Answer anp(MatrixFile file) {
        var found = Anp.limit(file.matrix());
        return limit(file, found, new Fields());
    }

    private static Answer limit(MatrixFile file, Anp.Result found, Fields result) {
        var kind = CommandLine.written(found.kind());
        result.put("labels", found.labels())
                .put("limit", rows(found.limit()))
                .put("weights", found.weights(), Weights::list)
                .put("kind", kind)
                .put("period", found.period())
                .put("finalClasses", found.finalClasses());
        var warnings = new ArrayList<String>();
        if (found.weights().isEmpty()) {
            warnings.add("The network falls apart into " + found.finalClasses()
                    + ": where one ends depends on where one begins, so there are no weights for all.");
        }
        if (found.adjusted()) {
            warnings.add("Columns that added up to 1 only up to rounding were divided by their sums.");
        }
        var text = found.weights()
                        .map(weights -> byWeight(found.labels(), weights))
                        .orElse("") + "\nthe powers are " + kind
                + (found.period() > 1 ? ", period " + found.period() : "") + "\n";
        return new Answer(
                file.sha256(), result.map(), text, warnings, found.weights().isPresent());
    }

    private static Answer danp(MatrixFile file, CommandLine asked) throws IOException {
        var dimensions = asked.path("--dimensions")
                .orElseThrow(() -> new WrongUse("danp needs --dimensions, a file that says which label is of which"));
        Map<String, String> dimensionOf = new LinkedHashMap<>();
        try (var csv = new CsvFile(dimensions)) {
            int label = csv.column("label");
            int dimension = csv.column("dimension");
            while (csv.next()) {
                if (dimensionOf.put(csv.name(label), csv.name(dimension)) != null) {
                    throw csv.wrong(label, "'" + csv.text(label) + "' has a dimension already");
                }
            }
        }
        var found = Danp.weights(file.matrix(), dimensionOf, options(asked));
        var result = new Fields()
                .put("influence", influence(found.influence()).map())
                .put("dimensions", found.dimensions())
                .put("dimensionInfluence", rows(found.dimensionInfluence()));
        return limit(file, found.limit(), result);
    }

    private static String byWeight(List<String> labels, double[] weights) {
        var table = new TextTable(0, "lr").row("", "weight");
        var places = new ArrayList<Integer>();
        for (int i = 0; i < weights.length; i++) {
            places.add(i);
        }
        places.sort((a, b) -> Double.compare(weights[b], weights[a]));
        places.forEach(i -> table.row(labels.get(i), Numbers.of(weights[i], PLACES)));
        return table.toString();
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static List<List<Double>> rows(double[][] values) {
        return Arrays.stream(values).map(Weights::list).toList();
    }
}
