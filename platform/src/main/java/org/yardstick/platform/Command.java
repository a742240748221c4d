package org.yardstick.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One thing that {@code ./yardstick} can do. */
enum Command {
    /** The real thing. */
    UP {
        @Override
        int run(List<String> options) {
            Server.start(home("data"), Map.of());
            return FINE;
        }
    },
    /** The same with a believable scheme in it. */
    DEMO {
        @Override
        int run(List<String> options) {
            Server.start(home("data/demo"), Map.of("yardstick.sample", true));
            return FINE;
        }
    },
    /** Whether the journal is as it was written. */
    CHECK {
        @Override
        int run(List<String> options) {
            return CheckCommand.run(options, home("data"));
        }
    };

    static final int FINE = 0;
    static final int REFUSED = 1;
    static final int WRONG_USE = 2;

    /** Does it, and says with what the process ends; a server that goes on running is fine. */
    abstract int run(List<String> options);

    static Optional<Command> find(String name) {
        for (var command : values()) {
            if (command.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    private static Path home(String usual) {
        return Path.of(environment("YARDSTICK_HOME").orElse(usual));
    }

    static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
