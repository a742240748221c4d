package org.yardstick.platform.accreditation.offer;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.application.Application;
import org.yardstick.platform.accreditation.application.ApplicationEvent;
import org.yardstick.platform.accreditation.application.ApplicationState;
import org.yardstick.platform.accreditation.application.Applications;
import org.yardstick.platform.accreditation.application.Filings;
import org.yardstick.platform.fee.Quote;
import org.yardstick.platform.fee.Quotes;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Today;

/**
 * Makes an offer for an application that was taken on, and takes one back. Refused: {@code accreditation.refused.not-accepted} (not taken on, or
 * over), {@code accreditation.refused.applicant} (whoever applied does not also price it), {@code accreditation.refused.offer-open} (one is open;
 * it is ended first, with a reason), {@code fee.refused.no-list}.
 */
@Component
public class MakeOffer {
    /** A cycle has three years; in the first two there is a surveillance audit each, in the third the recertification. */
    private static final int YEARS = 3;

    private static final BigDecimal SURVEILLANCES = BigDecimal.TWO;

    private final JdbcClient db;
    private final Applications applications;
    private final Basis basis;
    private final Quotes quotes;
    private final Book book;

    MakeOffer(JdbcClient db, Applications applications, Basis basis, Quotes quotes, Book book) {
        this.db = db;
        this.applications = applications;
        this.basis = basis;
        this.quotes = quotes;
        this.book = book;
    }

    /** Where an act is written down and told, and which day it is. */
    @Component
    record Book(Journal journal, ApplicationEventPublisher events, Today today) {}

    /** What the cycle would cost as it stands; nothing as long as no price list is in force. */
    Optional<Quote> reckon(Application application, BigDecimal travelDays, LocalDate validUntil, Viewer viewer) {
        return quotes.reckon(asked(application, basis.of(application), travelDays, validUntil), viewer);
    }

    @Transactional
    public UUID perform(UUID id, BigDecimal travelDays, LocalDate validUntil, Viewer by) {
        var application = applications.lockForOffice(id, by);
        mustBeFree(application, by);
        var on = basis.of(application);
        var quote = quotes.make(asked(application, on, travelDays, validUntil), by);
        var frozen = new FrozenOffer(
                on.filing().frozen(),
                on.filing().sha256(),
                application.bodyName(),
                on.duration().asked(),
                on.surveillanceDays(),
                on.sample().sites(),
                FrozenOffer.Cost.of(quote),
                book.today.day(),
                validUntil,
                Terms.shipped());
        var offer = insert(on, quote, frozen, by);
        book.journal.record(Entry.by(by.person(), book.journal.now(), "application.offer", "application", id)
                .of(application.organisation())
                .with("offer", offer.toString())
                .with("valid-until", validUntil.toString()));
        book.events.publishEvent(new OfferMade(ApplicationEvent.of(application), offer, validUntil));
        return offer;
    }

    /** For an offer by {@code by}. */
    private void mustBeFree(Application application, Viewer by) {
        refuseUnlessTakenOn(application.state(book.today.day()));
        Filings.mustBeIndependent(application, by);
        applications.mustBeAuthorised(application);
    }

    private static void refuseUnlessTakenOn(ApplicationState state) {
        if (state == ApplicationState.OFFERED) {
            throw new Refused("accreditation.refused.offer-open");
        }
        if (state != ApplicationState.ACCEPTED && state != ApplicationState.LAPSED) {
            throw new Refused("accreditation.refused.not-accepted");
        }
    }

    private static Quotes.Asked asked(
            Application application, Basis.Found on, BigDecimal travelDays, LocalDate validUntil) {
        var later = on.surveillanceDays().multiply(SURVEILLANCES);
        // A change between times begins no cycle: what follows it was agreed with the certificate.
        var years = on.beginsCycle() ? YEARS : 0;
        var work = new Quote.Work(on.duration().days(), later, travelDays, years);
        return new Quotes.Asked(application.body(), application.organisation(), work, validUntil);
    }

    private UUID insert(Basis.Found on, Quote quote, FrozenOffer frozen, Viewer by) {
        var canonical = frozen.canonical();
        return db.sql("""
                insert into accreditation.offer
                    (filing, duration, sample, quote, valid_until, frozen, sha256, made_by, made_at)
                values (:filing, :duration, :sample, :quote, :until, :frozen, :sha256, :by, :at) returning id""")
                .param("filing", on.filing().id())
                .param("duration", on.duration().id())
                .param("sample", on.sample().id())
                .param("quote", quote.id())
                .param("until", Date.valueOf(frozen.validUntil()))
                .param("frozen", canonical)
                .param("sha256", CanonicalJson.hex(CanonicalJson.sha256(canonical)))
                .param("by", by.person())
                .param("at", Timestamp.from(book.journal.now()))
                .query(UUID.class)
                .single();
    }

    @Transactional
    public void end(UUID id, UUID offer, String reason, Viewer by) {
        var application = applications.lockForOffice(id, by);
        var newest = application.standing().offer().filter(offer::equals);
        if (newest.isEmpty() || application.state(book.today.day()) != ApplicationState.OFFERED) {
            throw new Refused("accreditation.refused.offer-over");
        }
        db.sql(
                        "insert into accreditation.offer_end (offer, reason, ended_by, ended_at) values (:offer, :reason, :by, :at)")
                .param("offer", offer)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", Timestamp.from(book.journal.now()))
                .update();
        book.journal.record(Entry.by(by.person(), book.journal.now(), "application.end-offer", "application", id)
                .of(application.organisation())
                .with("offer", offer.toString())
                .with("reason", reason));
        book.events.publishEvent(new OfferEnded(ApplicationEvent.of(application), reason));
    }
}
