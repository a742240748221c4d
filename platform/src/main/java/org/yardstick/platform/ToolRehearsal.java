package org.yardstick.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.yardstick.platform.assessment.file.ScoreCommand;
import org.yardstick.platform.offline.Offline;

/** Every calculation on files once, on small ones and for nobody, so that the JVM can write down what they load. */
final class ToolRehearsal {
    private static final int ENTRIES = 60;
    private static final int JUDGES = 6;

    private final Path folder;
    private final Path examples;
    private final PrintStream silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private ToolRehearsal(Path folder, Path examples) {
        this.folder = folder;
        this.examples = examples;
    }

    /**
     * @param folder that may be filled
     * @param examples those that come with the program
     */
    static int run(Path folder, Path examples) throws IOException {
        var rehearsal = new ToolRehearsal(folder, examples);
        int worst = ScoreCommand.run(rehearsal.words("property-management.yaml"), rehearsal.silence, rehearsal.silence);
        for (var tool : rehearsal.tools()) {
            int exit = Offline.run(tool.getFirst(), tool.subList(1, tool.size()), rehearsal.silence, rehearsal.silence);
            worst = Math.max(worst, exit);
        }
        return worst;
    }

    private List<String> words(String example) {
        return List.of(examples.resolve(example).toString());
    }

    private List<List<String>> tools() throws IOException {
        var ratings = file("ratings.csv", ratings());
        var survey = examples.resolve("service-survey.csv").toString();
        var questionnaire = examples.resolve("service-survey.yaml").toString();
        var pairs = file("pairs.csv", "what,a,b,c\na,1,2,4\nb,0.5,1,2\nc,0.25,0.5,1\n");
        var ballots = file("vote.yaml", "candidates: [a, b, c]\nballots: [[a, b], [a], [c]]\n");
        var out = folder.resolve("result.json").toString();
        return List.of(
                List.of("calibrate", ratings, "--wide", "entry,judge", "--bias", "judge,criterion", "--out", out),
                List.of("calibrate", ratings, "--wide", "entry,judge", "--estimator", "mml", "--json"),
                List.of("agree", file("agree.csv", "unit,a,b,c\n1,3,4,3\n2,1,2,1\n3,5,5,4\n4,2,2,3\n"), "--out", out),
                List.of("survey", survey, "--questionnaire", questionnaire, "--out", out),
                List.of("weights", "ahp", pairs, "--out", out),
                List.of("vote", ballots, "--rule", "pav", "--seats", "1", "--out", out),
                List.of("benchmark", file("values.csv", values()), "--out", out),
                List.of("assign", file("plan.yaml", "entries: [a, b, c]\njudges: [x, y, z]\nk: 2\n"), "--out", out));
    }

    private static String ratings() {
        var random = new SplittableRandom(1);
        var rows = new ArrayList<>(List.of("entry,judge,structure,service,results"));
        for (int e = 0; e < ENTRIES; e++) {
            for (int j = 0; j < JUDGES; j++) {
                rows.add("E%d,J%d,%d,%d,%d"
                        .formatted(e, j, rating(e, j, random), rating(e, 0, random), rating(e, 1, random)));
            }
        }
        return String.join("\n", rows) + "\n";
    }

    private static int rating(int entry, int judge, SplittableRandom random) {
        return Math.min(9, (entry + judge) % 6 + random.nextInt(5));
    }

    private static String values() {
        var rows = new StringBuilder("organisation,value\n");
        for (int i = 0; i < 12; i++) {
            rows.append("O").append(i).append(',').append(40 + 3 * i).append('\n');
        }
        return rows.toString();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
