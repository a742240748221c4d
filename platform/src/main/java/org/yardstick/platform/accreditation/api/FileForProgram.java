package org.yardstick.platform.accreditation.api;

import java.util.HashSet;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.AccreditationSettings;
import org.yardstick.platform.accreditation.application.Applications;
import org.yardstick.platform.accreditation.application.BeginApplication;
import org.yardstick.platform.accreditation.application.FileApplication;
import org.yardstick.platform.accreditation.application.RestateApplication;
import org.yardstick.platform.identity.Site;
import org.yardstick.platform.identity.Sites;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Declined;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;

/**
 * Files an application for a program, all at once or not at all, through the same use cases as the screens. Whatever it names that is not there,
 * or not the organisation's own, is told at its field; what the rules refuse is refused in the same words.
 */
@Component
class FileForProgram {
    private static final String UNKNOWN = "assessment-api.unknown";

    private final BeginApplication beginApplication;
    private final RestateApplication restateApplication;
    private final FileApplication fileApplication;
    private final Applications applications;
    private final Known known;

    FileForProgram(
            BeginApplication beginApplication,
            RestateApplication restateApplication,
            FileApplication fileApplication,
            Applications applications,
            Known known) {
        this.beginApplication = beginApplication;
        this.restateApplication = restateApplication;
        this.fileApplication = fileApplication;
        this.applications = applications;
        this.known = known;
    }

    /** What a program may name. */
    @Component
    record Known(Sites sites, AccreditationSettings settings) {}

    @Transactional
    public UUID perform(NewApplication wanted, Viewer by) {
        var id = begin(wanted, by);
        var application = applications.ofCompany(id, by);
        refuseUnknown(wanted, application.organisation());
        restateApplication.perform(id, wanted.statement(), application.version(), by);
        fileApplication.perform(id, wanted.signedAs(), by);
        return id;
    }

    private UUID begin(NewApplication wanted, Viewer by) {
        try {
            return beginApplication.perform(wanted.assessment(), wanted.body(), Language.ENGLISH, by);
        } catch (NotFound notTheirs) {
            throw Declined.wrong("assessment", UNKNOWN).at("body", UNKNOWN);
        }
    }

    private void refuseUnknown(NewApplication wanted, UUID organisation) {
        var declined = new Declined(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-values");
        if (!known.settings.languages().containsAll(wanted.languages())) {
            declined.at("languages", UNKNOWN);
        }
        var theirs = known.sites.of(organisation).stream().map(Site::id).toList();
        var named = wanted.sites().stream().map(NewApplication.NewSite::site).toList();
        if (!theirs.containsAll(named) || new HashSet<>(named).size() != named.size()) {
            declined.at("sites", UNKNOWN);
        }
        if (declined.hasErrors()) {
            throw declined;
        }
    }
}
