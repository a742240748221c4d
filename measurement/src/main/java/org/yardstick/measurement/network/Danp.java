package org.yardstick.measurement.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.yardstick.measurement.InvalidInput;

/**
 * The analytic network process on an influence network (DANP): weights of criteria from what influences what, without any comparison of
 * pairs.
 *
 * <pre>
 *   T        total influence of criterion on criterion (DEMATEL)
 *   T_D      m x m, by dimensions: the mean of the block of T
 *   W        the transpose of T with each row of each block divided by its sum
 *   weighted each block of W times the transpose of T_D with its rows divided by their sums
 *   weights  the limit of the weighted supermatrix
 * </pre>
 *
 * <p>Y.-P. Ou Yang, H.-M. Shieh, J.-D. Leu, G.-H. Tzeng (2008), A novel hybrid MCDM model combined with DEMATEL and ANP with applications.
 * International Journal of Operations Research 5, 160-168; Y.-P. Ou Yang, H.-M. Shieh, G.-H. Tzeng (2013), A VIKOR technique based on DEMATEL
 * and ANP for information security risk control assessment. Information Sciences 232, 482-500, doi:10.1016/j.ins.2011.09.012
 */
public final class Danp {
    private Danp() {}

    /**
     * @param influence of the criteria on each other
     * @param dimensions in the order of their first criterion
     * @param dimensionInfluence T_D, row on column
     * @param weighted the weighted supermatrix
     * @param limit with the weights of the criteria
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers beside their names; nobody compares these records
    public record Result(
            Dematel.Result influence,
            List<String> dimensions,
            double[][] dimensionInfluence,
            LabelledMatrix weighted,
            Anp.Result limit) {}

    /** @param dimensionOf each label's dimension */
    public static Result weights(LabelledMatrix direct, Map<String, String> dimensionOf, Dematel.Options options) {
        var influence = Dematel.totalInfluence(direct, options);
        for (int i = 0; i < direct.size(); i++) {
            if (influence.given()[i] == 0) {
                throw new InvalidInput("\"" + direct.labels().get(i)
                        + "\" influences nothing, so that no weight passes on from it: leave it"
                        + " out, or enter whom it influences.");
            }
        }
        var dimensions = new ArrayList<>(new LinkedHashSet<>(direct.labels().stream()
                .map(label -> dimensionOf.getOrDefault(label, ""))
                .toList()));
        dimensions.removeIf(String::isEmpty);
        var place = Anp.places(direct.labels(), dimensionOf, dimensions);
        var byDimension = blockMeans(influence.total(), place, dimensions.size());
        var weighted = Anp.weighted(
                new LabelledMatrix(direct.labels(), unweighted(influence.total(), place, dimensions.size())),
                dimensionOf,
                new LabelledMatrix(dimensions, turned(byDimension)));
        return new Result(influence, List.copyOf(dimensions), byDimension, weighted, Anp.limit(weighted));
    }

    private static double[][] blockMeans(double[][] t, int[] place, int m) {
        var sum = new double[m][m];
        var count = new int[m][m];
        for (int i = 0; i < t.length; i++) {
            for (int j = 0; j < t.length; j++) {
                sum[place[i]][place[j]] += t[i][j];
                count[place[i]][place[j]]++;
            }
        }
        for (int p = 0; p < m; p++) {
            for (int q = 0; q < m; q++) {
                sum[p][q] /= count[p][q];
            }
        }
        return sum;
    }

    /** W: column j holds how what j influences is shared, block by block. */
    private static double[][] unweighted(double[][] t, int[] place, int m) {
        var w = new double[t.length][t.length];
        for (int j = 0; j < t.length; j++) {
            var sums = new double[m];
            for (int i = 0; i < t.length; i++) {
                sums[place[i]] += t[j][i];
            }
            for (int i = 0; i < t.length; i++) {
                w[i][j] = sums[place[i]] > 0 ? t[j][i] / sums[place[i]] : 0;
            }
        }
        return w;
    }

    /** The transpose, with each row divided by its sum before. */
    private static double[][] turned(double[][] t) {
        var shares = Arrays.stream(t)
                .map(row -> {
                    double sum = DoubleStream.of(row).sum();
                    return DoubleStream.of(row).map(x -> sum > 0 ? x / sum : 0).toArray();
                })
                .toArray(double[][]::new);
        var turned = new double[t.length][t.length];
        for (int i = 0; i < t.length; i++) {
            for (int j = 0; j < t.length; j++) {
                turned[j][i] = shares[i][j];
            }
        }
        return turned;
    }
}
