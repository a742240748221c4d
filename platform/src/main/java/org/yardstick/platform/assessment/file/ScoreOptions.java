package org.yardstick.platform.assessment.file;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.platform.offline.CommandLine;
import org.yardstick.platform.offline.WrongUse;
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

    /** @param help of the command, which names the options that there are */
    static ScoreOptions read(List<String> words, String help) {
        var asked = CommandLine.read(words, help);
        var language = asked.value("--language").orElse(Language.ENGLISH.tag());
        return new ScoreOptions(
                asked.file(),
                asked.path("--standard"),
                asked.value("--profile"),
                Language.find(language)
                        .orElseThrow(() ->
                                new WrongUse("--language " + language + " is not one of en, zh-Hans, zh-Hant-HK")),
                asked.has("--partial"),
                asked.has("--json"),
                asked.path("--out"),
                asked.value("--explain"));
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
