package org.yardstick.platform.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.measurement.scoring.Gate;
import org.yardstick.measurement.scoring.GateResult;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.shell.Language;

/** A gate is told in words that leave no doubt, in each language. */
@PlatformTest
class GateRowTest {
    private static final BigDecimal FIFTY_FIVE = new BigDecimal("55");

    @Autowired
    ApplicationContext context;

    @Autowired
    Readings readings;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindHasWords(Language language) {
        var reading = reading(language);
        var kinds = List.<Gate>of(
                new Gate.Dimension("intention", FIFTY_FIVE),
                new Gate.Perspective("service", FIFTY_FIVE),
                new Gate.Module("CC", FIFTY_FIVE),
                new Gate.NamedSet("core", FIFTY_FIVE),
                new Gate.Cskm(FIFTY_FIVE),
                new Gate.Independent(FIFTY_FIVE),
                new Gate.Interrelated(FIFTY_FIVE),
                new Gate.EveryDimension(FIFTY_FIVE),
                new Gate.EveryPerspective(FIFTY_FIVE),
                new Gate.EveryModule(FIFTY_FIVE),
                new Gate.EveryCriterion(null, FIFTY_FIVE),
                new Gate.EveryCriterion("core", FIFTY_FIVE),
                new Gate.Share(null, new BigDecimal("40"), FIFTY_FIVE),
                new Gate.Share("core", new BigDecimal("40"), FIFTY_FIVE));
        var words = kinds.stream().map(gate -> row(reading, gate, "50").words()).toList();
        assertThat(words).doesNotHaveDuplicates().allMatch(said -> said.contains("55") && !said.contains("{"));
        assertThat(row(reading, new Gate.Fact("business-unit"), "0").words()).isNotBlank();
    }

    @Test
    void whatOnePlaceWouldHideIsShown() {
        var almost = row(reading(Language.ENGLISH), new Gate.Cskm(FIFTY_FIVE), "54.9962000000");
        assertThat(almost.value()).isEqualTo("54.996");
        assertThat(almost.state()).isEqualTo("Missing by 0.004");
        assertThat(row(reading(Language.ENGLISH), new Gate.Cskm(FIFTY_FIVE), "51.84")
                        .value())
                .isEqualTo("51.8");
    }

    @Test
    void whereNothingAppliesTheGateIsHeldAndSaysWhy() {
        var none = new GateRow(
                reading(Language.ENGLISH),
                new GateResult(
                        new Gate.Module("CC", FIFTY_FIVE),
                        Optional.empty(),
                        FIFTY_FIVE,
                        true,
                        BigDecimal.ZERO,
                        List.of()));
        assertThat(none.value()).isEqualTo("Nothing applies");
        assertThat(none.state()).isEqualTo("Held");
    }

    private static GateRow row(Reading reading, Gate gate, String value) {
        var measured = new BigDecimal(value);
        return new GateRow(
                reading,
                new GateResult(
                        gate,
                        Optional.of(measured),
                        gate.required(),
                        false,
                        gate.required().subtract(measured),
                        List.of()));
    }

    private Reading reading(Language language) {
        var test = new TestAssessments(context);
        var company = test.company();
        var manager = test.manager(company);
        return readings.of(test.start(company, "Customer service 2026", 2026, manager), manager, language);
    }
}
