package org.yardstick.platform.accreditation.letter;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.Acknowledged;
import org.yardstick.platform.accreditation.CaseNews;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.conduct.CaseContext;
import org.yardstick.platform.accreditation.decision.Decision;
import org.yardstick.platform.accreditation.decision.DecisionRows;
import org.yardstick.platform.accreditation.decision.Outcome;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Appeals, complaints and what is said during a public notice: received under a number, acknowledged, and told to the office.
 *
 * <p>Refused: an appeal after its time, a second one, or against what is already open again; more letters from one sender than a day allows.
 * A notice that is over is not there.
 */
@Component
public class Representations {
    private final JdbcClient db;
    private final DecisionRows decisions;
    private final Audits audits;
    private final CaseContext context;

    Representations(JdbcClient db, DecisionRows decisions, Audits audits, CaseContext context) {
        this.db = db;
        this.decisions = decisions;
        this.audits = audits;
        this.context = context;
    }

    /** What a stranger says, and where the answer goes. */
    public record Said(String name, String email, String text, Language language) {}

    /** Against a decision, by the client; the number under which it is kept. */
    @Transactional
    public String appeal(UUID audit, String text, Viewer by) {
        var of = audits.lockCase(audit, by);
        of.mustBeManagedBy(by);
        var decision = decisions.of(audit).stream().findFirst().orElseThrow(NotFound::new);
        refuseIf(decision.choice().outcome() == Outcome.DEFER, "decision.refused.nothing-decided");
        refuseIf(decision.reopenedAt().isPresent(), "decision.refused.reopened");
        var last = decision.on(context.zone()).plusDays(context.rules().appealDays());
        refuseIf(context.today().day().isAfter(last), "decision.refused.appeal-over");
        refuseIf(hasAppeal(decision.id()), "decision.refused.appealed");
        var language = by.language().orElse(Language.ENGLISH);
        var said = new Said(by.names().in(language), by.email(), text, language);
        return receive(Representation.Kind.APPEAL, of.body(), Optional.of(decision), said, Optional.of(by.person()));
    }

    private boolean hasAppeal(UUID decision) {
        return db.sql(
                        "select exists (select 1 from accreditation.representation where decision = :id and kind = 'appeal')")
                .param("id", decision)
                .query(Boolean.class)
                .single();
    }

    /** While a grant is announced, by anybody. */
    @Transactional
    public String object(UUID id, Said said, Optional<Viewer> by) {
        var today = context.today().day();
        NotFound.unlessPresent(db.sql("select id from accreditation.decision where id = :id for key share")
                .param("id", id)
                .query(UUID.class)
                .optional());
        var decision = decisions.announced(today).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        mustNotFlood(said);
        return receive(
                Representation.Kind.NOTICE,
                audits.get(decision.audit()).body(),
                Optional.of(decision),
                said,
                by.map(Viewer::person));
    }

    /** About anything, by anybody, with or without an account. */
    @Transactional
    public String complain(UUID body, Said said, Optional<Viewer> by) {
        var isBody = db.sql("select exists (select 1 from identity.organisation where id = :id and kind = 'body')")
                .param("id", body)
                .query(Boolean.class)
                .single();
        refuseIf(!isBody, "decision.refused.no-body");
        mustNotFlood(said);
        return receive(Representation.Kind.COMPLAINT, body, Optional.empty(), said, by.map(Viewer::person));
    }

    private void mustNotFlood(Said said) {
        var since = Timestamp.from(context.journal().now().minus(java.time.Duration.ofDays(1)));
        var sent = db.sql("""
                select count(*) from accreditation.representation
                 where lower(from_email) = lower(:email) and received_at > :since and kind <> 'appeal'""")
                .param("email", said.email)
                .param("since", since)
                .query(Long.class)
                .single();
        refuseIf(sent >= context.rules().complaintsADay(), "decision.refused.too-many");
    }

    private String receive(
            Representation.Kind kind, UUID body, Optional<Decision> decision, Said said, Optional<UUID> from) {
        var number = kind.name().charAt(0) + "-" + context.today().day().getYear() + "-" + ReferenceNumber.next();
        var due = context.today().day().plusDays(context.rules().answerDays());
        var id = insert(new Received(number, kind, body, due), decision.map(Decision::id), said, from);
        var journal = context.journal();
        var entry = from.map(person -> Entry.by(person, journal.now(), "representation.receive", "representation", id))
                .orElseGet(() -> Entry.bySystem(journal.now(), "representation.receive", "representation", id));
        journal.record(entry.of(body).with("number", number).with("kind", kind.code()));
        context.concerned()
                .tell(new CaseNews(
                        CaseNews.Kind.REPRESENTATION_RECEIVED,
                        context.concerned().office(body),
                        decision.map(Decision::organisation).orElse(Names.of(number)),
                        number,
                        Optional.of(due),
                        "/representations/" + id));
        context.concerned().tell(new Acknowledged(said.email, said.name, said.language, number, due));
        return number;
    }

    private record Received(String number, Representation.Kind kind, UUID body, LocalDate due) {}

    private UUID insert(Received received, Optional<UUID> decision, Said said, Optional<UUID> from) {
        return db.sql("""
                insert into accreditation.representation
                    (number, kind, body, language, decision, text, from_person, from_name, from_email, received_at, due_on)
                values (:number, :kind, :body, :language, :decision, :text, :person, :name, :email, :at, :due) returning id""")
                .param("number", received.number)
                .param("kind", received.kind.code())
                .param("body", received.body)
                .param("language", said.language.tag())
                .param("decision", decision.orElse(null), java.sql.Types.OTHER)
                .param("text", said.text)
                .param("person", from.orElse(null), java.sql.Types.OTHER)
                .param("name", said.name)
                .param("email", said.email)
                .param("at", Timestamp.from(context.journal().now()))
                .param("due", received.due)
                .query(UUID.class)
                .single();
    }

    private static void refuseIf(boolean wrong, String key) {
        if (wrong) {
            throw new Refused(key);
        }
    }
}
