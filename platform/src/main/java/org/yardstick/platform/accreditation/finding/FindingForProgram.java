package org.yardstick.platform.accreditation.finding;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Declined;

/**
 * Acts on a finding for a program, through the same use cases as the screens. Whoever says which version they had acts on that one only: when
 * something was done since, nothing is written (412), and nobody answers what another has answered meanwhile.
 */
@Component
class FindingForProgram {
    private final Findings findings;
    private final Audits audits;
    private final CorrectiveActions actions;
    private final FindingPages pages;

    FindingForProgram(Findings findings, Audits audits, CorrectiveActions actions, FindingPages pages) {
        this.findings = findings;
        this.audits = audits;
        this.actions = actions;
        this.pages = pages;
    }

    @Transactional
    public void answer(UUID id, NewFindingAnswer said, Optional<Integer> seen, Viewer by) {
        refuseUnlessSeen(id, seen, by);
        if (said.promised().isBefore(pages.today()) || said.promised().isAfter(pages.latest())) {
            throw Declined.wrong("promised", "finding.form.day-outside", pages.today(), pages.latest());
        }
        actions.answer(id, said.answer(), by);
    }

    @Transactional
    public void review(UUID id, NewFindingReview said, Optional<Integer> seen, Viewer by) {
        refuseUnlessSeen(id, seen, by);
        if (!said.accepted() && said.text().isEmpty()) {
            throw Declined.wrong("reason", "assessment-api.missing");
        }
        actions.review(id, said.accepted(), said.text(), by);
    }

    /** Whoever may not even see the finding learns nothing of its version. */
    private void refuseUnlessSeen(UUID id, Optional<Integer> seen, Viewer by) {
        var finding = findings.lock(id);
        var unused = audits.inCase(finding.audit(), by);
        var version = finding.course().acts().size();
        if (seen.isPresent() && seen.get() != version) {
            throw new Declined(HttpStatus.PRECONDITION_FAILED, "changed").with("version", version);
        }
    }
}
