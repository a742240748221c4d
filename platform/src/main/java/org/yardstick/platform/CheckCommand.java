package org.yardstick.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.yardstick.platform.journal.JournalCheck;
import org.yardstick.platform.journal.KeptHash;
import org.yardstick.platform.journal.VerifyingKey;
import org.yardstick.platform.register.log.LogCheck;
import org.yardstick.platform.register.log.LogReport;

/** {@code ./yardstick check}: whether journal and register of an instance are as they were written, without starting the application. */
final class CheckCommand {
    private static final String HELP = """
            ./yardstick check walks the journal from its first row and recomputes every hash and signature; then
            the log of the register, and compares it with the certificates and with the roots in the journal.

              --key FILE   trust only the public key in FILE, as kept by an auditor (may be given again);
                           without it, the keys that the database itself names are trusted
              --expect ROW:HASH
                           a row and its hash, as printed by an earlier check and kept elsewhere; row and
                           hash must still be the same (may be given again)
              --home DIR   the data folder to look into (otherwise YARDSTICK_HOME, or ./data);
                           YARDSTICK_DATABASE_URL names a PostgreSQL of your own instead
              --json       the result for machines

            Exit: 0 journal and register are whole, 1 they are not, 2 they could not be checked.""";

    private final List<VerifyingKey> keys = new ArrayList<>();
    private final List<KeptHash> kept = new ArrayList<>();
    private Path home;
    private boolean json;

    private CheckCommand(Path home) {
        this.home = home;
    }

    /** The command line cannot be understood, or names something that is not there. */
    private static final class WrongUse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongUse(String reason) {
            super(reason);
        }
    }

    static int run(List<String> options, Path usualHome) {
        if (options.contains("--help")) {
            System.out.println(HELP);
            return Command.FINE;
        }
        try {
            var command = new CheckCommand(usualHome);
            command.read(options);
            return command.check();
        } catch (WrongUse | CannotStart reason) {
            System.err.println("yardstick check: " + reason.getMessage());
            return Command.WRONG_USE;
        } catch (SQLException | UncheckedIOException e) {
            System.err.println("yardstick check: the journal could not be read: " + e.getMessage());
            return Command.WRONG_USE;
        }
    }

    private void read(List<String> options) {
        var rest = options.iterator();
        while (rest.hasNext()) {
            var option = rest.next();
            switch (option) {
                case "--json" -> json = true;
                case "--key", "--home", "--expect" -> {
                    if (!rest.hasNext()) {
                        throw new WrongUse(option + " needs a value; try --help");
                    }
                    read(option, rest.next());
                }
                default -> throw new WrongUse("there is no option '" + option + "'; try --help");
            }
        }
    }

    private void read(String option, String value) {
        switch (option) {
            case "--home" -> home = Path.of(value);
            case "--key" -> keys.add(key(value));
            default -> kept.add(keptHash(value));
        }
    }

    private static VerifyingKey key(String file) {
        try {
            return VerifyingKey.ofPem(Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new WrongUse("cannot read the key file " + file);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(file + " is no public key (PEM, Ed25519): " + e.getMessage());
        }
    }

    private static KeptHash keptHash(String text) {
        try {
            return KeptHash.of(text);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--expect wants a row and its hash such as 42:99b7..., not " + text);
        }
    }

    private int check() throws SQLException {
        if (!Database.exists(home)) {
            throw new WrongUse("there is no database in " + home.toAbsolutePath());
        }
        var database = Database.shared(home);
        try (var connection = database.connect()) {
            var report = new JournalCheck(connection, new Clockwork()).run(keys, kept);
            var register = new LogCheck(connection).run();
            System.out.println(json ? CheckResult.json(report, register) : CheckResult.text(report, register));
            return report.isFine() && register.map(LogReport::isFine).orElse(true) ? Command.FINE : Command.REFUSED;
        } finally {
            database.leave();
        }
    }

    /** A line on the error output every second. */
    private static final class Clockwork implements JournalCheck.Progress {
        private static final long STEP = TimeUnit.SECONDS.toNanos(1);
        private long next = System.nanoTime() + STEP;

        @Override
        public void passed(long rows, long ofAbout) {
            if (System.nanoTime() - next >= 0) {
                next += STEP;
                System.err.printf("checked %,d of %,d rows%n", rows, ofAbout);
            }
        }
    }
}
