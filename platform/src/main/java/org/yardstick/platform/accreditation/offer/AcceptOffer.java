package org.yardstick.platform.accreditation.offer;

import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.application.ApplicationEvent;
import org.yardstick.platform.accreditation.application.ApplicationState;
import org.yardstick.platform.accreditation.application.Applications;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Refused;

/**
 * Accepts an offer, which makes it a contract. Accepted twice it is still one contract. Refused: {@code accreditation.refused.offer-ended},
 * {@code accreditation.refused.offer-expired}, {@code accreditation.refused.offer-changed} (what was shown is not what is offered),
 * {@code accreditation.refused.offer-over} (the application was withdrawn, or another offer took its place).
 */
@Component
public class AcceptOffer {
    private final JdbcClient db;
    private final Applications applications;
    private final Offers offers;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    AcceptOffer(
            JdbcClient db,
            Applications applications,
            Offers offers,
            Journal journal,
            ApplicationEventPublisher events) {
        this.db = db;
        this.applications = applications;
        this.offers = offers;
        this.journal = journal;
        this.events = events;
    }

    /**
     * @param shown hash of what the person who signs had before them
     * @return whether it was accepted now, and not before
     */
    @Transactional
    public boolean perform(UUID id, UUID offerId, String shown, String signedAs, Viewer by) {
        var application = applications.lockForCompany(id, by);
        var offer = offers.get(application, offerId, by);
        if (offer.contract().isPresent()) {
            return false;
        }
        offer.mustBeAcceptable(shown, applications.today());
        if (application.state(applications.today()) != ApplicationState.OFFERED
                || application.standing().offer().filter(offerId::equals).isEmpty()) {
            throw new Refused("accreditation.refused.offer-over");
        }
        applications.mustBeAuthorised(application);
        insert(offer, signedAs, by);
        journal.record(Entry.by(by.person(), journal.now(), "application.contract", "application", id)
                .of(application.organisation())
                .with("offer", offerId.toString())
                .with("sha256", offer.sha256()));
        events.publishEvent(new ContractAccepted(ApplicationEvent.of(application), offerId));
        return true;
    }

    private void insert(Offer offer, String signedAs, Viewer by) {
        db.sql("""
                insert into accreditation.contract (offer, sha256, accepted_by, accepted_as, accepted_at)
                values (:offer, :sha256, :by, :as, :at)""")
                .param("offer", offer.id())
                .param("sha256", offer.sha256())
                .param("by", by.person())
                .param("as", signedAs)
                .param("at", Timestamp.from(journal.now()))
                .update();
    }
}
