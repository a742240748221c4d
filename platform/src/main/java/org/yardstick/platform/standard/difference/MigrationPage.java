package org.yardstick.platform.standard.difference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.standard.MigrationPlan;
import org.yardstick.platform.standard.Reading;

/** Where the answers to an earlier edition would go. */
public record MigrationPage(Reading reading, List<DifferencePage.Choice> editions, Optional<Plan> plan) {
    /** @param declared whether the new edition says so itself */
    public record Plan(Reading before, MigrationPlan fates, boolean declared) {
        /** What changes comes before what is kept: there is less of it, and more to think about. */
        public List<MigrationPlan.Fate> rows() {
            return fates.fates().stream()
                    .sorted(Comparator.comparing(fate -> fate.kind() == MigrationPlan.Kind.KEPT))
                    .toList();
        }

        public long kept() {
            return fates.fates().stream()
                    .filter(fate -> fate.kind() == MigrationPlan.Kind.KEPT)
                    .count();
        }
    }
}
