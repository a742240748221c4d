package org.yardstick.platform.accreditation.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.shell.Refused;

/** What is missing before an application can be filed, in the order of the form. */
public final class Completeness {
    private Completeness() {}

    /**
     * @param field of the form where it is put right
     * @param reason the sentence
     */
    public record Gap(String field, Refused reason) {}

    /**
     * @param inForce whether the self-assessment is still signed
     * @param change what it changes, when that is what it is for
     */
    static List<Gap> gaps(Application application, LevelRule rule, boolean inForce, Optional<ScopeChange> change) {
        var gaps = new ArrayList<Gap>();
        if (!inForce) {
            gaps.add(gap("assessment", "accreditation.gap.reopened"));
        }
        rule.objection(application.level()).ifPresent(reason -> gaps.add(new Gap("level", reason)));
        if (application.scope().isEmpty()) {
            gaps.add(gap("scope-en", "accreditation.gap.scope"));
        }
        sites(application, gaps);
        int there =
                application.sites().stream().mapToInt(CoveredSite::headcount).sum();
        if (application.headcount() < 1) {
            gaps.add(gap("headcount", "accreditation.gap.headcount"));
        } else if (application.headcount() < there) {
            gaps.add(gap("headcount", "accreditation.gap.headcount-sites", there));
        }
        if (application.languages().isEmpty()) {
            gaps.add(gap("languages", "accreditation.gap.languages"));
        }
        if (change.filter(ScopeChange::isNone).isPresent()) {
            gaps.add(gap("level", "accreditation.gap.unchanged"));
        }
        return List.copyOf(gaps);
    }

    private static void sites(Application application, List<Gap> gaps) {
        if (application.sites().isEmpty()) {
            gaps.add(gap("sites", "accreditation.gap.sites"));
        } else if (application.sites().stream().noneMatch(CoveredSite::central)) {
            gaps.add(gap("central", "accreditation.gap.central"));
        }
    }

    private static Gap gap(String field, String key, Object... parts) {
        return new Gap(field, new Refused(key, parts));
    }
}
