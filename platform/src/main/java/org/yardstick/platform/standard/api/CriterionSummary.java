package org.yardstick.platform.standard.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionDocument;

/** A criterion in a list, for programs. */
public record CriterionSummary(
        @Explained(value = "Code of the criterion.", example = "KM-2")
        String code,

        @Explained(value = "Code of its module.", example = "KM")
        String module,

        @Explained(value = "Perspective of the balanced scorecard.", example = "learning-growth")
        String perspective,

        @Explained(value = "Levels at which it is expected.", example = "[\"II\", \"III\"]")
        List<String> levels,

        @Explained("Whether it is part of customer service knowledge management.")
        boolean cskm,

        @Explained(value = "Weight in the untailored edition.", example = "4")
        BigDecimal weight,

        @Explained(value = "Whether it may be left out: refused, or with-reason.", example = "refused")
        EditionDocument.NotApplicable notApplicable,

        @Explained(value = "Title by language tag.", example = "{\"en\": \"The answer at hand\"}")
        Map<String, String> titles) {

    static CriterionSummary of(EditionDocument.Criterion one, Edition edition) {
        return new CriterionSummary(
                one.code(),
                one.module(),
                one.perspective(),
                one.levels(),
                one.cskm(),
                one.weight(),
                one.notApplicable(),
                EditionSummary.byLanguage(
                        edition,
                        texts -> Optional.of(
                                Objects.requireNonNull(texts.criteria().get(one.code()))
                                        .title())));
    }
}
