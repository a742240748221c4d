package org.yardstick.platform.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.Tailored;

/**
 * One thing that is answered of a criterion and saved by itself. A score is kept as people write it ({@code 7} or {@code 7.5}); an
 * empty value takes an answer back.
 *
 * @param code {@code narrative}, {@code confidence}, {@code not-applicable}, {@code complete}, or {@code score.} and a dimension
 */
public record Field(String code) {
    public static final Field NARRATIVE = new Field("narrative");
    public static final Field CONFIDENCE = new Field("confidence");
    /** The reason why the criterion does not apply; as long as there is one, no scores are asked. */
    public static final Field NOT_APPLICABLE = new Field("not-applicable");
    /** That the criterion is answered as far as the people answering are concerned. */
    public static final Field COMPLETE = new Field("complete");

    private static final List<Field> OF_EVERY_CRITERION = List.of(NARRATIVE, CONFIDENCE, NOT_APPLICABLE, COMPLETE);

    public static final String YES = "yes";
    public static final List<String> CONFIDENCES = List.of("low", "medium", "high");
    /** Every score there is, from 0 to 10 by half points. */
    public static final List<String> SCORES = java.util.stream.IntStream.rangeClosed(0, 20)
            .mapToObj(half -> new BigDecimal(half).divide(BigDecimal.TWO).toPlainString())
            .toList();

    static final int LONGEST = 20_000;
    private static final String SCORE = "score.";
    private static final Pattern HALF_POINTS = Pattern.compile("10(\\.0)?|\\d(\\.[05])?");

    public static Field score(String dimension) {
        return new Field(SCORE + dimension);
    }

    public boolean isScore() {
        return code.startsWith(SCORE);
    }

    /** The dimension that this score is of. */
    public String dimension() {
        return code.substring(SCORE.length());
    }

    /** What people call it: its dimension's name in the edition, or a word of ours. */
    public String name(org.yardstick.platform.standard.EditionTexts texts, org.yardstick.platform.shell.Words words) {
        var dimension = isScore() ? texts.dimensions().get(dimension()) : null;
        return dimension == null ? words.say("assessment.field." + code) : dimension.name();
    }

    /** The field of this name, if a criterion of {@code standard} has it. */
    public static Optional<Field> find(String code, Tailored standard) {
        return Optional.of(new Field(code)).filter(field -> field.isAskedBy(standard));
    }

    /** Whether the criteria of {@code standard} have this field: a score of each of its dimensions, and what every criterion has. */
    boolean isAskedBy(Tailored standard) {
        return isScore()
                ? standard.edition().document().dimensions().stream()
                        .anyMatch(one -> one.code().equals(dimension()))
                : OF_EVERY_CRITERION.contains(this);
    }

    /** What is wrong with {@code value} for this field of {@code criterion}, as the key of a sentence. */
    public Optional<String> problem(String value, EditionDocument.Criterion criterion) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (isScore()) {
            return HALF_POINTS.matcher(value).matches()
                    ? Optional.empty()
                    : Optional.of("assessment.answer.score-wrong");
        }
        if (equals(NOT_APPLICABLE) && criterion.notApplicable() == EditionDocument.NotApplicable.REFUSED) {
            return Optional.of("assessment.answer.always-applies");
        }
        if (equals(CONFIDENCE) && !CONFIDENCES.contains(value) || equals(COMPLETE) && !value.equals(YES)) {
            return Optional.of("shell.field.unreadable");
        }
        return value.length() > LONGEST ? Optional.of("assessment.answer.too-long") : Optional.empty();
    }

    /** The value as it is kept: scores in their shortest spelling, texts with one kind of line end. */
    public String kept(String value) {
        if (isScore() && !value.isEmpty()) {
            return new BigDecimal(value).stripTrailingZeros().toPlainString();
        }
        return isScore() || equals(COMPLETE) || equals(CONFIDENCE)
                ? value
                : value.replace("\r\n", "\n").strip();
    }
}
