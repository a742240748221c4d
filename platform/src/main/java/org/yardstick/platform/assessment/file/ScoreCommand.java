package org.yardstick.platform.assessment.file;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.yardstick.platform.offline.WrongUse;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.InvalidEdition;

/** {@code ./yardstick score}: the result of an assessment's file, the same as on a server but without one. */
public final class ScoreCommand {
    private static final int FINE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_INPUT = 2;

    private static final String HELP = """
            ./yardstick score FILE scores an assessment kept in a file: the level and what is missing for the next one, all
            indices, each criterion. No server, no database, the same numbers.

              FILE             JSON or YAML in the format yardstick-assessment/1: docs/formats/assessment.md tells it,
                               examples/property-management.yaml shows it, and every assessment on a server gives it at
                               /assessments/ID/assessment.yaml
              --standard FILE  the standard to score by: a file, a ZIP or a folder (otherwise the one that the assessment
                               names of those that come with the program, OSQS 1.0 and OSAB 1.0)
              --profile NAME   score by this profile of the standard instead of the one that the file names
              --language L     en, zh-Hans or zh-Hant-HK (otherwise en)
              --partial        score although scores are missing; each of them counts as nothing
              --explain CODE   also tell why a criterion comes out as it does, down to the raw scores and the evidence
              --json           print the result for machines (docs/formats/score.md) instead of tables
              --out FILE       also write the result for machines to FILE

            Exit: 0 scored; 1 refused, since scores are missing and nothing else is wrong; 2 wrong input, told with file,
            line, column and reason, or a command line that cannot be understood.""";

    private final PrintStream out;
    private final PrintStream err;

    private ScoreCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command and says with what the process ends. */
    public static int run(List<String> options, PrintStream out, PrintStream err) {
        if (options.contains("--help")) {
            out.println(HELP);
            return FINE;
        }
        try {
            return new ScoreCommand(out, err).score(ScoreOptions.read(options, HELP));
        } catch (WrongUse | java.nio.file.InvalidPathException reason) {
            err.println("yardstick score: " + reason.getMessage());
            return WRONG_INPUT;
        } catch (NoSuchFileException missing) {
            err.println("yardstick score: there is no file " + missing.getFile());
            return WRONG_INPUT;
        } catch (IOException e) {
            err.println("yardstick score: " + e.getMessage());
            return WRONG_INPUT;
        }
    }

    private int score(ScoreOptions options) throws IOException {
        var input = Files.readAllBytes(options.file());
        var words = Words.in(options.language());
        try {
            var edition = StandardSource.read(options.standard(), input, options.language());
            var read = FileReading.read(input, edition, knownProfile(options, edition), options.partial());
            var card = Scorecard.of(read, options.partial());
            refuseUnknownCriterion(options, card);
            tell(card, options, input, words);
            return FINE;
        } catch (FlawedFile flawed) {
            tell(flawed.flaws(), options.file(), words);
            return flawed.isOnlyIncomplete() ? REFUSED : WRONG_INPUT;
        } catch (InvalidEdition invalid) {
            var standard = options.standard().map(Path::toString).orElse("");
            invalid.problems()
                    .forEach(problem -> err.println(
                            problem.file().isEmpty() ? standard + ": " + problem : standard + "/" + problem));
            return WRONG_INPUT;
        }
    }

    private static java.util.Optional<String> knownProfile(ScoreOptions options, Edition edition) {
        options.profile().filter(code -> !edition.knowsProfile(code)).ifPresent(code -> {
            throw new WrongUse(edition.name() + " has no profile '" + code + "'");
        });
        return options.profile();
    }

    private static void refuseUnknownCriterion(ScoreOptions options, Scorecard card) {
        options.explain().filter(code -> !card.standard().has(code)).ifPresent(code -> {
            throw new WrongUse("there is no criterion '" + code + "' to explain in "
                    + card.standard().edition().name() + ", profile "
                    + card.file().profile());
        });
    }

    private void tell(Scorecard card, ScoreOptions options, byte[] input, Words words) throws IOException {
        var warnings = ScoreJson.warnings(card, options, words);
        var json = ScoreJson.write(card, options, input, warnings);
        if (options.out().isPresent()) {
            Files.writeString(options.out().get(), json + "\n", StandardCharsets.UTF_8);
        }
        if (options.json()) {
            out.println(json);
            return;
        }
        out.print(new ScoreText(card, words).write());
        options.explain().ifPresent(code -> out.print(new ExplanationText(card, words).write(code)));
        warnings.forEach(warning -> err.println("! " + warning));
    }

    private void tell(List<Flaw> flaws, Path file, Words words) {
        for (var flaw : flaws) {
            var path = flaw.path().isEmpty() ? "" : flaw.path() + ": ";
            err.println(file + ":" + flaw.line() + ":" + flaw.column() + ": " + path + flaw.reason(words));
        }
        err.println(words.say("assessment-file.flaws", flaws.size()));
    }
}
