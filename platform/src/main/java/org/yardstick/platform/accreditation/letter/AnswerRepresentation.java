package org.yardstick.platform.accreditation.letter;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.Answered;
import org.yardstick.platform.accreditation.CaseNews;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.conduct.CaseContext;
import org.yardstick.platform.accreditation.conduct.Part;
import org.yardstick.platform.accreditation.decision.DecisionRows;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.judging.RefusedForImpartiality;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Gives an appeal, a complaint or a representation to somebody who had no part in what it is about, and lets them answer it. An appeal or
 * representation that is upheld opens the case for another panel; the decision it was about stays.
 *
 * <p>Refused: a handler with a part in the case, from elsewhere, or who wrote it; an answer by another than the handler, by somebody who is
 * tied to the organisation, or a second one. What is refused for impartiality stays in the journal.
 */
@Component
public class AnswerRepresentation {
    private final JdbcClient db;
    private final DecisionRows decisions;
    private final RepresentationRows rows;
    private final Audits audits;
    private final CaseContext context;

    AnswerRepresentation(
            JdbcClient db, DecisionRows decisions, RepresentationRows rows, Audits audits, CaseContext context) {
        this.db = db;
        this.decisions = decisions;
        this.rows = rows;
        this.audits = audits;
        this.context = context;
    }

    /** Gives it to somebody who had no part in what it is about. */
    @Transactional
    public void assign(UUID id, UUID person, Viewer by) {
        var one = office(id, by);
        refuseIf(one.answer().isPresent(), "decision.refused.answered");
        refuseIf(!handlers(one.body()).contains(person), "decision.refused.no-handler");
        mustNotBeOwn(one, person, by);
        if (one.audit().isPresent()) {
            context.impartial().mustBeFree(audits.inCase(one.audit().get(), by), person, Part.Duty.HANDLE, by);
        }
        db.sql("""
                insert into accreditation.representation_handler (representation, person, assigned_by, assigned_at)
                values (:id, :person, :by, :at)""")
                .param("id", id)
                .param("person", person)
                .param("by", by.person())
                .param("at", Timestamp.from(context.journal().now()))
                .update();
        var journal = context.journal();
        journal.record(Entry.by(by.person(), journal.now(), "representation.assign", "representation", id)
                .of(one.body())
                .with("person", person.toString()));
        tell(CaseNews.Kind.REPRESENTATION_ASSIGNED, List.of(person), one);
    }

    /** Whoever holds a post in the body may be asked. */
    List<UUID> handlers(UUID body) {
        return db.sql("""
                select distinct person from identity.current_membership
                 where organisation = :body and role in ('SECRETARIAT', 'DECIDER', 'ASSESSOR')""").param("body", body).query(UUID.class).list();
    }

    private Representation office(UUID id, Viewer by) {
        lock(id);
        return rows.find(id, by)
                .filter(found -> by.holds(found.body(), Role.SECRETARIAT))
                .orElseThrow(NotFound::new);
    }

    private void lock(UUID id) {
        NotFound.unlessPresent(db.sql("select id from accreditation.representation where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional());
    }

    @Transactional
    public void answer(UUID id, boolean upheld, String text, Viewer by) {
        lock(id);
        var one = rows.find(id, by).orElseThrow(NotFound::new);
        refuseIf(one.answer().isPresent(), "decision.refused.answered");
        refuseIf(
                !one.handler().map(Representation.Handler::person).equals(Optional.of(by.person())),
                "decision.refused.not-handler");
        mustNotBeOwn(one, by.person(), by);
        one.audit().map(audits::get).ifPresent(of -> context.impartial().mustStillBeFree(of, by));
        insert(id, upheld, text, by);
        if (upheld && one.kind() != Representation.Kind.COMPLAINT) {
            reopen(one);
        }
        var journal = context.journal();
        journal.record(Entry.by(by.person(), journal.now(), "representation.answer", "representation", id)
                .of(one.body())
                .with("upheld", upheld));
        var writer = one.from().person().map(List::of).orElse(List.of());
        tell(CaseNews.Kind.REPRESENTATION_ANSWERED, writer, one);
        if (writer.isEmpty()) {
            context.concerned()
                    .tell(new Answered(one.from().email(), one.from().name(), language(id), one.number(), text));
        }
    }

    private void insert(UUID id, boolean upheld, String text, Viewer by) {
        db.sql("""
                insert into accreditation.representation_answer (representation, upheld, text, answered_by, answered_at)
                values (:id, :upheld, :text, :by, :at)""")
                .param("id", id)
                .param("upheld", upheld)
                .param("text", text)
                .param("by", by.person())
                .param("at", Timestamp.from(context.journal().now()))
                .update();
    }

    /** Whoever wrote it does not look into it; that it was tried stays in the journal. */
    private void mustNotBeOwn(Representation one, UUID person, Viewer by) {
        if (one.from().person().equals(Optional.of(person))) {
            var attempt = new RefusedForImpartiality.Attempt(person, one.body(), "representation", one.id());
            throw context.impartial().refused(attempt, "decision.handle", "decision.refused.own", by);
        }
    }

    private Language language(UUID id) {
        return Language.ofTag(db.sql("select language from accreditation.representation where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    /** What was granted stays in force until it is decided anew; that is for the register's own acts. */
    private void reopen(Representation one) {
        db.sql("""
                insert into accreditation.decision_reopening (decision, representation, reopened_at)
                values (:decision, :id, :at) on conflict do nothing""")
                .param("decision", one.decision().orElseThrow())
                .param("id", one.id())
                .param("at", Timestamp.from(context.journal().now()))
                .update();
    }

    private void tell(CaseNews.Kind kind, List<UUID> to, Representation one) {
        var organisation = one.organisation().orElse(Names.of(one.number()));
        context.concerned()
                .tell(new CaseNews(kind, to, organisation, one.number(), Optional.of(one.dueOn()), one.path()));
    }

    private static void refuseIf(boolean wrong, String key) {
        if (wrong) {
            throw new Refused(key);
        }
    }
}
