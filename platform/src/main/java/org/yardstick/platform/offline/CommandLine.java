package org.yardstick.platform.offline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody asks a command for: words, files, and options. Which options there are is read from the text of {@code --help}, one a
 * line, so that the two cannot differ: {@code --name VALUE  what it does} or {@code --name  what it does}.
 */
public final class CommandLine {
    private static final Pattern OPTION = Pattern.compile("(?m)^\\s*(--[a-z-]+)( [A-Z][^\\s]*)?(?=\\s{2}|$)");

    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, List<String>> given = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();

    private CommandLine() {}

    public static CommandLine read(List<String> arguments, String help) {
        var line = new CommandLine();
        var known = known(help);
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            line.read(rest.next(), rest, known);
        }
        return line;
    }

    /** Whether the option takes a value, by its name. */
    private static Map<String, Boolean> known(String help) {
        var known = new LinkedHashMap<String, Boolean>();
        OPTION.matcher(help).results().forEach(option -> known.put(option.group(1), option.group(2) != null));
        return known;
    }

    private void read(String word, Iterator<String> rest, Map<String, Boolean> known) {
        if (!word.startsWith("--")) {
            words.add(word);
            return;
        }
        var equals = word.indexOf('=');
        var name = equals < 0 ? word : word.substring(0, equals);
        if (!known.containsKey(name)) {
            throw new WrongUse("there is no option '" + name + "'; try --help");
        }
        if (!known.getOrDefault(name, false)) {
            options.put(name, "yes");
        } else if (equals > 0) {
            take(name, word.substring(equals + 1));
        } else if (rest.hasNext()) {
            take(name, rest.next());
        } else {
            throw new WrongUse(name + " needs a value; try --help");
        }
    }

    private void take(String name, String value) {
        options.put(name, value);
        given.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }

    /** All words, which are files, one at least. */
    public List<Path> files() {
        if (words.isEmpty()) {
            throw new WrongUse("names no file; try --help");
        }
        return words.stream().map(Path::of).toList();
    }

    /** Every file that the option names; it may be given again and again. */
    public List<Path> paths(String option) {
        return given.getOrDefault(option, List.of()).stream().map(Path::of).toList();
    }

    /** The only word, which is a file. */
    public Path file() {
        if (words.size() > 1) {
            throw new WrongUse("takes one file, not also '" + words.get(1) + "'");
        }
        return Path.of(word(0, 1, "file"));
    }

    /** The last word, which is the file where there is one. */
    String lastWord() {
        return words.isEmpty() ? "" : words.getLast();
    }

    /** The word at this place, of exactly {@code count}; {@code what} says what belongs there. */
    public String word(int place, int count, String what) {
        if (words.size() > count) {
            throw new WrongUse("does not know what to do with '" + words.get(count) + "'; try --help");
        }
        if (words.size() <= place) {
            throw new WrongUse("names no " + what + "; try --help");
        }
        return words.get(place);
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    public Optional<Path> path(String option) {
        return value(option).map(Path::of);
    }

    /** A list with commas in between. */
    public List<String> list(String option) {
        return value(option).stream()
                .flatMap(text -> java.util.Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** One of the constants of an enum, written small and with hyphens. */
    public <E extends Enum<E>> E choice(String option, E usual) {
        var choices = usual.getDeclaringClass().getEnumConstants();
        var text = value(option).orElse(written(usual));
        for (var choice : choices) {
            if (written(choice).equals(text)) {
                options.put(option, text);
                return choice;
            }
        }
        var all = String.join(
                ", ", java.util.Arrays.stream(choices).map(CommandLine::written).toList());
        throw new WrongUse(option + " is one of " + all + ", not '" + text + "'");
    }

    static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A whole number from {@code least} to {@code most}, {@code usual} where the option is absent. */
    public long whole(String option, long usual, long least, long most) {
        var text = options.computeIfAbsent(option, absent -> Long.toString(usual));
        try {
            var number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // told below, as a number out of range is
        }
        throw new WrongUse(option + " is a whole number from " + least + " to " + most + ", not '" + text + "'");
    }

    /** A number from {@code least} to {@code most}, {@code usual} where the option is absent. */
    public double number(String option, double usual, double least, double most) {
        var text = options.computeIfAbsent(option, absent -> Double.toString(usual));
        try {
            var number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // told below, as a number out of range is
        }
        throw new WrongUse(option + " is a number from " + least + " to " + most + ", not '" + text + "'");
    }

    /** As a result tells what it was asked for, usual values too, without the leading hyphens. */
    public Map<String, String> told() {
        var told = new LinkedHashMap<String, String>();
        options.forEach((name, value) -> {
            if (!name.equals("--json")) {
                told.put(name.substring(2), value);
            }
        });
        return told;
    }
}
