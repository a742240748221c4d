package org.yardstick.bench.measurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yardstick.measurement.survey.Item;
import org.yardstick.measurement.survey.Responses;

/** Answers from 1 to 10 to 44 items, q0 to q43, which go together because every respondent has a mood. */
public final class SimulatedResponses {
    private static final int ITEMS = 44;
    private static final int PART = 1 << 16;

    /** The items asked. */
    static final List<Item> QUESTIONS = IntStream.range(0, ITEMS)
            .mapToObj(item -> new Item("q" + item, 1, 10))
            .toList();

    private SimulatedResponses() {}

    /** Items by respondents. */
    static byte[][] columns(int respondents, int missingPercent) {
        var columns = new byte[ITEMS][respondents];
        IntStream.range(0, (respondents + PART - 1) / PART)
                .parallel()
                .forEach(part -> fill(columns, part * PART, Math.min(respondents, (part + 1) * PART), missingPercent));
        return columns;
    }

    private static void fill(byte[][] columns, int from, int to, int missingPercent) {
        var random = new SplittableRandom(from);
        for (int row = from; row < to; row++) {
            int mood = random.nextInt(5);
            for (var column : columns) {
                boolean missing = missingPercent > 0 && random.nextInt(100) < missingPercent;
                column[row] = missing ? Responses.MISSING : (byte) (1 + mood + random.nextInt(6));
            }
        }
    }

    /** A row a respondent, an empty field where an answer is missing. */
    public static void write(Path file, int respondents, int missingPercent) throws IOException {
        var columns = columns(respondents, missingPercent);
        var text = new StringBuilder();
        try (var csv = Files.newBufferedWriter(file)) {
            csv.write(QUESTIONS.stream().map(Item::name).collect(Collectors.joining(",", "", "\n")));
            for (int row = 0; row < respondents; row++) {
                text.setLength(0);
                for (var column : columns) {
                    text.append(column[row] == Responses.MISSING ? "" : column[row])
                            .append(',');
                }
                text.setCharAt(text.length() - 1, '\n');
                csv.append(text);
            }
        }
    }
}
