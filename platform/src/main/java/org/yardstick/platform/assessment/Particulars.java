package org.yardstick.platform.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is stated of an assessment besides its answers. It can be stated anew until the assessment is signed; the standard and the
 * profile cannot, since they decide what is asked.
 *
 * @param facts established about the scope, by code
 * @param target code of the level aimed at
 */
public record Particulars(
        String name,
        int year,
        String scope,
        @Nullable UUID unit,
        Set<UUID> sites,
        Set<String> facts,
        Optional<String> target) {

    /** With what is chosen once and for all, what an assessment is started with. */
    Assessments.Statement statement(UUID organisation, UUID edition, String profile) {
        return new Assessments.Statement(
                organisation, edition, profile, name, year, scope, unit, List.copyOf(sites), facts, target);
    }

    /** Which of them differ, in the order of the form. */
    List<String> changedFrom(Particulars before) {
        var changed = new ArrayList<String>();
        add(changed, "name", name.equals(before.name));
        add(changed, "year", year == before.year);
        add(changed, "unit", Optional.ofNullable(unit).equals(Optional.ofNullable(before.unit)));
        add(changed, "sites", sites.equals(before.sites));
        add(changed, "scope", scope.equals(before.scope));
        add(changed, "facts", facts.equals(before.facts));
        add(changed, "target", target.equals(before.target));
        return changed;
    }

    private static void add(List<String> changed, String what, boolean same) {
        if (!same) {
            changed.add(what);
        }
    }
}
