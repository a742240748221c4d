package org.yardstick.platform.accreditation.conduct;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.judging.CoolOff;
import org.yardstick.platform.judging.Interests;
import org.yardstick.platform.judging.RefusedForImpartiality;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Today;

/**
 * Who is free to do what in a case: asked anew at each act, of everybody alike, whatever their role. That somebody was kept from it stays in
 * the journal. Refused: {@code decision.refused.part.*}.
 */
@Component
public class Impartial {
    private static final String PARTS = """
            with cases as (
                select a.id from accreditation.audit a where a.id = :audit or a.id = (
                    select one.repeats from accreditation.audit one where one.id = :audit))
            select 'audited' as part from accreditation.appointment p
             where p.audit in (select id from cases) and p.person = :person
               and not exists (select 1 from accreditation.acceptance c where c.appointment = p.id and not c.accepted)
            union all
            select 'reviewed_application' from accreditation.audit_basis b
              join accreditation.review v on v.filing = b.filing
             where b.audit = :audit and v.reviewed_by = :person
            union all
            select 'wrote_report' from accreditation.report r where r.audit in (select id from cases) and r.written_by = :person
            union all
            select 'reviewed_report' from accreditation.report r
              join accreditation.technical_review t on t.report = r.id
             where r.audit in (select id from cases) and t.reviewed_by = :person
            union all
            select 'convened' from accreditation.report r join accreditation.panel p on p.report = r.id
             where r.audit in (select id from cases) and p.convened_by = :person
            union all
            select 'decided' from accreditation.report r join accreditation.panel p on p.report = r.id
              join accreditation.panel_member m on m.panel = p.id
             where r.audit in (select id from cases) and m.person = :person
            union all
            select 'left' from accreditation.report r join accreditation.panel p on p.report = r.id
              join accreditation.panel_member m on m.panel = p.id
             where r.audit in (select id from cases) and m.person = :person
               and (exists (select 1 from accreditation.recusal x where x.panel = p.id and x.person = m.person)
                    or exists (select 1 from accreditation.decision d
                                 join accreditation.decision_reopening o on o.decision = d.id where d.panel = p.id))
            union all
            select 'handled' from accreditation.representation s
              join accreditation.decision d on d.id = s.decision
              join accreditation.representation_handler h on h.representation = s.id
             where d.audit in (select id from cases) and h.person = :person and s.kind <> 'complaint'""";

    private final JdbcClient db;
    private final Interests interests;
    private final CoolOff coolOff;
    private final RefusedForImpartiality refusals;
    private final Today today;

    Impartial(JdbcClient db, Interests interests, CoolOff coolOff, RefusedForImpartiality refusals, Today today) {
        this.db = db;
        this.interests = interests;
        this.coolOff = coolOff;
        this.refusals = refusals;
        this.today = today;
    }

    /** What somebody has had to do with the case, and with the organisation. */
    public Set<Part> parts(Audit of, UUID person) {
        var parts = EnumSet.noneOf(Part.class);
        db.sql(PARTS)
                .param("audit", of.id())
                .param("person", person)
                .query(String.class)
                .list()
                .forEach(part -> parts.add(Part.valueOf(part.toUpperCase(Locale.ROOT))));
        if (isTied(person, of.organisation())) {
            parts.add(Part.TIED);
        }
        return parts;
    }

    public boolean isTied(UUID person, UUID organisation) {
        var day = today.day();
        return interests.between(List.of(person), List.of(organisation)).stream()
                .anyMatch(interest -> coolOff.blocks(interest, day, day));
    }

    /** The first thing that stands in the way. */
    public Optional<Part> bar(Audit of, UUID person, Part.Duty duty) {
        return parts(of, person).stream().filter(part -> part.bars(duty)).findFirst();
    }

    /** Lets the act go on, or refuses it and remembers that it was tried. */
    public void mustBeFree(Audit of, UUID person, Part.Duty duty, Viewer by) {
        bar(of, person, duty).ifPresent(part -> {
            throw refused(of, person, duty, part, by);
        });
    }

    /** The same of whoever was asked to handle something, for what came to stand in the way since. */
    public void mustStillBeFree(Audit of, Viewer by) {
        parts(of, by.person()).stream()
                .filter(part -> part != Part.HANDLED && part.bars(Part.Duty.HANDLE))
                .findFirst()
                .ifPresent(part -> {
                    throw refused(of, by.person(), Part.Duty.HANDLE, part, by);
                });
    }

    private Refused refused(Audit of, UUID person, Part.Duty duty, Part part, Viewer by) {
        var attempt = new RefusedForImpartiality.Attempt(person, of.organisation(), "audit", of.id());
        return refused(attempt, "decision." + duty.code(), "decision.refused.part." + part.code(), by);
    }

    /** The refusal of an act by its rule; that it was tried stays in the journal. */
    public Refused refused(RefusedForImpartiality.Attempt attempt, String act, String rule, Viewer by) {
        refusals.remember(attempt, act, rule, by);
        return new Refused(rule);
    }
}
