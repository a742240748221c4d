package org.yardstick.platform.notification;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yardstick.platform.council.AuthorisationChanged;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.notification.Circular.Content;

/** Letters to a body about what the council decided on it. */
@Component
class CouncilLetters {
    private final Circular circular;

    CouncilLetters(Circular circular) {
        this.circular = circular;
    }

    @EventListener
    void tell(AuthorisationChanged event) {
        var content = new Content(
                "notification.authorisation-" + event.what(),
                "/council/bodies/" + event.body(),
                event.name(),
                event.remit(),
                event.day(),
                event.until().<Object>map(day -> day).orElse(""),
                event.reason());
        circular.send(event.body(), Set.of(Role.SECRETARIAT, Role.QUALITY_MANAGER), content);
    }
}
