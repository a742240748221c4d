package org.yardstick.platform.notification;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.request.EvidenceAnswered;
import org.yardstick.platform.accreditation.audit.request.EvidenceDue;
import org.yardstick.platform.accreditation.audit.request.EvidenceRequested;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.notification.Circular.Content;

/** Letters about evidence that auditors ask for: to the audited organisation, and to whoever asked. */
@Component
class RequestLetters {
    private final Circular circular;

    RequestLetters(Circular circular) {
        this.circular = circular;
    }

    @EventListener
    void tell(EvidenceRequested event) {
        toOrganisation(
                event.organisation(),
                new Content("notification.evidence.requested", path(event.audit()), event.dueOn()));
    }

    @EventListener
    void tell(EvidenceDue event) {
        var key = event.overdue() ? "notification.evidence.overdue" : "notification.evidence.due";
        toOrganisation(event.organisation(), new Content(key, path(event.audit()), event.dueOn()));
    }

    @EventListener
    void tell(EvidenceAnswered event) {
        circular.send(event.requestedBy(), new Content("notification.evidence.answered", path(event.audit())));
    }

    private void toOrganisation(UUID organisation, Content content) {
        circular.send(organisation, Set.of(Role.QUALITY_MANAGER, Role.CONTRIBUTOR), content);
    }

    private static String path(UUID audit) {
        return "/audits/" + audit + "/requests";
    }
}
