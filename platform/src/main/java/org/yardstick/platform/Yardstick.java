package org.yardstick.platform;

import java.util.List;

/** What {@code ./yardstick} starts; each thing that it can do is a {@link Command}. */
public final class Yardstick {
    private Yardstick() {}

    public static void main(String[] arguments) {
        var words = List.of(arguments);
        var name = words.isEmpty() ? "help" : words.getFirst();
        var command = Command.find(name);
        if (command.isEmpty()) {
            System.err.println("yardstick: there is no command '" + name + "'; try ./yardstick help");
            System.exit(Command.WRONG_USE);
            return;
        }
        int exit = run(command.get(), words.subList(1, words.size()));
        if (exit != Command.FINE) {
            System.exit(exit);
        }
    }

    private static int run(Command command, List<String> options) {
        try {
            return command.run(options);
        } catch (CannotStart reason) {
            System.err.println("yardstick: " + reason.getMessage());
            return reason.exit();
        }
    }
}
