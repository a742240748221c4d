package org.yardstick.platform.standard.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.EditionTexts;

/** A criterion with all that belongs to it, for programs. */
public record CriterionWhole(
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

        @Explained(
                value = "By dimension, the class of effort that half a point takes.",
                example = "{\"intention\": \"low\"}")
        Map<String, String> effort,

        @Explained(value = "Whether it may be left out: refused, or with-reason.", example = "refused")
        EditionDocument.NotApplicable notApplicable,

        @Explained("Clauses of other schemes that ask for something related.")
        List<EditionDocument.Clause> crosswalk,

        @Explained("Influences on it and by it, 0 to 4.") List<EditionDocument.Influence> influences,

        @Explained("Its words by language tag.") Map<String, EditionTexts.CriterionText> texts) {

    static CriterionWhole of(EditionDocument.Criterion one, Edition edition) {
        var texts = new TreeMap<String, EditionTexts.CriterionText>();
        edition.document()
                .texts()
                .forEach((language, text) -> texts.put(
                        language.tag(), Objects.requireNonNull(text.criteria().get(one.code()))));
        return new CriterionWhole(
                one.code(),
                one.module(),
                one.perspective(),
                one.levels(),
                one.cskm(),
                one.weight(),
                one.effort(),
                one.notApplicable(),
                one.crosswalk(),
                edition.document().influences().stream()
                        .filter(two -> two.from().equals(one.code()) || two.to().equals(one.code()))
                        .toList(),
                texts);
    }
}
