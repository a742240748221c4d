package org.yardstick.platform.assessment.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.yardstick.measurement.scoring.CriterionResult;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.shell.chart.Heat;
import org.yardstick.platform.standard.EditionDocument;

/** How one criterion came out, with what was asked and what was answered. */
public record CriterionRow(Reading reading, CriterionResult came) {
    /**
     * A score: as given, and what of it counts.
     *
     * @param heldBack whether the dimension before does not carry all of it
     */
    public record Score(String dimension, BigDecimal raw, BigDecimal credited, boolean heldBack, boolean missing) {
        public String heat() {
            return Heat.of(credited.movePointRight(1));
        }
    }

    public String code() {
        return came.code();
    }

    public String title() {
        return reading.title(code());
    }

    public EditionDocument.Criterion asked() {
        return reading.asked(code());
    }

    public String link() {
        return reading.assessment().path() + "/criteria/" + code();
    }

    public boolean applies() {
        return came.applicable();
    }

    public List<Score> scores() {
        return reading.dimensions().stream().map(this::score).toList();
    }

    private Score score(String dimension) {
        var raw = came.raw().getOrDefault(dimension, BigDecimal.ZERO);
        var credited = came.credited().getOrDefault(dimension, BigDecimal.ZERO);
        var missing = reading.result().missing().stream()
                .anyMatch(
                        one -> one.criterion().equals(code()) && one.dimension().equals(dimension));
        return new Score(dimension, raw, credited, credited.compareTo(raw) < 0, missing);
    }

    public String heat(Optional<BigDecimal> index) {
        return index.map(Heat::of).orElse("heat");
    }

    public BigDecimal shortfall() {
        return came.shortfall().orElse(BigDecimal.ZERO);
    }

    public Optional<Inputs.Answer> answer() {
        return Optional.ofNullable(reading.scored().inputs().answers().get(code()));
    }

    public List<Inputs.Evidence> evidence() {
        return answer().map(Inputs.Answer::evidence).orElse(List.of());
    }

    /** The highest of the criterion's own descriptions that the score given has reached. */
    public String met(Score score) {
        var anchors = Reading.known(reading.criterion(code()).anchors(), score.dimension());
        var reached = anchors.headMap(score.raw().intValue() + 1);
        return reached.isEmpty()
                ? reading.say("assessment.result.anchor-none")
                : reading.say(
                        "assessment.result.anchor-met",
                        reached.lastKey(),
                        String.valueOf(reached.get(reached.lastKey())));
    }

    static List<CriterionRow> all(Reading reading) {
        return reading.result().criteria().stream()
                .map(came -> new CriterionRow(reading, came))
                .toList();
    }
}
