package org.yardstick.measurement.survey.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.ReferenceData;
import org.yardstick.measurement.survey.Covariance;
import tools.jackson.databind.JsonNode;

/** relaimpo 2.2.7 and rwa 0.1.0 of R 4.2.2; closed forms 1e-9, bootstrap 0.02. */
class ReferenceDriversTest {
    private static void assertSame(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(1e-9 * Math.abs(expected.asDouble())));
    }

    private static void assertDrivers(String set, String outcome, JsonNode expected) {
        var rows = ReferenceData.rows(set);
        var names = rows.get(0).getHeader();
        var covariance = Covariance.ofRows(names, ReferenceData.numbers(rows, names));
        var model = new Drivers.Regression(
                outcome, names.stream().filter(name -> !name.equals(outcome)).toList());
        var result = Drivers.of(covariance, model);
        var ols = expected.get("ols");
        assertSame(result.r2(), ols.get("r2"));
        assertSame(result.adjustedR2().orElseThrow(), ols.get("adj_r2"));
        assertSame(result.sigma().orElseThrow(), ols.get("sigma"));
        assertSame(result.intercept(), ols.get("coef").get("(Intercept)"));
        for (var driver : result.drivers()) {
            assertImportance(driver.importance(), driver.name(), expected);
            assertCoefficient(driver.coefficient(), driver.name(), ols);
        }
    }

    private static void assertImportance(Drivers.Importance importance, String name, JsonNode expected) {
        var relaimpo = expected.get("relaimpo");
        assertSame(importance.lmg().orElseThrow(), relaimpo.get("lmg").get(name));
        assertSame(importance.lmgShare().orElseThrow(), relaimpo.get("lmg_pct").get(name));
        assertSame(importance.first().orElseThrow(), relaimpo.get("first").get(name));
        assertSame(importance.last().orElseThrow(), relaimpo.get("last").get(name));
        var rwa = expected.get("rwa");
        assertSame(importance.relativeWeight(), rwa.get("raw_relative_weight").get(name));
        assertSame(
                100 * importance.relativeWeightShare().orElseThrow(),
                rwa.get("rescaled_pct").get(name));
    }

    private static void assertCoefficient(Drivers.Coefficient coefficient, String name, JsonNode ols) {
        assertSame(coefficient.value(), ols.get("coef").get(name));
        assertSame(coefficient.standardError().orElseThrow(), ols.get("se").get(name));
        assertSame(coefficient.standardised(), ols.get("std_beta").get(name));
        assertSame(coefficient.inflation(), ols.get("vif").get(name));
    }

    @Test
    void whatDrivesFertilityInSwissProvincesIsAsInRelaimpo() {
        assertDrivers(
                "drivers_swiss",
                "Fertility",
                ReferenceData.expected("drivers_swiss").get("analyses"));
    }

    @Test
    void whatDrivesTheRatingOfDepartmentsIsAsInRelaimpo() {
        assertDrivers(
                "survey_attitude",
                "rating",
                ReferenceData.expected("survey_attitude").get("analyses").get("drivers"));
    }

    @Test
    void bootstrapIntervalsAreCloseToThoseOfRelaimpo() {
        var rows = ReferenceData.rows("drivers_swiss");
        var names = rows.get(0).getHeader();
        var expected = ReferenceData.expected("drivers_swiss").get("analyses").get("lmg_bootstrap_perc95");
        var model = new Drivers.Regression("Fertility", List.copyOf(names.subList(1, names.size())));
        var result = Drivers.ofRows(
                Table.of(names, ReferenceData.numbers(rows, names)),
                model,
                new Drivers.Resampling(2000, 0.95),
                new SplittableRandom(1));
        for (int i = 0; i < 5; i++) {
            var interval =
                    result.drivers().get(i).intervals().orElseThrow().lmg().orElseThrow();
            assertThat(interval.lower()).isCloseTo(expected.get("lower").get(i).asDouble(), within(0.02));
            assertThat(interval.upper()).isCloseTo(expected.get("upper").get(i).asDouble(), within(0.02));
        }
    }
}
