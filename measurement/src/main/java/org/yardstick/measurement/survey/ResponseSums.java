package org.yardstick.measurement.survey;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;

/**
 * The sufficient statistics of a survey: answers per item and code, and sums over every pair of items answered together. They add up, so
 * that parts of the answers may be summed anywhere (any engine that can group and add) and merged here: merging equals computing at once,
 * exactly so where the weights are whole numbers.
 */
public final class ResponseSums {
    /** Respondents a part: fixed, so that the sums are the same bits on any number of cores. */
    private static final int PART = 1 << 16;

    private final List<Item> items;
    private final long respondents;
    private final List<CodeSums> codes;
    private final PairSums pairs;

    private ResponseSums(List<Item> items, long respondents, List<CodeSums> codes, PairSums pairs) {
        this.items = items;
        this.respondents = respondents;
        this.codes = codes;
        this.pairs = pairs;
    }

    /** Sums that another engine produced. */
    public static ResponseSums of(List<Item> items, long respondents, List<CodeSums> codes, PairSums pairs) {
        if (codes.size() != items.size() || pairs.items != items.size()) {
            throw new InvalidInput("there are " + items.size() + " items, counts of " + codes.size() + " and pairs of "
                    + pairs.items + ": bring the sums of the same items");
        }
        for (int i = 0; i < items.size(); i++) {
            if (codes.get(i).codes() != items.get(i).codes() || codes.get(i).n() > respondents) {
                throw new InvalidInput("item " + items.get(i).name()
                        + " has other codes or more answers than there are respondents: check its counts");
            }
        }
        return new ResponseSums(List.copyOf(items), respondents, List.copyOf(codes), pairs);
    }

    /** Over all respondents, in parts that run on all cores and are added in their order. */
    public static ResponseSums of(Responses responses) {
        int parts = (responses.respondents() + PART - 1) / PART;
        var sums = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> part(responses, part * PART, Math.min(responses.respondents(), (part + 1) * PART)))
                .toArray(ResponseSums[]::new);
        return Arrays.stream(sums).reduce(ResponseSums::merge).orElseThrow();
    }

    private static ResponseSums part(Responses responses, int from, int to) {
        var codes = IntStream.range(0, responses.items().size())
                .mapToObj(i -> Summation.codes(responses, i, from, to))
                .toList();
        return new ResponseSums(responses.items(), to - from, codes, Summation.pairs(responses, from, to));
    }

    public ResponseSums merge(ResponseSums other) {
        if (!items.equals(other.items)) {
            throw new InvalidInput("sums of the items " + items + " and of " + other.items
                    + " do not add up: merge sums of the same items and scales");
        }
        var merged = IntStream.range(0, items.size())
                .mapToObj(i -> codes.get(i).plus(other.codes.get(i)))
                .toList();
        return new ResponseSums(items, respondents + other.respondents, merged, pairs.plus(other.pairs));
    }

    /**
     * The covariance matrix on available pairs: each figure over those who answered both items, as in R's cov(use = "pairwise"). For the
     * listwise one sum the {@link Responses#complete() complete} responses.
     */
    public Covariance covariance() {
        int size = items.size();
        var matrix = new double[size][size];
        var correlation = new double[size][size];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                requirePair(i, j);
                least = Math.min(least, pairs.n(i, j));
                matrix[i][j] = matrix[j][i] = pairs.covariance(i, j);
                var spread = Math.sqrt(pairs.variance(i, j) * pairs.variance(j, i));
                correlation[i][j] = correlation[j][i] =
                        spread > 0 ? Math.clamp(pairs.covariance(i, j) / spread, -1, 1) : Double.NaN;
            }
        }
        var means = codes.stream().mapToDouble(CodeSums::mean).toArray();
        return new Covariance(names(), means, matrix, correlation, new Covariance.Size(respondents, (long) least));
    }

    private void requirePair(int i, int j) {
        if (pairs.n(i, j) < 2 || pairs.weight(i, j) <= 0) {
            throw new InvalidInput("fewer than 2 respondents answered both "
                    + items.get(i).name() + " and " + items.get(j).name() + ": leave one of them out");
        }
    }

    public List<Item> items() {
        return items;
    }

    public List<String> names() {
        return items.stream().map(Item::name).toList();
    }

    public long respondents() {
        return respondents;
    }

    public CodeSums codes(String item) {
        return codes.get(Responses.indexOf(items, item));
    }

    public int index(String item) {
        return Responses.indexOf(items, item);
    }

    public PairSums pairs() {
        return pairs;
    }
}
