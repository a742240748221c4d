package org.yardstick.platform.assessment.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.measurement.scoring.CriterionResult;
import org.yardstick.measurement.scoring.Result;
import org.yardstick.platform.assessment.Assessment;
import org.yardstick.platform.assessment.Results;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.EditionTexts;
import org.yardstick.platform.standard.Tailored;

/**
 * A result as one reads it: the numbers from scoring, the names from the pinned edition, the words in the reader's language. Screens,
 * files and the report all read here, so that no number can differ between them.
 */
public record Reading(Assessment assessment, Tailored standard, Results.Scored scored, Words words) {
    /** Stands where there is no number. */
    static final String NONE = "–";

    public Result result() {
        return scored.result();
    }

    public EditionTexts texts() {
        return standard.edition().texts(words.language());
    }

    /** The language in which the edition answers; its texts are marked with it. */
    public Language spoken() {
        return standard.edition().spokenFor(words.language());
    }

    public String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    public String path() {
        return assessment.path() + "/result";
    }

    public String organisation() {
        return assessment.organisationName().in(words.language());
    }

    public String profileName() {
        return Optional.ofNullable(texts().profiles().get(assessment.profile()))
                .map(EditionTexts.ProfileText::name)
                .orElseGet(() -> words.say("assessment.start.untailored"));
    }

    public String dimension(String code) {
        return known(texts().dimensions(), code).name();
    }

    public String module(String code) {
        return known(texts().modules(), code).name();
    }

    public EditionTexts.Purpose perspective(String code) {
        return known(texts().perspectives(), code);
    }

    public String set(String code) {
        return known(texts().sets(), code).name();
    }

    public String fact(String code) {
        return known(texts().facts(), code).name();
    }

    public EditionTexts.Meaning levelText(String code) {
        return known(texts().levels(), code);
    }

    /** Number and word: Level I, Operation Service Center. */
    public String level(String code) {
        return say("assessment.result.level", code, levelText(code).name());
    }

    public EditionTexts.CriterionText criterion(String code) {
        return known(texts().criteria(), code);
    }

    public String title(String code) {
        return criterion(code).title();
    }

    public EditionDocument.Criterion asked(String code) {
        return standard.edition().criterion(code).orElseThrow();
    }

    public CriterionResult came(String code) {
        return result().criteria().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public List<String> dimensions() {
        return List.copyOf(result().dimensions().keySet());
    }

    public String shown(Optional<BigDecimal> index) {
        return index.map(words::index).orElse(NONE);
    }

    public String shown(BigDecimal index) {
        return words.index(index);
    }

    /** A share of 0 to 1, in hundredths. */
    public String percent(Optional<BigDecimal> share) {
        return share.map(one -> words.say("assessment.result.percent", words.index(one.movePointRight(2))))
                .orElse(NONE);
    }

    /** A score as people write it: 7 or 7.5. */
    public String score(BigDecimal score) {
        return score.stripTrailingZeros().scale() <= 0
                ? score.setScale(0).toPlainString()
                : score.stripTrailingZeros().toPlainString();
    }

    /** The day from which a piece of evidence speaks, as the reader writes days. */
    public String day(String effective) {
        try {
            return words.date(LocalDate.parse(effective));
        } catch (DateTimeParseException notADay) {
            return effective.isEmpty() ? NONE : effective;
        }
    }

    /** Of how many applicable criteria a score is still to be given. */
    public long unanswered() {
        return result().missing().stream()
                .map(one -> one.criterion())
                .distinct()
                .count();
    }

    static <T> T known(Map<String, T> texts, String code) {
        return Optional.ofNullable(texts.get(code))
                .orElseThrow(() -> new IllegalArgumentException("The edition has no words for " + code));
    }
}
