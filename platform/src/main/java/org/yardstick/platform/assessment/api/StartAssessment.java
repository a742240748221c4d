package org.yardstick.platform.assessment.api;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.CarryOver;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Site;
import org.yardstick.platform.identity.Sites;
import org.yardstick.platform.identity.Unit;
import org.yardstick.platform.identity.Units;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Declined;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.Editions;

/**
 * Starts an assessment for a program. A screen offers what there is; a program names it, and whatever it names that is not there, or not
 * the organisation's own, is told at its field before anything is kept.
 */
@Component
class StartAssessment {
    private static final String UNKNOWN = "assessment-api.unknown";

    private final Assessments assessments;
    private final CarryOver carryOver;
    private final Editions editions;
    private final Sites sites;
    private final Units units;

    StartAssessment(Assessments assessments, CarryOver carryOver, Editions editions, Sites sites, Units units) {
        this.assessments = assessments;
        this.carryOver = carryOver;
        this.editions = editions;
        this.sites = sites;
        this.units = units;
    }

    UUID perform(NewAssessment wanted, Viewer by) {
        if (!by.holds(wanted.organisation(), Role.QUALITY_MANAGER)) {
            throw Declined.wrong("organisation", UNKNOWN);
        }
        var edition = editions.published(wanted.standard(), wanted.version())
                .filter(one -> Editions.mayRead(one, Optional.of(by.inPerson())))
                .orElseThrow(() -> Declined.wrong("version", UNKNOWN));
        refuseUnknown(wanted, edition);
        var statement = wanted.statement(edition.id());
        return wanted.earlier() == null
                ? assessments.start(statement, by)
                : carryOver.start(statement, wanted.earlier(), by);
    }

    private void refuseUnknown(NewAssessment wanted, Edition edition) {
        var declined = new Declined(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-values");
        if (!edition.knowsProfile(wanted.profile())) {
            declined.at("profile", UNKNOWN);
        }
        if (wanted.target() != null && !hasLevel(edition, wanted.target())) {
            declined.at("target", UNKNOWN);
        }
        if (!facts(edition).containsAll(wanted.knownFacts())) {
            declined.at("facts", UNKNOWN);
        }
        var places = sites.of(wanted.organisation()).stream().map(Site::id).toList();
        if (!places.containsAll(wanted.chosenSites())) {
            declined.at("sites", UNKNOWN);
        }
        var parts = units.of(wanted.organisation()).stream().map(Unit::id).toList();
        if (wanted.unit() != null && !parts.contains(wanted.unit())) {
            declined.at("unit", UNKNOWN);
        }
        if (declined.hasErrors()) {
            throw declined;
        }
    }

    private static boolean hasLevel(Edition edition, String code) {
        return edition.document().levels().stream()
                .map(EditionDocument.Level::code)
                .anyMatch(code::equals);
    }

    private static java.util.Set<String> facts(Edition edition) {
        return edition.texts(edition.document().languages().getFirst()).facts().keySet();
    }
}
