package org.yardstick.platform.offline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import org.yardstick.measurement.InvalidInput;

/** Runs a calculation for somebody at a terminal: its tables or its JSON, and one sentence for every reason not to. */
public final class Offline {
    private static final int FINE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_INPUT = 2;

    private final PrintStream out;
    private final PrintStream err;

    private Offline(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command of this name and says with what the process ends. */
    public static int run(String name, List<String> arguments, PrintStream out, PrintStream err) {
        return new Offline(out, err).run(Calculations.named(name), arguments);
    }

    private int run(Calculation calculation, List<String> arguments) {
        if (arguments.contains("--help")) {
            out.println(calculation.help());
            return FINE;
        }
        try {
            return answer(calculation, CommandLine.read(arguments, calculation.help()));
        } catch (NoSuchFileException missing) {
            return wrong(calculation, "there is no file " + missing.getFile());
        } catch (WrongUse | WrongInput | InvalidPathException | IOException reason) {
            return wrong(calculation, String.valueOf(reason.getMessage()));
        }
    }

    private int answer(Calculation calculation, CommandLine asked) throws IOException {
        try {
            var answer = calculation.answer(asked, new Progress(err));
            tell(calculation, asked, answer);
            return answer.sound() ? FINE : REFUSED;
        } catch (InvalidInput ofTheWhole) {
            return wrong(calculation, asked.lastWord() + ": " + ofTheWhole.getMessage());
        }
    }

    private int wrong(Calculation calculation, String reason) {
        err.println("yardstick " + calculation.name() + ": " + reason);
        return WRONG_INPUT;
    }

    private void tell(Calculation calculation, CommandLine asked, Answer answer) throws IOException {
        var file = asked.path("--out");
        if (asked.has("--json") || file.isPresent()) {
            var json = Envelope.write(
                    calculation.name(),
                    answer.inputSha256(),
                    asked.told(),
                    Map.of("result", answer.result()),
                    answer.warnings());
            if (file.isPresent()) {
                Files.writeString(file.get(), json + "\n", StandardCharsets.UTF_8);
            }
            if (asked.has("--json")) {
                out.println(json);
                return;
            }
        }
        out.print(answer.text());
        answer.warnings().forEach(warning -> err.println("Note: " + warning));
    }
}
