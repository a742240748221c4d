package org.yardstick.measurement.survey.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.ReferenceData;
import tools.jackson.databind.JsonNode;

/** R's survey 4.1.1 on its stratified sample of schools, 1e-9. */
class ReferenceWeightingTest {
    private static final List<String> TYPES = List.of("E", "H", "M");

    private static void assertSame(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(1e-9 * Math.abs(expected.asDouble())));
    }

    private static void assertMean(SampleDesign.Mean mean, JsonNode expected) {
        assertSame(mean.value(), expected.get("est"));
        assertSame(mean.standardError(), expected.get("se"));
        assertSame(mean.interval().lower(), expected.get("ci").get(0));
        assertSame(mean.interval().upper(), expected.get("ci").get(1));
    }

    private static final double[] POPULATION = {4421, 755, 1018};

    private final List<NamedCsvRecord> rows = ReferenceData.rows("weighted_apistrat");
    private final JsonNode expected =
            ReferenceData.expected("weighted_apistrat").get("analyses");
    private final double[] weights = column("pw");
    private final double[] api00 = column("api00");
    private final int[] type =
            rows.stream().mapToInt(row -> TYPES.indexOf(row.getField("stype"))).toArray();
    private final SampleDesign design = SampleDesign.stratified(weights, type, POPULATION);

    private double[] column(String name) {
        return Arrays.stream(ReferenceData.numbers(rows, List.of(name)))
                .mapToDouble(row -> row[0])
                .toArray();
    }

    @Test
    void meansOfAStratifiedSampleAreThoseOfR() {
        assertMean(design.mean(api00, 0.95), expected.get("mean_api00"));
        var change = api00.clone();
        var api99 = column("api99");
        for (int i = 0; i < change.length; i++) {
            change[i] -= api99[i];
        }
        assertMean(design.mean(change, 0.95), expected.get("mean_diff_api00_99"));
    }

    @Test
    void meansOfDomainsAreThoseOfR() {
        var byType = expected.get("mean_by_stype");
        for (int t = 0; t < 3; t++) {
            var domain = new boolean[type.length];
            for (int i = 0; i < type.length; i++) {
                domain[i] = type[i] == t;
            }
            var mean = design.mean(api00, domain, 0.95);
            assertSame(mean.value(), byType.get("est").get(t));
            assertSame(mean.standardError(), byType.get("se").get(t));
        }
    }

    @Test
    void quantilesAreThoseOfR() {
        double[] shares = {0.1, 0.25, 0.5, 0.75, 0.9};
        var quantiles = expected.get("quantiles_api00");
        for (int i = 0; i < shares.length; i++) {
            assertSame(design.quantile(api00, shares[i]), quantiles.get(i));
        }
    }

    @Test
    void postStratificationIsThatOfR() {
        var plain = SampleDesign.of(weights);
        assertMean(plain.mean(api00, 0.95), expected.get("mean_api00_noStrata"));
        var post = plain.poststratified(Margin.of("stype", TYPES, POPULATION, type));
        assertMean(post.mean(api00, 0.95), expected.get("poststratified").get("mean"));
        assertSame(DesignEffect.of(weights).effectiveN(), expected.get("kish_neff"));
    }
}
