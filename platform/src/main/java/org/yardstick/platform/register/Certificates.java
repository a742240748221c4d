package org.yardstick.platform.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.register.log.Log;
import org.yardstick.platform.shell.NotFound;

/**
 * All certificates. Each is granted once for its decision, whoever asks how often, and whole or not at all: number, places in the status
 * lists, signed forms, the leaf of the log and the entry of the journal come in one transaction. What befalls it later is a row. Refused:
 * to replace another's certificate or one that holds no more, to suspend what is suspended, to lift what is not, to end what has ended.
 */
@Component
public class Certificates {
    private final JdbcClient db;
    private final CertificateRows rows;
    private final IssueCertificate issue;
    private final StatusPlaces places;
    private final EventBook book;

    Certificates(JdbcClient db, CertificateRows rows, IssueCertificate issue, StatusPlaces places, EventBook book) {
        this.db = db;
        this.rows = rows;
        this.issue = issue;
        this.places = places;
        this.book = book;
    }

    public Optional<Certificate> find(UUID id) {
        return rows.find(id);
    }

    /** The certificate that rests on this decision. */
    public Optional<UUID> ofDecision(UUID decision) {
        return rows.ofDecision(decision);
    }

    /**
     * Issues the certificate of a decision and gives its identity; asked again for the same decision, by two at once or after a crash, it
     * gives the one that is there.
     *
     * @param by who signed the decision
     */
    @Transactional
    public UUID grant(Grant grant, UUID by) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:decision, 0))")
                .param("decision", grant.decision().toString())
                .query((row, n) -> true)
                .single();
        return rows.ofDecision(grant.decision()).orElseGet(() -> issue(grant, by));
    }

    private UUID issue(Grant grant, UUID by) {
        var at = book.now();
        var replaced = grant.replaces().map(this::locked);
        replaced.ifPresent(
                one -> one.mayBeReplaced(grant.issuer().id(), grant.holder().id()));
        var issued = issue.write(grant, by, at);
        var more = new LinkedHashMap<>(Map.of("sha256", issued.sha256()));
        replaced.ifPresent(one -> {
            more.put("replaces", one.number());
            replace(one, grant.period().effective(), at);
        });
        var change = new CertificateChanged(
                issued.id(),
                issued.number(),
                grant.issuer().id(),
                grant.holder().id(),
                Log.Event.GRANTED,
                grant.period().granted(),
                "");
        book.write(change, more, Optional.of(by), at);
        return issued.id();
    }

    private void replace(Certificate certificate, LocalDate from, Instant at) {
        db.sql("update register.entry set replaced_from = :from where certificate = :certificate")
                .param("from", from)
                .param("certificate", certificate.id())
                .update();
        places.change(certificate.id(), laterOf(at, from, certificate));
    }

    /** @param by empty when the rules of the cycle did it */
    @Transactional
    public void suspend(UUID id, LocalDate from, String reason, Optional<UUID> by) {
        var certificate = locked(id);
        var at = book.now();
        certificate.maySuspend(from, certificate.day(at));
        db.sql("""
                insert into register.suspension (certificate, from_day, reason, suspended_by, suspended_at)
                values (:certificate, :from, :reason, :by, :at)""")
                .param("certificate", id)
                .param("from", from)
                .param("reason", reason.strip())
                .param("by", by.orElse(null))
                .param("at", Timestamp.from(at))
                .update();
        db.sql("update register.entry set suspended_from = :from where certificate = :certificate")
                .param("from", from)
                .param("certificate", id)
                .update();
        places.change(id, laterOf(at, from, certificate));
        book.write(EventBook.change(certificate, Log.Event.SUSPENDED, from, reason.strip()), Map.of(), by, at);
    }

    @Transactional
    public void restore(UUID id, String reason, UUID by) {
        var certificate = locked(id);
        var at = book.now();
        var today = certificate.day(at);
        var suspension = certificate.mayRestore(today);
        db.sql("""
                insert into register.restoration (suspension, restored_on, reason, restored_by, restored_at)
                values (:suspension, :on, :reason, :by, :at)""")
                .param("suspension", suspension.id())
                .param("on", today)
                .param("reason", reason.strip())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        db.sql("update register.entry set suspended_from = null where certificate = :certificate")
                .param("certificate", id)
                .update();
        places.change(id, at);
        var change = EventBook.change(certificate, Log.Event.RESTORED, today, reason.strip());
        book.write(change, Map.of(), Optional.of(by), at);
    }

    /**
     * Ends a certificate for good, from today on.
     *
     * @param by empty when the rules of the cycle did it
     */
    @Transactional
    public void end(UUID id, Certificate.Ending.Kind kind, String reason, Optional<UUID> by) {
        var certificate = locked(id);
        var at = book.now();
        var today = certificate.day(at);
        certificate.mayEnd(today);
        db.sql("""
                insert into register.withdrawal (certificate, kind, withdrawn_on, reason, withdrawn_by, withdrawn_at)
                values (:certificate, :kind, :on, :reason, :by, :at)""")
                .param("certificate", id)
                .param("kind", code(kind))
                .param("on", today)
                .param("reason", reason.strip())
                .param("by", by.orElse(null))
                .param("at", Timestamp.from(at))
                .update();
        db.sql("update register.entry set ended_on = :on, ended_as = :kind where certificate = :certificate")
                .param("on", today)
                .param("kind", code(kind))
                .param("certificate", id)
                .update();
        places.change(id, at);
        book.write(EventBook.change(certificate, event(kind), today, reason.strip()), Map.of(), by, at);
    }

    private static Log.Event event(Certificate.Ending.Kind kind) {
        return switch (kind) {
            case WITHDRAWN -> Log.Event.WITHDRAWN;
            case CANCELLED -> Log.Event.CANCELLED;
        };
    }

    /** The holder agrees to be found by name in the public register, or no longer; said once more it changes nothing. */
    @Transactional
    public void consent(UUID id, boolean listed, UUID by) {
        var certificate = locked(id);
        var changed = db.sql("update register.entry set listed = :listed where certificate = :id and listed <> :listed")
                .param("listed", listed)
                .param("id", id)
                .update();
        if (changed == 0) {
            return;
        }
        var at = book.now();
        db.sql("""
                insert into register.consent (certificate, listed, said_by, said_at)
                values (:certificate, :listed, :by, :at)""")
                .param("certificate", id)
                .param("listed", listed)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        book.consent(certificate, listed, by, at);
    }

    private Certificate locked(UUID id) {
        return NotFound.unlessPresent(rows.locked(id));
    }

    private static Instant laterOf(Instant at, LocalDate day, Certificate certificate) {
        var begin = day.atStartOfDay(certificate.zone()).toInstant();
        return begin.isAfter(at) ? begin : at;
    }

    private static String code(Certificate.Ending.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
