package org.yardstick.platform.accreditation.audit.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.assessment.Spread;
import org.yardstick.platform.identity.NamesJson;
import org.yardstick.platform.shell.Explained;

/** What the team of an audit settles, for programs. */
record ConsensusJson(
        @Explained(value = "settling while values are put down, settled once it is signed.", example = "settling")
        String stage,

        @Explained(value = "How many assessors scored.", example = "3")
        int assessors,

        @Explained(
                value = "Krippendorff’s alpha over all scores, before they talked; null where it cannot be had.",
                example = "0.81")
        @Nullable
        BigDecimal alpha,

        @Explained(
                value = "ICC(2,1), a single assessor’s absolute agreement; null where it cannot be had.",
                example = "0.78")
        @Nullable
        BigDecimal icc,

        @Explained("What was signed; null before that.") @Nullable
        SignedConsensusJson signed,

        @Explained("Criterion by criterion.") List<SettledCriterionJson> criteria) {

    /** What came of the consensus that was signed. */
    record SignedConsensusJson(
            @Explained("Who signed for the team.") NamesJson signedBy,

            @Explained("When.") Instant signedAt,

            @Explained(value = "Code of the level that it reaches; null for none.", example = "II") @Nullable
            String level,

            @Explained(value = "The independent view, 0 to 100.", example = "71.25")
            BigDecimal independent,

            @Explained(value = "The interrelated view, 0 to 100.", example = "69.5")
            BigDecimal interrelated) {}

    /** One criterion. */
    record SettledCriterionJson(
            @Explained(value = "Its code.", example = "KM-2")
            String criterion,

            @Explained(value = "The largest distance between two assessors, over its dimensions.", example = "2")
            BigDecimal range,

            @Explained(value = "The largest standard deviation, over its dimensions.", example = "1.15")
            BigDecimal deviation,

            @Explained(value = "Whether the team is done with it.", example = "false")
            boolean settled,

            @Explained("By code of the dimension, what was given and put down.")
            Map<String, SettledScoreJson> scores) {}

    /** One dimension of one criterion. */
    record SettledScoreJson(
            @Explained("What each assessor had signed.") List<GivenScoreJson> given,

            @Explained(value = "The score in the middle; null where nobody scored.", example = "6.5") @Nullable
            BigDecimal median,

            @Explained(value = "What the team put down; null for nothing yet.", example = "6.5") @Nullable
            BigDecimal agreed,

            @Explained(value = "The organisation’s own; null where it gave none.", example = "7") @Nullable
            BigDecimal self) {}

    /** The score of one assessor. */
    record GivenScoreJson(
            @Explained("The assessor.") UUID assessor,

            @Explained("Their names.") NamesJson name,

            @Explained(value = "The score.", example = "6") BigDecimal score) {}

    static ConsensusJson of(ConsensusPage page) {
        var agreed = page.agreed();
        return new ConsensusJson(
                page.stage().name().toLowerCase(Locale.ROOT),
                agreed.assessors(),
                agreed.alpha().map(Agreed::shown).map(BigDecimal::new).orElse(null),
                agreed.icc().map(Agreed::shown).map(BigDecimal::new).orElse(null),
                page.result().map(ConsensusJson::signed).orElse(null),
                page.rows().stream().map(ConsensusJson::criterion).toList());
    }

    private static SignedConsensusJson signed(ConsensusPage.Settled result) {
        return new SignedConsensusJson(
                NamesJson.of(result.by()),
                result.at(),
                result.level().isEmpty() ? null : result.level(),
                result.independent(),
                result.interrelated());
    }

    private static SettledCriterionJson criterion(ConsensusPage.Row row) {
        var scores = new LinkedHashMap<String, SettledScoreJson>();
        row.cells().forEach((dimension, cell) -> scores.put(dimension, score(cell)));
        return new SettledCriterionJson(row.code(), row.range(), row.deviation(), row.settled(), scores);
    }

    private static SettledScoreJson score(ConsensusPage.Cell cell) {
        return new SettledScoreJson(
                cell.given().stream()
                        .map(one -> new GivenScoreJson(one.assessor(), NamesJson.of(one.names()), one.score()))
                        .toList(),
                median(cell.spread()),
                cell.agreed().isEmpty() ? null : new BigDecimal(cell.agreed()),
                cell.self().orElse(null));
    }

    private static @Nullable BigDecimal median(Spread spread) {
        return spread.isEmpty() ? null : spread.median();
    }
}
