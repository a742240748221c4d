package org.yardstick.platform.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.accreditation.decision.Choice;
import org.yardstick.platform.accreditation.decision.DecideOnAudit;
import org.yardstick.platform.accreditation.decision.GrantCertificate;
import org.yardstick.platform.accreditation.decision.Panels;
import org.yardstick.platform.accreditation.report.Recommendation;
import org.yardstick.platform.accreditation.report.ReportRows;
import org.yardstick.platform.accreditation.report.Reports;
import org.yardstick.platform.demo.plan.CaseStep;
import org.yardstick.platform.demo.plan.Dice;
import org.yardstick.platform.demo.plan.Offices;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.register.Certificates;

/** From the report to the certificate: the client looks at the facts, somebody reviews it, the panel votes, the chair signs. */
@SampleOnly
final class Deciding {
    private static final String FIRST = "finding 0";

    private final Reports reports;
    private final Panels panels;
    private final Outcome outcome;
    private final GrantCertificate grant;
    private final Certificates certificates;

    Deciding(Reports reports, Panels panels, Outcome outcome, GrantCertificate grant, Certificates certificates) {
        this.reports = reports;
        this.panels = panels;
        this.outcome = outcome;
        this.grant = grant;
        this.certificates = certificates;
    }

    /** What follows from the report, and what the chair signs. */
    @SampleOnly
    record Outcome(ReportRows rows, Recommendation recommendation, DecideOnAudit decide) {
        Optional<String> recommended(UUID audit) {
            return recommendation.level(rows.latest(audit).orElseThrow().content());
        }
    }

    void tell(MadeCase one, Offices offices, Story story) {
        var written = one.written();
        one.at(CaseStep.REPORT, story, () -> reports.write(one.audit(), written.summary(), "", one.lead()));
        one.at(CaseStep.CHECK, story, () -> check(one));
        one.at(CaseStep.PASS, story, () -> review(one));
        one.at(CaseStep.CONVENE, story, () -> convene(one));
        one.at(CaseStep.VOTE, story, () -> vote(one, offices));
        one.at(CaseStep.DECIDE, story, () -> decide(one));
        one.at(CaseStep.GRANT, story, () -> grant(one));
    }

    private void check(MadeCase one) {
        reports.check(one.audit(), 1, true, "", one.manager());
        reports.consent(one.audit(), one.written().isListed(), one.manager());
    }

    private void review(MadeCase one) {
        var text = one.find(FIRST).isPresent()
                ? "Sample, findings and scores fit together; the answers to the findings were read."
                : "Sample and scores fit together.";
        reports.review(one.audit(), 1, true, text, one.reviewer());
    }

    private void convene(MadeCase one) {
        var members = one.panel().stream().map(Viewer::person).toList();
        panels.convene(one.audit(), members, members.getFirst(), one.clerk());
    }

    /** As long as not all have voted, the chair is the last. */
    private void vote(MadeCase one, Offices offices) {
        var voted = one.written().voted();
        var panel = one.panel();
        var choice = choice(one);
        var random = Dice.about(one.round().round().key(), "votes");
        int first = random.nextInt(offices.votes().size());
        for (int i = panel.size() - 1; i >= (voted == 0 ? 0 : panel.size() - voted); i--) {
            var reason = choice.equals(Choice.REFUSE)
                    ? REFUSALS.get(i % REFUSALS.size())
                    : offices.votes().get((first + i) % offices.votes().size());
            panels.vote(one.audit(), choice, reason, panel.get(i));
        }
    }

    private static final List<String> REFUSALS = List.of(
            "No level is reached. The report is clear on what is missing.",
            "The scores leave no room. I hope that they apply again.",
            "Measures and coaching would have to be in place for a year first.");

    private Choice choice(MadeCase one) {
        var recommended = outcome.recommended(one.audit());
        var expected = one.written().refused()
                ? Optional.<String>empty()
                : Optional.of(one.written().level());
        if (!recommended.equals(expected)) {
            throw new IllegalStateException(one.round().round().key() + " reaches " + recommended.orElse("no level"));
        }
        return recommended.map(Choice::grant).orElse(Choice.REFUSE);
    }

    private void decide(MadeCase one) {
        var chair = one.panel().getFirst();
        one.keep("decision", outcome.decide.perform(one.audit(), chair.names().en(), "", chair));
    }

    private void grant(MadeCase one) {
        grant.perform(one.id("decision"));
        one.keep("certificate", certificates.ofDecision(one.id("decision")).orElseThrow());
    }
}
