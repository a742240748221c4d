package org.yardstick.measurement.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.yardstick.measurement.InvalidInput;

/**
 * Signs that a questionnaire was not answered with care; they ask for a look, they prove nothing.
 *
 * <ul>
 *   <li>straight line: at least 3 answers, all the same; long string: 3 or more same answers in a row, and as many as a share of the longest
 *       stretch of items on one scale [1]. A missing answer ends a row, and so does an item on another scale, where the same code says
 *       something else.
 *   <li>speed: median duration / own duration, from 2 on [2]
 *   <li>missing: share of the items left out
 *   <li>unusual: Mahalanobis distance D^2 = (x - m)' S^-1 (x - m) of those who answered all, against chi-square with as many degrees of
 *       freedom as items; S over the same. Not computed where S has no inverse.
 * </ul>
 *
 * <ol>
 *   <li>P. G. Curran (2016), Methods for the detection of carelessly invalid responses. JESP 66, 4-19, doi:10.1016/j.jesp.2015.07.006
 *   <li>D. J. Leiner (2019), Too fast, too straight, too weird. Survey Research Methods 13, 229-248, doi:10.18148/srm/2019.v13i3.7403
 * </ol>
 */
public final class ResponseQuality {
    private static final int FEWEST = 3;

    private ResponseQuality() {}

    public enum Sign {
        STRAIGHT_LINE,
        LONG_STRING,
        TOO_FAST,
        MOSTLY_MISSING,
        UNUSUAL
    }

    /**
     * @param longString share of the longest stretch of items on one scale from which a run of same answers is a sign
     * @param speed how many times the median speed
     * @param missing share of the items from which missing answers are a sign
     * @param unusual probability below which a distance is a sign
     */
    public record Limits(double longString, double speed, double missing, double unusual) {
        public static Limits usual() {
            return new Limits(0.5, 2, 0.5, 0.001);
        }
    }

    /**
     * @param place of the respondent, from 0
     * @param longestString of same answers in the order of the items
     * @param sd of the answers, absent with fewer than 2
     * @param speed absent where no duration is known
     */
    public record Respondent(
            int place,
            double missingShare,
            int longestString,
            OptionalDouble sd,
            OptionalDouble speed,
            OptionalDouble distance,
            OptionalDouble probability,
            Set<Sign> signs) {}

    /** @param noticed respondents with at least one sign */
    public record Result(int respondents, Map<Sign, Integer> counts, List<Respondent> noticed) {}

    /**
     * @param responses as they were given: an item that was turned round hides a straight line
     * @param durations in any unit, NaN where not known; none where nobody measured
     */
    public static Result of(Responses responses, double[] durations, Limits limits) {
        var speed = speed(responses, durations);
        var against = new Against(UnusualAnswers.of(responses), longest(responses.items()), limits);
        var counts = new EnumMap<Sign, Integer>(Sign.class);
        var noticed = new ArrayList<Respondent>();
        for (int row = 0; row < responses.respondents(); row++) {
            var one = respondent(responses, row, speed[row], against);
            one.signs().forEach(sign -> counts.merge(sign, 1, Integer::sum));
            if (!one.signs().isEmpty()) {
                noticed.add(one);
            }
        }
        return new Result(responses.respondents(), Collections.unmodifiableMap(counts), List.copyOf(noticed));
    }

    /** What each respondent is held against. */
    private record Against(UnusualAnswers distances, int stretch, Limits limits) {
        double longString() {
            return Math.max(FEWEST, limits.longString() * stretch);
        }
    }

    /** The longest stretch of items on one scale. */
    private static int longest(List<Item> items) {
        int longest = 1;
        int stretch = 1;
        for (int i = 1; i < items.size(); i++) {
            stretch = items.get(i).isOnScaleOf(items.get(i - 1)) ? stretch + 1 : 1;
            longest = Math.max(longest, stretch);
        }
        return longest;
    }

    private static double[] speed(Responses responses, double[] durations) {
        var speed = new double[responses.respondents()];
        Arrays.fill(speed, Double.NaN);
        if (durations.length == 0) {
            return speed;
        }
        if (durations.length != speed.length
                || Arrays.stream(durations).anyMatch(d -> d <= 0 || Double.isInfinite(d))) {
            throw new InvalidInput("there are " + durations.length + " durations for " + speed.length
                    + " respondents, or one is not above zero: give each one, or leave it empty");
        }
        var known =
                Arrays.stream(durations).filter(d -> !Double.isNaN(d)).sorted().toArray();
        for (int row = 0; known.length > 0 && row < speed.length; row++) {
            speed[row] = (known[(known.length - 1) / 2] + known[known.length / 2]) / 2 / durations[row];
        }
        return speed;
    }

    private static Respondent respondent(Responses responses, int row, double speed, Against against) {
        var pattern = Pattern.of(responses, row);
        var distance = against.distances().distance(responses, row);
        var probability = against.distances().probability(distance);
        var limits = against.limits();
        var signs = EnumSet.noneOf(Sign.class);
        add(signs, Sign.MOSTLY_MISSING, pattern.missing() >= limits.missing());
        add(signs, Sign.LONG_STRING, pattern.longest() >= against.longString());
        add(signs, Sign.STRAIGHT_LINE, pattern.answered() >= FEWEST && pattern.sd() == 0);
        add(signs, Sign.TOO_FAST, speed >= limits.speed());
        add(signs, Sign.UNUSUAL, probability < limits.unusual());
        return new Respondent(
                row,
                pattern.missing(),
                pattern.longest(),
                present(pattern.sd()),
                present(speed),
                present(distance),
                present(probability),
                Collections.unmodifiableSet(signs));
    }

    private record Pattern(int items, int answered, int longest, double sd) {
        static Pattern of(Responses responses, int row) {
            int items = responses.items().size();
            int answered = 0;
            int run = 0;
            int longest = 0;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < items; i++) {
                int code = responses.code(i, row);
                boolean here = code != Responses.MISSING;
                run = here ? 1 + (i > 0 && isSame(responses, i, row) ? run : 0) : 0;
                longest = Math.max(longest, run);
                answered += here ? 1 : 0;
                sum += here ? code : 0;
                squares += here ? code * code : 0;
            }
            var apart = (squares * answered - sum * sum) / answered;
            return new Pattern(items, answered, longest, answered < 2 ? Double.NaN : Math.sqrt(apart / (answered - 1)));
        }

        /** As the answer before, on the same scale. */
        private static boolean isSame(Responses responses, int i, int row) {
            var items = responses.items();
            return responses.code(i, row) == responses.code(i - 1, row)
                    && items.get(i).isOnScaleOf(items.get(i - 1));
        }

        double missing() {
            return 1 - (double) answered / items;
        }
    }

    private static void add(Set<Sign> signs, Sign sign, boolean there) {
        if (there) {
            signs.add(sign);
        }
    }

    private static OptionalDouble present(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
