package org.yardstick.platform.assessment.file;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.platform.shell.Language;

/** What somebody asks {@code ./yardstick score} for. */
record ScoreOptions(
        Path file,
        Optional<Path> standard,
        Optional<String> profile,
        Language language,
        boolean partial,
        boolean json,
        Optional<Path> out,
        Optional<String> explain) {

    /** The command line cannot be understood. */
    static final class WrongUse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongUse(String reason) {
            super(reason);
        }
    }

    static ScoreOptions read(List<String> words) {
        var values = new LinkedHashMap<String, String>();
        var rest = words.iterator();
        while (rest.hasNext()) {
            read(rest.next(), rest, values);
        }
        var language = values.getOrDefault("--language", Language.ENGLISH.tag());
        return new ScoreOptions(
                path(values, "").orElseThrow(() -> new WrongUse("names no file; try --help")),
                path(values, "--standard"),
                Optional.ofNullable(values.get("--profile")),
                Language.find(language)
                        .orElseThrow(() ->
                                new WrongUse("--language " + language + " is not one of en, zh-Hans, zh-Hant-HK")),
                values.containsKey("--partial"),
                values.containsKey("--json"),
                path(values, "--out"),
                Optional.ofNullable(values.get("--explain")));
    }

    private static void read(String word, Iterator<String> rest, Map<String, String> values) {
        switch (word) {
            case "--json", "--partial" -> values.put(word, "yes");
            case "--standard", "--profile", "--language", "--out", "--explain" -> {
                if (!rest.hasNext()) {
                    throw new WrongUse(word + " needs a value; try --help");
                }
                values.put(word, rest.next());
            }
            default -> {
                if (word.startsWith("--")) {
                    throw new WrongUse("there is no option '" + word + "'; try --help");
                }
                if (values.putIfAbsent("", word) != null) {
                    throw new WrongUse("takes one file, not also '" + word + "'");
                }
            }
        }
    }

    private static Optional<Path> path(Map<String, String> values, String option) {
        return Optional.ofNullable(values.get(option)).map(Path::of);
    }

    /** As a result tells what it was asked for. */
    Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        standard.ifPresent(path -> told.put("standard", path.toString()));
        profile.ifPresent(code -> told.put("profile", code));
        told.put("language", language.tag());
        told.put("partial", partial);
        explain.ifPresent(code -> told.put("explain", code));
        return told;
    }
}
