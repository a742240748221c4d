package org.yardstick.platform.offline.report;

import java.util.List;
import java.util.Optional;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.shell.chart.Drawing;

/**
 * All that the report shows, in finished words.
 *
 * @param style the whole style sheet, which stands in the page
 * @param subsets who can be compared with whom, where not all can; otherwise absent
 * @param notes of the calculation, in English
 */
public record ReportPage(
        Words words,
        String style,
        String file,
        List<Fact> facts,
        List<Verdict> verdicts,
        WrightMap map,
        Facets facets,
        Categories categories,
        Look look,
        Optional<Table> subsets,
        List<String> notes,
        Method method) {
    public record Fact(String name, String value) {}

    /** @param legend what a dot stands for, a line a column */
    public record WrightMap(String text, Drawing picture, List<String> legend) {}

    public record Facets(Table statistics, List<Table> elements) {}

    public record Categories(List<Drawing> pictures, String pictureNote, Table table) {}

    public record Look(Table elements, Table ratings, String ratingShare, Optional<Table> pairs, String pairText) {}

    public record Method(String formula, List<String> sentences, List<String> references) {}

    public String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    public String say(Verdict verdict) {
        return words.say("offline.calibration.tone", verdict.tone());
    }
}
