package org.yardstick.platform.demo.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yardstick.platform.assessment.Field;

/**
 * What a team scores: each by themselves, near what the company says of itself and mostly a little below; together the median, to the half
 * point above.
 */
public record TeamScores(Case written, Plan.Round round) {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** By how much assessors differ from the company, in half points. */
    private static final int[] AGAINST = {-2, -1, -1, 0, 0, 0, 0, 1};
    /** Now and then somebody has seen what the others have not. */
    private static final int SELDOM = 40;

    private static final int SEEN_MORE = -4;

    /** @param place of the assessor in the team */
    public BigDecimal given(int place, Plan.Answer answer, Field field) {
        var random = Dice.about(round.key(), answer.criterion(), field.dimension(), place, "assessor");
        int halves = AGAINST[random.nextInt(AGAINST.length)] + written.lift();
        if (random.nextInt(SELDOM) == 0) {
            halves += SEEN_MORE;
        }
        return new BigDecimal(answer.values().getOrDefault(field, "0"))
                .add(HALF.multiply(BigDecimal.valueOf(halves)))
                .max(BigDecimal.ZERO)
                .min(BigDecimal.TEN);
    }

    private List<BigDecimal> given(Plan.Answer answer, Field field) {
        return IntStream.range(0, written.team().size())
                .mapToObj(place -> given(place, answer, field))
                .sorted()
                .toList();
    }

    public BigDecimal settled(Plan.Answer answer, Field field) {
        var given = given(answer, field);
        var twice = given.get((given.size() - 1) / 2).add(given.get(given.size() / 2));
        return twice.setScale(0, RoundingMode.CEILING).divide(BigDecimal.TWO);
    }

    /** Whether they lay so far apart on a criterion that they say why they settled as they did. */
    public boolean isApart(Plan.Answer answer) {
        return scores(answer).stream()
                .map(field -> given(answer, field))
                .anyMatch(given -> given.getLast().subtract(given.getFirst()).compareTo(BigDecimal.ONE) > 0);
    }

    public static List<Field> scores(Plan.Answer answer) {
        return answer.values().keySet().stream().filter(Field::isScore).toList();
    }

    /** What an assessor writes besides, on one criterion of three, and on none what a colleague wrote there. */
    public Optional<String> remark(int place, String criterion, Offices offices) {
        var random = Dice.about(round.key(), criterion, "remark");
        var bank = offices.remarks().getOrDefault(criterion.substring(0, criterion.indexOf('-')), List.of());
        int first = random.nextInt(Math.max(1, bank.size()));
        return random.nextInt(3) > 0 || bank.size() <= place
                ? Optional.empty()
                : Optional.of(bank.get((first + place) % bank.size()));
    }

    /** As it is written on a sheet: 6 or 6.5. */
    public static String text(BigDecimal score) {
        return score.stripTrailingZeros().toPlainString();
    }
}
