package org.yardstick.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yardstick.platform.accreditation.pack.AuditPacks;
import org.yardstick.platform.assessment.file.ScoreCommand;
import org.yardstick.platform.offline.Offline;
import org.yardstick.platform.register.verify.VerifyCommand;

/** One thing that {@code ./yardstick} can do. */
enum Command {
    /** The real thing. */
    UP {
        @Override
        int run(List<String> options) {
            Server.start(home("data"), Map.of(), options);
            return FINE;
        }
    },
    /** The same with a believable scheme in it. */
    DEMO {
        @Override
        int run(List<String> options) {
            Server.start(home("data/demo"), Map.of("yardstick.sample", true), options);
            return FINE;
        }
    },
    /** The result of an assessment kept in a file. */
    SCORE {
        @Override
        int run(List<String> options) {
            return ScoreCommand.run(options, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
        }
    },
    /** How far raters of the same units agree. */
    AGREE,
    /** Who judges what. */
    ASSIGN,
    /** Where organisations stand among their peers. */
    BENCHMARK,
    /** How strong entries are once the severity of their judges is allowed for. */
    CALIBRATE,
    /** What answers to a questionnaire say. */
    SURVEY,
    /** A committee, or topics, elected from ballots. */
    VOTE,
    /** Weights from judgements on pairs. */
    WEIGHTS,
    /** Whether certificates in files are genuine and hold, and packs of audits genuine and whole. */
    VERIFY {
        @Override
        int run(List<String> options) {
            return VerifyCommand.run(
                    options,
                    new AuditPacks(),
                    home("data"),
                    Clock.systemUTC(),
                    utf8(FileDescriptor.out),
                    utf8(FileDescriptor.err));
        }
    },
    /** Whether the journal is as it was written. */
    CHECK {
        @Override
        int run(List<String> options) {
            return CheckCommand.run(options, home("data"));
        }
    },
    /** Not for people: the launcher records a start with it, to make the next ones quicker. */
    REHEARSE {
        @Override
        int run(List<String> options) {
            return Rehearsal.run(options);
        }
    };

    static final int FINE = 0;
    static final int REFUSED = 1;
    static final int WRONG_USE = 2;

    /** Does it, and says with what the process ends; a server that goes on running is fine. What has no way of its own is computed from files. */
    int run(List<String> options) {
        return Offline.run(
                name().toLowerCase(Locale.ROOT), options, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    static Optional<Command> find(String name) {
        for (var command : values()) {
            if (command.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** What the user names is seen from where they stand; what nobody names lies in the folder of the launcher. */
    private static Path home(String usual) {
        return environment("YARDSTICK_HOME")
                .map(Path::of)
                .orElseGet(
                        () -> Path.of(System.getProperty("yardstick.root", "")).resolve(usual))
                .toAbsolutePath();
    }

    /** What is printed is UTF-8 whatever the terminal says of itself: results hold Chinese names. */
    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
