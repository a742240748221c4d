package org.yardstick.platform.standard.difference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.MigrationPlan;
import org.yardstick.platform.standard.Reading;

/** All that one edition says otherwise than another. */
final class EditionDifference {
    private final Side before;
    private final Side after;

    EditionDifference(Reading before, Reading after) {
        var renamed = MigrationPlan.between(before.document(), after.document()).fates().stream()
                .filter(fate -> fate.kind() == MigrationPlan.Kind.RENAMED)
                .collect(Collectors.toMap(
                        MigrationPlan.Fate::from, fate -> fate.to().getFirst()));
        var earlier = before.document().criteria().stream()
                .map(one -> renamed.getOrDefault(one.code(), one.code()))
                .collect(Collectors.toSet());
        var common = new LinkedHashMap<String, String>();
        after.document().criteria().stream()
                .map(EditionDocument.Criterion::code)
                .filter(earlier::contains)
                .forEach(code -> common.put(code, after.title(code)));
        this.before = new Side(before, renamed, common);
        this.after = new Side(after, Map.of(), common);
    }

    /** @param language in which the texts are compared */
    Comparison in(Language language) {
        var sections = Stream.of(
                        section("facts", Side::facts),
                        section("criteria", Side::criteria),
                        section("weights", Side::weights),
                        section("attributes", Side::attributes),
                        section("rules", Side::rules),
                        section("gates", Side::gates),
                        section("influences", Side::influences),
                        section("sectors", Side::sectors))
                .filter(section -> !section.lines().isEmpty())
                .toList();
        return new Comparison(sections, Comparison.texts(before.texts(language), after.texts(language)));
    }

    /** How many texts differ, by each language that both editions have. */
    Map<Language, Integer> changedTexts() {
        var counts = new LinkedHashMap<Language, Integer>();
        for (Language language : languages()) {
            counts.put(
                    language,
                    Comparison.lines(before.texts(language), after.texts(language))
                            .size());
        }
        return counts;
    }

    List<Language> languages() {
        return after.reading().document().languages().stream()
                .filter(before.reading().document().languages()::contains)
                .toList();
    }

    private Comparison.Section section(String key, Function<Side, Map<String, String>> table) {
        return Comparison.section(key, table.apply(before), table.apply(after));
    }
}
