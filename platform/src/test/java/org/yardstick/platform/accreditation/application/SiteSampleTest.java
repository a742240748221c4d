package org.yardstick.platform.accreditation.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yardstick.platform.accreditation.application.SiteSample.Place;
import org.yardstick.platform.accreditation.application.SiteSample.Question;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import tools.jackson.databind.json.JsonMapper;

/** The sample of sites against the vectors of IAF MD1, and that anybody can draw it again. */
class SiteSampleTest {
    private static final SampleRules RULES = SampleRules.shipped();

    private static List<Place> places(int others) {
        var places = new ArrayList<Place>();
        places.add(new Place(new UUID(1, 0), 50, "Hong Kong", true));
        for (int i = 1; i <= others; i++) {
            places.add(new Place(new UUID(1, i), i, i % 4 == 0 ? "Macao" : "Hong Kong", false));
        }
        return places;
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0,0",
        "1,1,1,1",
        "2,2,1,2",
        "24,5,3,4",
        "26,6,4,5",
        "25,5,3,4",
        "100,10,6,8",
        "101,11,7,9",
        "1000000,1000,600,800"
    })
    void theSizeIsTheOneOfMd1(int sites, int initial, int surveillance, int recertification) {
        assertThat(RULES.size(sites, AuditKind.INITIAL)).isEqualTo(initial);
        assertThat(RULES.size(sites, AuditKind.SURVEILLANCE)).isEqualTo(surveillance);
        assertThat(RULES.size(sites, AuditKind.RECERTIFICATION)).isEqualTo(recertification);
    }

    @Test
    void aQuarterRoundedUpIsDrawnInTheOrderOfHashesThatAnybodyCanMake() throws Exception {
        var sample = SiteSample.of(RULES, new Question(places(24), AuditKind.INITIAL, "seed"));
        assertThat(sample.size()).isEqualTo(5);
        assertThat(sample.drawn()).hasSize(2);
        assertThat(sample.open()).isEqualTo(3);
        var byHand = new ArrayList<String>();
        for (int i = 1; i <= 24; i++) {
            var bytes = ("seed" + new UUID(1, i)).getBytes(StandardCharsets.UTF_8);
            byHand.add(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
        byHand.sort(String::compareTo);
        assertThat(sample.drawn()).extracting(SiteSample.Drawn::hash).containsExactlyElementsOf(byHand.subList(0, 2));
    }

    @Test
    void theRestIsProposedBySpreadAndThenBySize() {
        var places = List.of(
                new Place(new UUID(1, 0), 50, "Hong Kong", true),
                new Place(new UUID(1, 1), 80, "Hong Kong", false),
                new Place(new UUID(1, 2), 10, "Macao", false),
                new Place(new UUID(1, 3), 20, "Macao", false),
                new Place(new UUID(1, 4), 5, "Hong Kong", false));
        var sample = SiteSample.of(RULES, new Question(places, AuditKind.SURVEILLANCE, "x"));
        var drawn = sample.drawn().getFirst().site();
        assertThat(sample.proposed()).hasSize(3).noneMatch(one -> one.site().equals(drawn));
        if (drawn.getLeastSignificantBits() == 1 || drawn.getLeastSignificantBits() == 4) {
            assertThat(sample.proposed().getFirst()).isEqualTo(new SiteSample.Proposed(new UUID(1, 3), "spread"));
        } else {
            assertThat(sample.proposed().getFirst()).isEqualTo(new SiteSample.Proposed(new UUID(1, 1), "size"));
        }
    }

    @Test
    void aSinglePlaceIsTheCentralFunctionAndNothingIsDrawn() {
        var sample = SiteSample.of(RULES, new Question(places(0), AuditKind.INITIAL, "x"));
        assertThat(sample.size()).isZero();
        assertThat(sample.drawn()).isEmpty();
        assertThat(sample.open()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStepIsSaidInEveryLanguage(Language language) {
        for (var kind : AuditKind.values()) {
            for (int others : new int[] {0, 1, 24}) {
                var sample = SiteSample.of(RULES, new Question(places(others), kind, "x"));
                assertThat(sample.steps())
                        .allSatisfy(
                                step -> assertThat(step.in(Words.in(language))).doesNotContain("{", "#"));
            }
        }
    }

    @Test
    void whatWasFrozenIsDrawnTheSameAgain() {
        var asked = new SiteSample.Asked(RULES, new Question(places(30), AuditKind.INITIAL, "s"));
        var again = JsonMapper.builder().build().readValue(CanonicalJson.of(asked), SiteSample.Asked.class);
        assertThat(again.answer()).isEqualTo(asked.answer());
    }

    @Property(tries = 300)
    void theSampleIsTheSmallestThatReachesTheRoot(@ForAll @IntRange(min = 1, max = 100_000) int sites) {
        for (var kind : AuditKind.values()) {
            long size = RULES.size(sites, kind);
            long squared = (long) RULES.tenths(kind) * RULES.tenths(kind) * sites;
            assertThat(100 * size * size).isGreaterThanOrEqualTo(squared);
            assertThat(100 * (size - 1) * (size - 1)).isLessThan(squared);
            assertThat(4L * RULES.drawn((int) size)).isGreaterThanOrEqualTo(size);
        }
    }
}
