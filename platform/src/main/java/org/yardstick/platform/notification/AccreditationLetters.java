package org.yardstick.platform.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.PublicAddress;
import org.yardstick.platform.shell.Words;

/**
 * Tells both sides of an application what the other did: the office what is filed, withdrawn and accepted, the company's quality managers what
 * is returned, declined and offered. No letter names an amount.
 */
@Component
class AccreditationLetters {
    private final JdbcClient db;
    private final Mails mails;
    private final PublicAddress address;

    AccreditationLetters(JdbcClient db, Mails mails, PublicAddress address) {
        this.db = db;
        this.mails = mails;
        this.address = address;
    }

    @EventListener
    void tell(ApplicationFiled event) {
        toOffice(event.of(), "filed", event.of().path(), words -> Optional.empty());
    }

    @EventListener
    void tell(ApplicationWithdrawn event) {
        toOffice(event.of(), "withdrawn", event.of().path(), words -> Optional.of(event.reason()));
    }

    @EventListener
    void tell(ContractAccepted event) {
        toOffice(event.of(), "contract", event.path(), words -> Optional.empty());
        toCompany(event.of(), "contract-made", event.path(), words -> Optional.empty());
    }

    @EventListener
    void tell(ApplicationReturned event) {
        toCompany(event.of(), "returned", event.of().path(), words -> Optional.of(event.reason()));
    }

    @EventListener
    void tell(ApplicationDeclined event) {
        toCompany(event.of(), "declined", event.of().path(), words -> Optional.of(event.reason()));
    }

    @EventListener
    void tell(OfferMade event) {
        toCompany(
                event.of(),
                "offer",
                event.path(),
                words ->
                        Optional.of(words.say("notification.application.offer-until", words.date(event.validUntil()))));
    }

    @EventListener
    void tell(OfferEnded event) {
        toCompany(event.of(), "offer-ended", event.of().path(), words -> Optional.of(event.reason()));
    }

    private void toOffice(ApplicationEvent event, String what, String path, Function<Words, Optional<String>> more) {
        write(event, event.body(), Role.SECRETARIAT, what, path, more);
    }

    private void toCompany(ApplicationEvent event, String what, String path, Function<Words, Optional<String>> more) {
        write(event, event.organisation(), Role.QUALITY_MANAGER, what, path, more);
    }

    private void write(
            ApplicationEvent event,
            UUID to,
            Role role,
            String what,
            String path,
            Function<Words, Optional<String>> more) {
        for (var recipient : recipients(to, role)) {
            var words = Words.in(recipient.language);
            var key = "notification.application." + what;
            var text = words.say(key + ".text", event.organisationName(), event.bodyName());
            var paragraphs = more.apply(words).map(said -> List.of(text, said)).orElse(List.of(text));
            mails.write(
                    recipient.email,
                    new Letter(
                            recipient.language,
                            words.say(key + ".subject", event.organisationName(), event.bodyName()),
                            paragraphs,
                            words.say("notification.application.action"),
                            address.of(path)));
        }
    }

    private record Recipient(String email, Language language) {}

    private List<Recipient> recipients(UUID organisation, Role role) {
        return db.sql("""
                select distinct p.email, p.language
                  from identity.current_membership m join identity.person p on p.id = m.person
                 where m.organisation = :organisation and m.role = :role order by p.email""")
                .param("organisation", organisation)
                .param("role", role.name())
                .query((row, n) -> new Recipient(
                        row.getString("email"),
                        Optional.ofNullable(row.getString("language"))
                                .flatMap(Language::find)
                                .orElse(Language.ENGLISH)))
                .list();
    }
}
