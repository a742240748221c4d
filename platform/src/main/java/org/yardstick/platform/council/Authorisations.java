package org.yardstick.platform.council;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.decision.PositiveDecisions;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * What the council decides about bodies: granted, suspended, restored, withdrawn, renewed. The body is locked first, so that of two who decide
 * at once the second finds what the first did.
 *
 * <p>Refused: {@code council.refused.past}, {@code council.refused.end-before-start}, {@code council.refused.overlaps},
 * {@code council.refused.decision-used} (each decision leads to one authorisation), what {@link PositiveDecisions} refuses, what
 * {@link Authorisation} refuses, and whoever {@link Disinterest} keeps out.
 */
@Component
public class Authorisations {
    private final JdbcClient db;
    private final AuthorisationRows rows;
    private final PositiveDecisions decisions;
    private final Disinterest disinterest;
    private final Book book;

    Authorisations(
            JdbcClient db, AuthorisationRows rows, PositiveDecisions decisions, Disinterest disinterest, Book book) {
        this.db = db;
        this.rows = rows;
        this.decisions = decisions;
        this.disinterest = disinterest;
        this.book = book;
    }

    /** Where an act is written down and told. */
    @Component
    record Book(Journal journal, ApplicationEventPublisher events, RemitWords words) {}

    /** @param decision on a peer evaluation from which it follows */
    public record Statement(
            UUID body, Remit remit, LocalDate from, LocalDate until, String basis, Optional<UUID> decision) {}

    /** Those of a body, with everything that was decided about them. */
    public List<Authorisation> of(UUID body) {
        return rows.of(body);
    }

    @Transactional
    public UUID grant(Statement wanted, Viewer by) {
        lock(wanted.body);
        var council = disinterest.mustDecide(wanted.body, "authorisation.grant", by);
        var today = disinterest.today();
        refuseIf(wanted.from.isBefore(today), "council.refused.past");
        refuseIf(wanted.until.isBefore(wanted.from), "council.refused.end-before-start");
        wanted.decision.ifPresent(decision -> hold(decision, wanted.body, council));
        Authorisation.mustNotOverlap(rows.of(wanted.body), wanted.remit, wanted.from, wanted.until);
        var id = insert(wanted, council, by);
        var journal = book.journal;
        journal.record(Entry.by(by.person(), journal.now(), "authorisation.grant", "authorisation", id)
                .of(wanted.body)
                .with("from", wanted.from.toString())
                .with("until", wanted.until.toString())
                .with(
                        "sectors",
                        String.join(
                                " ", wanted.remit.sectors().stream().sorted().toList()))
                .with(
                        "levels",
                        String.join(" ", wanted.remit.levels().stream().sorted().toList())));
        tell(id, "granted", wanted.from, Optional.of(wanted.until), wanted.basis);
        return id;
    }

    /** The decision must be the council's, on this body, and free to follow. */
    private void hold(UUID decision, UUID body, Council council) {
        var positive = decisions.hold(decision);
        if (!positive.organisation().equals(body) || !positive.body().equals(council.organisation())) {
            throw new NotFound();
        }
        refuseIf(rows.ofDecision(decision).isPresent(), "council.refused.decision-used");
    }

    private UUID insert(Statement wanted, Council council, Viewer by) {
        return db.sql("""
                insert into council.authorisation
                    (body, council, sectors, levels, editions, from_day, until_day, basis, decision, granted_by, granted_at)
                values (:body, :council, :sectors, :levels, :editions, :from, :until, :basis, :decision, :by, :at) returning id""")
                .param("body", wanted.body)
                .param("council", council.organisation())
                .param("sectors", wanted.remit.sectors().toArray(String[]::new))
                .param("levels", wanted.remit.levels().toArray(String[]::new))
                .param("editions", wanted.remit.editions().toArray(UUID[]::new))
                .param("from", wanted.from)
                .param("until", wanted.until)
                .param("basis", wanted.basis)
                .param("decision", wanted.decision.orElse(null), Types.OTHER)
                .param("by", by.person())
                .param("at", Timestamp.from(book.journal.now()))
                .query(UUID.class)
                .single();
    }

    /** Suspends, restores or withdraws from a day on. */
    @Transactional
    public void take(UUID id, Act.Kind kind, LocalDate day, String reason, Viewer by) {
        var authorisation = hold(id, kind, by);
        authorisation.mustTake(kind, day, disinterest.today());
        keep(authorisation, kind, day, Optional.empty(), reason, by);
    }

    @Transactional
    public void renew(UUID id, LocalDate last, String reason, Viewer by) {
        var authorisation = hold(id, Act.Kind.RENEWED, by);
        var first = authorisation.renewal(last, disinterest.today(), rows.of(authorisation.body()));
        keep(authorisation, Act.Kind.RENEWED, first, Optional.of(last), reason, by);
    }

    /** Read after the lock, so that it is what the other left. */
    private Authorisation hold(UUID id, Act.Kind kind, Viewer by) {
        var body = NotFound.unlessPresent(rows.find(id)).body();
        lock(body);
        disinterest.mustDecide(body, "authorisation." + verb(kind), by);
        return NotFound.unlessPresent(rows.find(id));
    }

    private void keep(
            Authorisation of, Act.Kind kind, LocalDate day, Optional<LocalDate> until, String reason, Viewer by) {
        db.sql("""
                insert into council.act (authorisation, kind, day, until_day, reason, decided_by, decided_at)
                values (:authorisation, :kind, :day, :until, :reason, :by, :at)""")
                .param("authorisation", of.id())
                .param("kind", kind.code())
                .param("day", day)
                .param("until", until.orElse(null), Types.DATE)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", Timestamp.from(book.journal.now()))
                .update();
        var journal = book.journal;
        journal.record(Entry.by(by.person(), journal.now(), "authorisation." + verb(kind), "authorisation", of.id())
                .of(of.body())
                .with("day", day.toString())
                .with("until", until.map(LocalDate::toString).orElse(""))
                .with("reason", reason));
        tell(of.id(), kind.code(), day, until, reason);
    }

    private static String verb(Act.Kind kind) {
        return switch (kind) {
            case SUSPENDED -> "suspend";
            case RESTORED -> "restore";
            case WITHDRAWN -> "withdraw";
            case RENEWED -> "renew";
        };
    }

    private void tell(UUID id, String what, LocalDate day, Optional<LocalDate> until, String reason) {
        var one = rows.find(id).orElseThrow();
        book.events.publishEvent(new AuthorisationChanged(
                one.body(), one.bodyName(), what, book.words.named(one.remit()), day, until, reason));
    }

    private void lock(UUID body) {
        NotFound.unlessPresent(
                db.sql("select id from identity.organisation where id = :id and kind = 'body' for no key update")
                        .param("id", body)
                        .query(UUID.class)
                        .optional());
    }

    private static void refuseIf(boolean wrong, String key) {
        if (wrong) {
            throw new Refused(key);
        }
    }
}
