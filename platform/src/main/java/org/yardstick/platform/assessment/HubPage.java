package org.yardstick.platform.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Language;

/** The assessment as a task list, module by module. */
public record HubPage(
        Assessment assessment,
        String editionName,
        boolean manager,
        Progress progress,
        Optional<Origin> origin,
        List<Module> modules) {

    /** How many criteria stand so to what was taken over. */
    public long marked(Origin.Mark mark) {
        return modules.stream()
                .flatMap(module -> module.rows().stream())
                .filter(row -> row.mark() == mark)
                .count();
    }

    public record Module(String code, String name, List<Row> rows) {}

    /**
     * @param people to whom it is assigned
     * @param forks texts of the viewer's that were set aside
     * @param mark how it stands to what was taken over from an earlier assessment
     */
    public record Row(
            String code,
            String title,
            Progress.State state,
            List<Names> people,
            int comments,
            int forks,
            Origin.Mark mark) {
        public String assigned(Language language) {
            return people.stream()
                    .sorted(Names.order(language))
                    .map(names -> names.in(language))
                    .collect(Collectors.joining(", "));
        }
    }
}
