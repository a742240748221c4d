package org.yardstick.platform.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.yardstick.platform.accreditation.team.Acceptances;
import org.yardstick.platform.accreditation.team.Appointments;
import org.yardstick.platform.accreditation.team.Membership;
import org.yardstick.platform.accreditation.team.Objections;
import org.yardstick.platform.accreditation.team.OpenAudit;
import org.yardstick.platform.accreditation.team.Seat;
import org.yardstick.platform.accreditation.team.TeamRows;
import org.yardstick.platform.accreditation.team.Tongue;
import org.yardstick.platform.demo.plan.Case;
import org.yardstick.platform.demo.plan.CaseStep;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/** The office opens the audit and puts a team on it; who is asked accepts, and now and then a client objects. */
@SampleOnly
final class Teaming {
    private final OpenAudit open;
    private final Appointments appointments;
    private final Acceptances acceptances;
    private final Objections objections;
    private final TeamRows rows;

    Teaming(OpenAudit open, Appointments appointments, Acceptances acceptances, Objections objections, TeamRows rows) {
        this.open = open;
        this.appointments = appointments;
        this.acceptances = acceptances;
        this.objections = objections;
        this.rows = rows;
    }

    void tell(MadeCase one, Story story) {
        one.at(CaseStep.OPEN, story, () -> open(one));
        one.at(CaseStep.APPOINT, story, () -> appoint(one.audit(), one.team(), one.clerk()));
        one.at(
                CaseStep.ACCEPT,
                story,
                () -> one.team()
                        .forEach(person -> accept(
                                one.audit(), one.round().round().company().names(), person)));
        var objection = one.written().objection();
        if (objection != null) {
            var day = one.written().day(CaseStep.APPOINT).plusDays(2);
            story.at(Case.moment(day, 16, 12), () -> object(one, objection));
        }
    }

    private void open(MadeCase one) {
        var written = one.written();
        var tongues = written.tongues().stream()
                .flatMap(tag -> Tongue.find(tag).stream())
                .toList();
        one.keep(
                "audit",
                open.open(one.id("offer"), written.day(CaseStep.VISIT), written.lastDay(), tongues, one.clerk()));
    }

    /** The first of them leads. */
    void appoint(UUID audit, List<Viewer> team, Viewer by) {
        var seats = new LinkedHashMap<UUID, Seat>();
        team.forEach(person -> seats.put(person.person(), seats.isEmpty() ? Seat.LEAD : Seat.ASSESSOR));
        appointments.appoint(audit, seats, by);
    }

    void accept(UUID audit, Names company, Viewer person) {
        var words = Words.in(person.language().orElse(Language.ENGLISH));
        acceptances.accept(
                appointment(audit, person), words.say("accreditation.appointment.declaration", company), person);
    }

    private UUID appointment(UUID audit, Viewer person) {
        return rows.of(audit).stream()
                .filter(one -> one.person().equals(person.person()) && one.end().isEmpty())
                .map(Membership::id)
                .findFirst()
                .orElseThrow();
    }

    private void object(MadeCase one, Case.Objection objection) {
        objections.raise(
                one.audit(), appointment(one.audit(), one.person(objection.to())), objection.text(), one.manager());
    }
}
