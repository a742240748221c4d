package org.yardstick.platform.standard.difference;

import java.util.List;
import java.util.Optional;
import org.yardstick.platform.standard.MigrationPlan;
import org.yardstick.platform.standard.Reading;

/** Where the answers to an earlier edition would go. */
public record MigrationPage(Reading reading, List<DifferencePage.Choice> editions, Optional<Plan> plan) {
    /** @param declared whether the new edition says so itself */
    public record Plan(Reading before, MigrationPlan fates, boolean declared) {}
}
