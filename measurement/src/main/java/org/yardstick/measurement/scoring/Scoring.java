package org.yardstick.measurement.scoring;

import java.util.Set;

/**
 * Scores assessments by one scheme: from raw scores to credited scores, indices seen independently and interrelated,
 * gates and the level reached. Prepared once for a scheme; immutable, so any number of threads may use it at the same
 * time.
 *
 * <p>{@link #score} is {@link #sheet} (checks the answers), {@link Sheet#tally} (calculates, formulas there) and the
 * writing out of all results; scoring many assessments for a benchmark stops at the tally. There is one calculation.
 */
public final class Scoring {

    private final PreparedScheme scheme;

    private Scoring(PreparedScheme scheme) {
        this.scheme = scheme;
    }

    public static Scoring of(Scheme scheme) {
        return new Scoring(new PreparedScheme(scheme));
    }

    public Scheme scheme() {
        return scheme.scheme;
    }

    public TotalInfluence influence() {
        return scheme.influence;
    }

    /** Refuses with {@link InvalidAnswers} what does not fit the scheme; {@link SheetReading} lists every reason. */
    public Result score(Answers answers, Missing missing) {
        return Result.of(sheet(answers, missing).tally());
    }

    public Sheet sheet(Answers answers, Missing missing) {
        return SheetReading.read(scheme, answers, missing);
    }

    /**
     * A sheet from raw scores kept compactly.
     *
     * @param halfPoints twice the raw score (0-20) or {@link Sheet#NOT_APPLICABLE}, criterion by criterion in the
     *     scheme's order and within it dimension by dimension
     */
    public Sheet sheet(byte[] halfPoints, Set<String> facts) {
        return SheetReading.read(scheme, halfPoints, facts);
    }

    /** Why a result of this scheme is what it is. */
    public Explanation.Node explain(Result result) {
        return Explanation.of(scheme.scheme, result);
    }
}
