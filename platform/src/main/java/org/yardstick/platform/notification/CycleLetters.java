package org.yardstick.platform.notification;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.cycle.StepDue;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.notification.Circular.Content;
import org.yardstick.platform.notification.Circular.Said;
import org.yardstick.platform.register.CertificateChanged;

/** Letters about what a certificate needs and what befalls it: to its holder, and to the office of the body that gave it. */
@Component
class CycleLetters {
    private final Circular circular;

    CycleLetters(Circular circular) {
        this.circular = circular;
    }

    @EventListener
    void tell(StepDue event) {
        var what = event.step().equals("expiry")
                ? "notification.certificate-expired"
                : event.days() == 0 ? "notification.step-overdue" : "notification.step-due";
        var step = new Said("accreditation.cycle.step." + event.step().replaceAll("-\\d+$", ""), number(event.step()));
        var content = new Content(what, "/register/" + event.number(), event.number(), step, event.due());
        circular.send(event.organisation(), Set.of(Role.QUALITY_MANAGER), content);
        circular.send(event.body(), Set.of(Role.SECRETARIAT), content);
    }

    private static String number(String step) {
        return step.replaceAll("\\D", "");
    }

    @EventListener
    void tell(CertificateChanged event) {
        var content = new Content(
                "notification.certificate-" + event.event().code(),
                "/register/" + event.number(),
                event.number(),
                event.day(),
                event.reason());
        circular.send(event.holder(), Set.of(Role.QUALITY_MANAGER), content);
    }
}
