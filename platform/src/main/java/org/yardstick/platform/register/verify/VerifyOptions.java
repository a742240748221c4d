package org.yardstick.platform.register.verify;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.platform.offline.CommandLine;
import org.yardstick.platform.offline.WrongUse;
import org.yardstick.platform.register.credential.Moments;
import org.yardstick.platform.shell.Language;

/** What somebody asks {@code ./yardstick verify} for. */
record VerifyOptions(
        List<Path> files,
        List<Path> keys,
        List<Path> lists,
        Optional<Path> home,
        Instant at,
        Language language,
        boolean json,
        Optional<Path> out,
        Map<String, String> told) {

    static VerifyOptions read(List<String> words, String help, Clock clock) {
        var asked = CommandLine.read(words, help);
        var language = asked.value("--language").orElse(Language.ENGLISH.tag());
        return new VerifyOptions(
                asked.files(),
                asked.paths("--keys"),
                asked.paths("--status"),
                asked.path("--home"),
                asked.value("--at").map(VerifyOptions::moment).orElseGet(clock::instant),
                Language.find(language)
                        .orElseThrow(() ->
                                new WrongUse("--language " + language + " is not one of en, zh-Hans, zh-Hant-HK")),
                asked.has("--json"),
                asked.path("--out"),
                asked.told());
    }

    /** A day is meant as its middle, which is that day nearly everywhere. */
    private static Instant moment(String text) {
        try {
            return Moments.read(text)
                    .orElseGet(
                            () -> LocalDate.parse(text).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            throw new WrongUse(
                    "--at is a day such as 2026-11-23 or a moment such as 2026-11-23T09:00:00Z, not " + text);
        }
    }
}
