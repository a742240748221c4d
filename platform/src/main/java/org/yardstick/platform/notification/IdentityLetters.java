package org.yardstick.platform.notification;

import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.InvitationSent;
import org.yardstick.platform.identity.PasswordForgotten;
import org.yardstick.platform.shell.PublicAddress;
import org.yardstick.platform.shell.Words;

/** Letters about becoming and being somebody here: invitations, forgotten passwords. */
@Component
class IdentityLetters {
    private final Mails mails;
    private final PublicAddress address;
    private final ZoneId zone;

    IdentityLetters(Mails mails, PublicAddress address, @Value("${yardstick.zone:Asia/Hong_Kong}") String zone) {
        this.mails = mails;
        this.address = address;
        this.zone = ZoneId.of(zone);
    }

    @EventListener
    void tell(InvitationSent event) {
        var words = Words.in(event.language());
        var organisation = event.organisation().in(event.language());
        mails.write(
                event.email(),
                new Letter(
                        event.language(),
                        words.say("notification.invitation.subject", organisation),
                        List.of(
                                words.say(
                                        "notification.invitation.text",
                                        event.inviter(),
                                        organisation,
                                        words.say("identity.role", event.role())),
                                words.say(
                                        "notification.invitation.until",
                                        words.dateAndTime(event.link().expires(), zone))),
                        words.say("notification.invitation.action"),
                        address.of(event.link().path()),
                        words.say("notification.mail.unasked")));
    }

    @EventListener
    void tell(PasswordForgotten event) {
        var words = Words.in(event.language());
        mails.write(
                event.email(),
                new Letter(
                        event.language(),
                        words.say("notification.password.subject"),
                        List.of(
                                words.say("notification.password.text", event.name()),
                                words.say(
                                        "notification.password.until",
                                        words.dateAndTime(event.link().expires(), zone))),
                        words.say("notification.password.action"),
                        address.of(event.link().path()),
                        words.say("notification.mail.unasked")));
    }
}
