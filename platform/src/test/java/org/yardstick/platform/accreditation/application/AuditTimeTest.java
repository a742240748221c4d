package org.yardstick.platform.accreditation.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yardstick.platform.accreditation.application.AuditTime.Question;
import org.yardstick.platform.accreditation.application.AuditTime.Reduction;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Words;
import tools.jackson.databind.json.JsonMapper;

/** Audit time against the table of IAF MD5 and its limits. */
class AuditTimeTest {
    private static final TimeRules RULES = TimeRules.shipped();

    private static AuditTime of(int staff, AuditKind kind, Reduction... reductions) {
        return AuditTime.of(RULES, new Question(staff, kind, List.of(reductions), 80));
    }

    @ParameterizedTest
    @CsvSource({
        "1,1.5",
        "5,1.5",
        "6,2",
        "10,2",
        "11,2.5",
        "15,2.5",
        "16,3",
        "25,3",
        "26,4",
        "45,4",
        "46,5",
        "65,5",
        "66,6",
        "85,6",
        "86,7",
        "125,7",
        "126,8",
        "175,8",
        "176,9",
        "275,9",
        "276,10",
        "425,10",
        "426,11",
        "625,11",
        "626,12",
        "875,12",
        "876,13",
        "1175,13",
        "1176,14",
        "1550,14",
        "1551,15",
        "2025,15",
        "2026,16",
        "2675,16",
        "2676,17",
        "3450,17",
        "3451,18",
        "4350,18",
        "4351,19",
        "5450,19",
        "5451,20",
        "6800,20",
        "6801,21",
        "8500,21",
        "8501,22",
        "10700,22"
    })
    void theTableIsTheOneOfMd5AtBothEndsOfEveryRow(int staff, BigDecimal days) {
        assertThat(of(staff, AuditKind.INITIAL).days()).isEqualByComparingTo(days);
    }

    @ParameterizedTest
    @CsvSource({"10701,23", "13375,23", "13376,24", "16718,24", "16719,25", "1000000,43"})
    void beyondTheTableEachRowReachesAQuarterFurtherAndAddsADay(int staff, BigDecimal days) {
        assertThat(of(staff, AuditKind.INITIAL).days()).isEqualByComparingTo(days);
    }

    @ParameterizedTest
    @CsvSource({"100,SURVEILLANCE,2.5,2", "100,RECERTIFICATION,5,4", "3,SURVEILLANCE,0.5,0.5", "100,INITIAL,7,6"})
    void sharesAreRoundedUpToHalfDaysOnceAtTheEnd(int staff, AuditKind kind, BigDecimal days, BigDecimal onSite) {
        assertThat(of(staff, kind).days()).isEqualByComparingTo(days);
        assertThat(of(staff, kind).onSite()).isEqualByComparingTo(onSite);
    }

    @Test
    void reductionsNeedAKnownReasonInWordsAndNeverPassThirtyPercent() {
        var mature = new Reduction("mature-system", 20, "Certified for nine years.");
        var simple = new Reduction("repetitive-work", 10, "Two thirds answer calls.");
        assertThat(of(100, AuditKind.INITIAL, mature, simple).days()).isEqualByComparingTo("5");
        refuses(mature, new Reduction("repetitive-work", 11, "Calls."));
        refuses(new Reduction("mature-system", 10, " "));
        refuses(new Reduction("good-friends", 10, "They are."));
        refuses(new Reduction("mature-system", -10, "More time by the back door."));
        refuses(new Reduction("mature-system", 0, "Nothing."));
        refuses(mature, new Reduction("mature-system", 5, "Said twice."));
    }

    private static void refuses(Reduction... reductions) {
        assertThatThrownBy(() -> of(100, AuditKind.INITIAL, reductions)).isInstanceOf(Refused.class);
    }

    @Test
    void lessThanFourFifthsOnSiteAndNobodyAtAllAreRefused() {
        for (var wrong : List.of(
                new Question(100, AuditKind.INITIAL, List.of(), 79),
                new Question(100, AuditKind.INITIAL, List.of(), 101),
                new Question(0, AuditKind.INITIAL, List.of(), 80))) {
            assertThatThrownBy(() -> AuditTime.of(RULES, wrong)).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStepIsSaidInEveryLanguage(Language language) {
        var words = Words.in(language);
        for (var kind : AuditKind.values()) {
            for (int staff : new int[] {40, 20_000}) {
                var time = of(staff, kind, new Reduction("known-client", 5, "Third audit."));
                assertThat(time.steps())
                        .allSatisfy(step -> assertThat(step.in(words)).doesNotContain("{", "known-client"));
            }
        }
    }

    @Test
    void whatWasFrozenGivesTheSameDaysAgain() {
        var asked = new AuditTime.Asked(
                RULES,
                new Question(
                        320, AuditKind.RECERTIFICATION, List.of(new Reduction("small-site", 15, "One floor.")), 90));
        var again = JsonMapper.builder().build().readValue(CanonicalJson.of(asked), AuditTime.Asked.class);
        assertThat(again.answer()).isEqualTo(asked.answer());
    }

    @Property(tries = 300)
    void morePeopleNeverTakeLessTimeAndReductionNeverTakesMoreThanItsShare(
            @ForAll @IntRange(min = 1, max = 60_000) int staff, @ForAll @IntRange(min = 1, max = 30) int percent) {
        var whole = of(staff, AuditKind.INITIAL).days();
        assertThat(of(staff + 1, AuditKind.INITIAL).days()).isGreaterThanOrEqualTo(whole);
        var less = of(staff, AuditKind.INITIAL, new Reduction("mature-system", percent, "x"));
        assertThat(less.days().movePointRight(2))
                .isGreaterThanOrEqualTo(whole.multiply(BigDecimal.valueOf(100L - percent)));
        assertThat(less.onSite()).isBetween(less.days().multiply(new BigDecimal("0.8")), less.days());
    }
}
