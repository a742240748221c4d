package org.yardstick.platform.notification;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.application.ApplicationDeclined;
import org.yardstick.platform.accreditation.application.ApplicationEvent;
import org.yardstick.platform.accreditation.application.ApplicationFiled;
import org.yardstick.platform.accreditation.application.ApplicationReturned;
import org.yardstick.platform.accreditation.application.ApplicationWithdrawn;
import org.yardstick.platform.accreditation.offer.ContractAccepted;
import org.yardstick.platform.accreditation.offer.OfferEnded;
import org.yardstick.platform.accreditation.offer.OfferMade;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.notification.Circular.Content;
import org.yardstick.platform.notification.Circular.Said;

/**
 * Tells both sides of an application what the other did: the office what is filed, withdrawn and accepted, the company's quality managers what
 * is returned, declined and offered. No letter names an amount.
 */
@Component
class ApplicationLetters {
    private final Circular circular;

    ApplicationLetters(Circular circular) {
        this.circular = circular;
    }

    @EventListener
    void tell(ApplicationFiled event) {
        toOffice(event.of(), "filed", event.of().path());
    }

    @EventListener
    void tell(ApplicationWithdrawn event) {
        toOffice(event.of(), "withdrawn", event.of().path(), event.reason());
    }

    @EventListener
    void tell(ContractAccepted event) {
        toOffice(event.of(), "contract", event.path());
        toCompany(event.of(), "contract-made", event.path());
    }

    @EventListener
    void tell(ApplicationReturned event) {
        toCompany(event.of(), "returned", event.of().path(), event.reason());
    }

    @EventListener
    void tell(ApplicationDeclined event) {
        toCompany(event.of(), "declined", event.of().path(), event.reason());
    }

    @EventListener
    void tell(OfferMade event) {
        toCompany(
                event.of(),
                "offer",
                event.path(),
                new Said("notification.application.offer-until", event.validUntil()));
    }

    @EventListener
    void tell(OfferEnded event) {
        toCompany(event.of(), "offer-ended", event.of().path(), event.reason());
    }

    private void toOffice(ApplicationEvent event, String what, String path, Object... more) {
        circular.send(event.body(), Set.of(Role.SECRETARIAT), content(event, what, path, more));
    }

    private void toCompany(ApplicationEvent event, String what, String path, Object... more) {
        circular.send(event.organisation(), Set.of(Role.QUALITY_MANAGER), content(event, what, path, more));
    }

    private static Content content(ApplicationEvent event, String what, String path, Object... more) {
        var content = new Content("notification.application." + what, path, event.organisationName(), event.bodyName());
        return more.length == 0 ? content : content.and(more[0]);
    }
}
