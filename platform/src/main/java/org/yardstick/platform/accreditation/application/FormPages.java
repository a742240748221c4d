package org.yardstick.platform.accreditation.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.AccreditationSettings;
import org.yardstick.platform.identity.Site;
import org.yardstick.platform.identity.Sites;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.standard.Editions;

/** What the organisation is shown while it writes an application: the form, and the page on which it is checked. */
@Component
public class FormPages {
    private final Applications applications;
    private final Readiness readiness;
    private final Editions editions;
    private final Sites sites;
    private final AccreditationSettings settings;

    FormPages(
            Applications applications,
            Readiness readiness,
            Editions editions,
            Sites sites,
            AccreditationSettings settings) {
        this.applications = applications;
        this.readiness = readiness;
        this.editions = editions;
        this.sites = sites;
        this.settings = settings;
    }

    List<Site> sites(Application application) {
        return sites.of(application.organisation());
    }

    List<String> languages() {
        return settings.languages();
    }

    /** The application, for whoever may still write on it. */
    Application open(UUID id, Viewer viewer) {
        var application = applications.ofCompany(id, viewer);
        application.mustBeOpen(applications.today());
        return application;
    }

    FormPage form(Application application, Viewer viewer) {
        return form(
                application,
                ApplicationForm.of(application, sites(application)),
                application.version(),
                Optional.empty(),
                viewer);
    }

    FormPage form(
            Application application,
            ApplicationForm form,
            int seen,
            Optional<FormPage.Overtaken> overtaken,
            Viewer viewer) {
        return new FormPage(
                application,
                editions.get(application.edition()),
                readiness.rule(application, viewer),
                sites(application),
                settings.languages(),
                form,
                seen,
                overtaken);
    }

    /**
     * Everything before it is signed, gaps first.
     *
     * @param signName what the field for the signature holds
     */
    public record CheckPage(
            FactsPage facts, List<Completeness.Gap> gaps, Optional<ScopeChange> change, String signName) {}

    CheckPage check(Application application, String signName, Viewer viewer) {
        var facts = FactsPage.of(application, editions.get(application.edition()));
        return new CheckPage(facts, readiness.gaps(application, viewer), readiness.change(application), signName);
    }
}
