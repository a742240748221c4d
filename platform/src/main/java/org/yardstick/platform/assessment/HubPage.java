package org.yardstick.platform.assessment;

import java.util.List;
import java.util.Optional;

/** The assessment as a task list, module by module. */
public record HubPage(
        Assessment assessment, String editionName, boolean manager, Progress progress, List<Module> modules) {

    public record Module(String code, String name, List<Row> rows) {}

    /**
     * @param people to whom it is assigned, by name
     * @param suggested whether an open question waits for the viewer: a text of theirs that was set aside
     */
    public record Row(
            String code,
            String title,
            Progress.State state,
            List<String> people,
            int comments,
            int forks,
            Optional<String> lastBy) {}
}
