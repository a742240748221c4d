package org.yardstick.platform.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.register.log.Log;

/**
 * Writes what befell a certificate into the log and, with the root that the log then has, into the journal: so the journal's signed
 * checkpoints stand over the log as well. The log tells the public what and when, never why and who.
 */
@Component
class EventBook {
    private final Journal journal;
    private final Log log;
    private final ApplicationEventPublisher events;

    EventBook(Journal journal, Log log, ApplicationEventPublisher events) {
        this.journal = journal;
        this.log = log;
        this.events = events;
    }

    Instant now() {
        return journal.now();
    }

    /**
     * @param more what only this event tells
     * @param by empty when the rules of the cycle did it
     */
    void write(CertificateChanged change, Map<String, String> more, Optional<UUID> by, Instant at) {
        var leaf = new LinkedHashMap<String, Object>(more);
        leaf.put("event", change.event().code());
        leaf.put("number", change.number());
        leaf.put("body", change.body().toString());
        leaf.put("day", change.day().toString());
        leaf.put("at", at.toString());
        var head = log.append(CanonicalJson.of(leaf), change.certificate(), change.event(), at);
        var entry = by.map(who -> Entry.by(who, at, action(change.event()), "certificate", change.certificate()))
                .orElseGet(() -> Entry.bySystem(at, action(change.event()), "certificate", change.certificate()))
                .of(change.body())
                .with("number", change.number())
                .with("day", change.day().toString())
                .with("logSize", Long.toString(head.size()))
                .with("logRoot", head.hex());
        journal.record(change.reason().isEmpty() ? entry : entry.with("reason", change.reason()));
        events.publishEvent(change);
    }

    /** The holder is found by name from now on, or no longer: nothing that the log keeps. */
    void consent(Certificate certificate, boolean listed, UUID by, Instant at) {
        journal.record(
                Entry.by(by, at, listed ? "certificate.list" : "certificate.unlist", "certificate", certificate.id())
                        .of(certificate.body())
                        .with("number", certificate.number()));
    }

    private static String action(Log.Event event) {
        return switch (event) {
            case GRANTED -> "certificate.grant";
            case SUSPENDED -> "certificate.suspend";
            case RESTORED -> "certificate.restore";
            case WITHDRAWN -> "certificate.withdraw";
            case CANCELLED -> "certificate.cancel";
        };
    }

    static CertificateChanged change(Certificate of, Log.Event event, LocalDate day, String reason) {
        return new CertificateChanged(of.id(), of.number(), of.body(), of.holder(), event, day, reason);
    }
}
