package org.yardstick.platform.standard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/**
 * An edition as somebody reads it: its words in the reader's language or, when it was not written in that one, in its own first.
 *
 * @param language of {@code texts}; pages mark it when it is not the reader's
 * @param words of the program around it, always in the reader's language
 */
public record Reading(Edition edition, Language language, EditionTexts texts, Words words) {
    public static Reading of(Edition edition, Words words) {
        var language = edition.spokenFor(words.language());
        return new Reading(edition, language, edition.texts(language), words);
    }

    /** A module with its criteria, in the order of the standard. */
    public record Chapter(String code, EditionTexts.Purpose text, List<EditionDocument.Criterion> criteria) {}

    public EditionDocument document() {
        return edition.document();
    }

    public boolean isInAnotherLanguage() {
        return language != words.language();
    }

    public List<Chapter> chapters() {
        return edition.criteriaByModule().entrySet().stream()
                .map(module -> new Chapter(module.getKey(), module(module.getKey()), module.getValue()))
                .toList();
    }

    public EditionTexts.Purpose module(String code) {
        return of(texts.modules(), code);
    }

    public EditionTexts.CriterionText criterion(String code) {
        return of(texts.criteria(), code);
    }

    public String title(String code) {
        return criterion(code).title();
    }

    /** As in {@code KM-1 The answer at hand}. */
    public String codeAndTitle(String code) {
        return code + " " + title(code);
    }

    public EditionTexts.DimensionText dimension(String code) {
        return of(texts.dimensions(), code);
    }

    public EditionTexts.Purpose perspective(String code) {
        return of(texts.perspectives(), code);
    }

    public EditionTexts.Meaning level(String code) {
        return of(texts.levels(), code);
    }

    public EditionTexts.Meaning effort(String code) {
        return of(texts.effort(), code);
    }

    public EditionTexts.SchemeText scheme(String code) {
        return of(texts.schemes(), code);
    }

    public EditionTexts.ProfileText profile(String code) {
        return of(texts.profiles(), code);
    }

    public List<String> gates(EditionDocument.Level level) {
        return level.gates().stream().map(this::gate).toList();
    }

    /** A gate in words, as in "Implementation index at least 65". */
    public String gate(EditionDocument.Gate gate) {
        return new GateWords(texts, words).asks(Tailored.gate(gate));
    }

    /** What a gate looks at, as in "Implementation index at least …". */
    public String gateOfAnyValue(EditionDocument.Gate gate) {
        return new GateWords(texts, words).asksAnyValue(Tailored.gate(gate));
    }

    /** Why one criterion influences another, where the standard gives a reason. */
    public Optional<String> rationale(EditionDocument.Influence influence) {
        return Optional.ofNullable(texts.influences().get(influence.key()));
    }

    /** Weak, moderate, strong or decisive, and the number. */
    public String strength(BigDecimal strength) {
        var word = words.say("standard.strength." + strength.setScale(0, java.math.RoundingMode.HALF_UP));
        return words.say("standard.strength.of", word, number(strength));
    }

    /** A number of the standard without needless zeros. */
    public static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static <T> T of(Map<String, T> texts, String code) {
        return Objects.requireNonNull(texts.get(code), code);
    }
}
