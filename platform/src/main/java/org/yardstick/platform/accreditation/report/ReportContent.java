package org.yardstick.platform.accreditation.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.accreditation.application.ScopeText;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that a report rests on, frozen when it was drafted: from it the recommendation can be computed again for ever.
 *
 * @param appliedFor the level that was asked for
 * @param consensus the team's scores, as they were signed
 * @param self the organisation's own, as they were signed
 * @param covered all sites within the scope, of which those seen are a sample; absent in the oldest reports
 * @param days of audit, as they were agreed
 * @param answer what is said to the client's objections against the draft before
 */
public record ReportContent(
        UUID audit,
        int number,
        String kind,
        Party organisation,
        Party body,
        Scope scope,
        String appliedFor,
        List<Person> team,
        List<Place> sites,
        @Nullable List<Place> covered,
        String days,
        List<Found> findings,
        Inputs consensus,
        Inputs self,
        String summary,
        String answer,
        String writtenOn) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public record Party(UUID id, Names names, String country, String city, String sector) {}

    public record Scope(String en, String hans, String hant) {
        public String in(Language language) {
            return new ScopeText(en, hans, hant).in(language);
        }
    }

    public record Person(Names names, String role) {}

    /** @param chosenAs central, random or selected */
    public record Place(Names names, String country, String city, String chosenAs) {}

    /** A finding as it stood. */
    public record Found(
            UUID id,
            String label,
            String criterion,
            Names title,
            String grade,
            String state,
            String due,
            String statement,
            String evidence) {}

    /** The sites that a certificate names. */
    public List<Place> certified() {
        return covered == null || covered.isEmpty() ? sites : covered;
    }

    /** The same scores, for a case of which all else was given. */
    ReportContent on(ReportContent change) {
        return new ReportContent(
                change.audit,
                change.number,
                change.kind,
                change.organisation,
                change.body,
                change.scope,
                change.appliedFor,
                change.team,
                change.sites,
                change.covered,
                change.days,
                change.findings,
                consensus,
                self,
                change.summary,
                change.answer,
                change.writtenOn);
    }

    public String canonical() {
        return CanonicalJson.of(this);
    }

    public static String sha256(String canonical) {
        return CanonicalJson.hex(CanonicalJson.sha256(canonical));
    }

    public static ReportContent read(String canonical) {
        return JSON.readValue(canonical, ReportContent.class);
    }

    public List<Found> graded(String grade) {
        return findings.stream().filter(one -> one.grade.equals(grade)).toList();
    }
}
