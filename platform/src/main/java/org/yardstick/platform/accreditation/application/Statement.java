package org.yardstick.platform.accreditation.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an organisation states in an application. It can be stated anew as long as it is not filed, or after it was returned. */
public record Statement(String level, ScopeText scope, int headcount, List<String> languages, List<Place> sites) {

    /** A site within the scope. */
    public record Place(UUID site, int headcount, boolean central) {}

    static Statement of(Application application) {
        return new Statement(
                application.level(),
                application.scope(),
                application.headcount(),
                application.languages(),
                application.sites().stream()
                        .map(site -> new Place(site.id(), site.headcount(), site.central()))
                        .toList());
    }

    /** Which of them differ, in the order of the form. */
    List<String> changedFrom(Statement before) {
        var changed = new ArrayList<String>();
        add(changed, "level", level.equals(before.level));
        add(changed, "scope", scope.equals(before.scope));
        add(changed, "headcount", headcount == before.headcount);
        add(
                changed,
                "languages",
                List.copyOf(new java.util.TreeSet<>(languages))
                        .equals(List.copyOf(new java.util.TreeSet<>(before.languages))));
        add(changed, "sites", java.util.Set.copyOf(sites).equals(java.util.Set.copyOf(before.sites)));
        return changed;
    }

    private static void add(List<String> changed, String what, boolean same) {
        if (!same) {
            changed.add(what);
        }
    }

    Optional<Place> place(UUID site) {
        return sites.stream().filter(one -> one.site.equals(site)).findFirst();
    }
}
