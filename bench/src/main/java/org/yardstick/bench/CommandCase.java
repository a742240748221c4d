package org.yardstick.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yardstick.bench.measurement.RaterAgreement;
import org.yardstick.bench.measurement.SimulatedBallots;
import org.yardstick.bench.measurement.SimulatedProblem;
import org.yardstick.bench.measurement.SimulatedRatings;
import org.yardstick.bench.measurement.SimulatedResponses;
import org.yardstick.measurement.matching.Pair;

/**
 * A command on files.
 *
 * @param options for its virtual machine
 * @param isLong whether few rounds must do
 */
record CommandCase(String name, Input input, String options, boolean isLong) {

    /** Makes the files in a folder and gives the words of the command. */
    @FunctionalInterface
    interface Input {
        List<String> make(Path folder) throws IOException;
    }

    static List<CommandCase> all() {
        return List.of(
                usual("calibrate, 100,000 ratings", folder -> calibrate(folder, 100_000)),
                usual("calibrate, 1,000,000 ratings", folder -> calibrate(folder, 1_000_000)),
                new CommandCase(
                        "calibrate, 10,000,000 ratings", folder -> calibrate(folder, 10_000_000), "-Xmx1700m", true),
                usual("survey, 10,000 x 44", folder -> survey(folder, 10_000)),
                new CommandCase("survey, 1,000,000 x 44", folder -> survey(folder, 1_000_000), "-Xmx1700m", true),
                usual("agree, 10,000 x 5", CommandCase::agree),
                usual("vote, PAV, 4 of 30, 200 ballots", folder -> vote(folder, 200)),
                usual("vote, PAV, 4 of 30, 10,000 ballots", folder -> vote(folder, 10_000)),
                usual("assign, 500 x 60 x 3", folder -> assign(folder, 500, 60)),
                usual("assign, 2,000 x 200 x 3", folder -> assign(folder, 2000, 200)),
                usual("benchmark, 300 organisations", folder -> benchmark(folder, 300)),
                usual("weights, DEMATEL of 36", CommandCase::dematel));
    }

    private static CommandCase usual(String name, Input input) {
        return new CommandCase(name, input, "", false);
    }

    private static List<String> calibrate(Path folder, int ratings) throws IOException {
        var file = folder.resolve("ratings.csv");
        SimulatedRatings.of(ratings, 60).write(file);
        return List.of("calibrate", file.toString(), "--wide", "entry,judge");
    }

    private static List<String> survey(Path folder, int respondents) throws IOException {
        var file = folder.resolve("answers.csv");
        SimulatedResponses.write(file, respondents, 5);
        var items = IntStream.range(0, 44).mapToObj(i -> "q" + i).collect(Collectors.joining(","));
        return List.of("survey", file.toString(), "--items", items, "--reliability");
    }

    private static List<String> agree(Path folder) throws IOException {
        var values = RaterAgreement.simulated(5);
        var rows = IntStream.range(0, values.length)
                .mapToObj(unit -> "unit " + unit + ","
                        + Arrays.stream(values[unit])
                                .mapToObj(value -> Double.isNaN(value) ? "" : String.valueOf((int) value))
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "unit,a,b,c,d,e\n", "\n"));
        return List.of("agree", write(folder, "ratings.csv", rows));
    }

    private static List<String> vote(Path folder, int voters) throws IOException {
        var ballots = SimulatedBallots.approvals(voters, 15).ballots().stream()
                .map(ballot -> "  - " + ballot.names())
                .collect(Collectors.joining("\n", "candidates: " + SimulatedBallots.NAMES + "\nballots:\n", "\n"));
        return List.of("vote", write(folder, "ballots.yaml", ballots), "--rule", "pav", "--seats", "4");
    }

    private static List<String> assign(Path folder, int entries, int judges) throws IOException {
        var problem = SimulatedProblem.of(entries, judges, 0);
        var people = problem.judges().stream()
                .map(judge ->
                        "{\"name\":\"%s\",\"min\":%d,\"max\":%d}".formatted(judge.name(), judge.least(), judge.most()))
                .collect(Collectors.joining(",", "[", "]"));
        var json = "{\"entries\":%s,\"judges\":%s,\"k\":3,\"affinity\":%s,\"conflicts\":%s}"
                .formatted(
                        quoted(problem.entries()),
                        people,
                        Arrays.deepToString(problem.affinity()),
                        problem.rules().conflicts().stream()
                                .map(CommandCase::quoted)
                                .toList());
        return List.of("assign", write(folder, "problem.json", json));
    }

    private static String quoted(Pair pair) {
        return quoted(List.of(pair.entry(), pair.judge()));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "\"" + name + "\"").toList().toString();
    }

    private static List<String> benchmark(Path folder, int organisations) throws IOException {
        var random = new SplittableRandom(1);
        var rows = IntStream.rangeClosed(1, organisations)
                .mapToObj(i -> "organisation %d,%.1f,sector %d,city %d"
                        .formatted(i, random.nextDouble(20, 95), random.nextInt(8), random.nextInt(5)))
                .collect(Collectors.joining("\n", "organisation,value,sector,city\n", "\n"));
        return List.of("benchmark", write(folder, "organisations.csv", rows), "--by", "sector,city");
    }

    private static List<String> dematel(Path folder) throws IOException {
        var random = new SplittableRandom(1);
        var rows = IntStream.range(0, 36)
                .mapToObj(i -> "c" + i + ","
                        + IntStream.range(0, 36)
                                .mapToObj(j -> i == j ? "0" : String.valueOf(random.nextInt(5)))
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "\n", "\n"));
        var header = IntStream.range(0, 36).mapToObj(i -> ",c" + i).collect(Collectors.joining("", "name", ""));
        return List.of("weights", "dematel", write(folder, "influence.csv", header + rows));
    }

    private static String write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
