package org.yardstick.platform.assessment;

import java.util.List;
import java.util.Map;

/**
 * All answers before signing, gaps first.
 *
 * @param dimensionNames by code, in progressive order
 * @param signName what the signature field holds
 */
public record CheckPage(
        Assessment assessment,
        boolean manager,
        Map<String, String> dimensionNames,
        List<Row> gaps,
        List<Row> rows,
        String signName) {

    public java.util.Set<String> dimensions() {
        return dimensionNames.keySet();
    }

    public String dimensionName(String code) {
        return dimensionNames.getOrDefault(code, code);
    }

    /**
     * One criterion as answered.
     *
     * @param scores by dimension, absent where none is chosen
     * @param notApplicable the reason, empty when it applies
     */
    public record Row(
            String code,
            String title,
            Progress.State state,
            Map<String, String> scores,
            String notApplicable,
            boolean narrated) {}
}
