package org.yardstick.platform.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.audit.Stages;
import org.yardstick.platform.accreditation.audit.plan.Agenda;
import org.yardstick.platform.accreditation.audit.request.Requests;
import org.yardstick.platform.accreditation.audit.visit.Note;
import org.yardstick.platform.accreditation.audit.visit.Notes;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.demo.plan.Case;
import org.yardstick.platform.demo.plan.CaseStep;
import org.yardstick.platform.identity.Viewer;

/** The team plans, looks at the documents, asks for evidence and goes there. */
@SampleOnly
final class Auditing {
    private final Audits audits;
    private final Stages stages;
    private final Agenda agenda;
    private final Requests requests;
    private final Notes notes;

    Auditing(Audits audits, Stages stages, Agenda agenda, Requests requests, Notes notes) {
        this.audits = audits;
        this.stages = stages;
        this.agenda = agenda;
        this.requests = requests;
        this.notes = notes;
    }

    /** What is looked at together on a day. */
    private enum Block {
        LEADERSHIP("Direction, responsibilities and results", "Management", "LS", "MR"),
        PEOPLE("People, coaching and working conditions", "Team leaders and staff", "PE"),
        CUSTOMERS("Voice of the customer and complaints", "Customer service", "CI", "PS"),
        CONTACT("At the counters and on the phone", "Staff on duty", "CC", "KM"),
        SPECIAL("Requests, faults, delivery and peaks", "Operations", "HD", "TS", "DF", "OS", "OP");

        private final String title;
        private final String auditee;
        private final Set<String> modules;

        Block(String title, String auditee, String... modules) {
            this.title = title;
            this.auditee = auditee;
            this.modules = Set.of(modules);
        }
    }

    void tell(MadeCase one, Story story) {
        var written = one.written();
        one.at(CaseStep.PLAN, story, () -> plan(one));
        one.at(CaseStep.READY, story, () -> stages.conclude(one.audit(), 1, true, written.ready(), one.lead()));
        one.at(CaseStep.AGENDA, story, () -> arrange(one));
        for (var asked : written.asks()) {
            one.at(CaseStep.ASK, story, () -> ask(one, asked));
            var text = asked.answered();
            if (text != null && written.comesTo(CaseStep.ASK)) {
                var day = written.day(CaseStep.ASK).plusDays(2);
                story.at(Case.moment(day, 16, 31), () -> answer(one, asked, text));
            }
        }
        int minute = 0;
        for (var note : written.notes()) {
            var at = Case.moment(written.day(CaseStep.VISIT), 10 + minute / 60, minute % 60);
            minute += 47;
            if (written.comesTo(CaseStep.VISIT)) {
                story.at(at, () -> note(one, note, at));
            }
        }
        one.at(CaseStep.CONCLUDE, story, () -> stages.conclude(one.audit(), 2, true, written.concluded(), one.lead()));
    }

    private void plan(MadeCase one) {
        var first = one.written().day(CaseStep.READY);
        stages.plan(one.audit(), 1, first, first, one.lead());
        stages.plan(
                one.audit(), 2, one.written().day(CaseStep.VISIT), one.written().lastDay(), one.lead());
    }

    private Audit seen(MadeCase one, Viewer by) {
        return audits.get(one.audit(), by);
    }

    /** An opening meeting, each day a block for everybody in turn, a closing meeting. */
    private void arrange(MadeCase one) {
        var everybody = one.team().stream().map(Viewer::person).collect(Collectors.toSet());
        var days = one.written().onSite();
        add(one, item(days.getFirst(), 9, 30, "Opening meeting", List.of(), everybody, "Management"));
        int turn = 0;
        for (var day : days) {
            for (var person : one.team()) {
                var block = Block.values()[turn++ % Block.values().length];
                var who = Set.of(person.person());
                add(one, item(day, 10, 300, block.title, codes(one, block), who, block.auditee));
            }
        }
        add(one, item(days.getLast(), 16, 60, "Closing meeting", List.of(), everybody, "Management"));
    }

    private List<String> codes(MadeCase one, Block block) {
        return audits.standard(seen(one, one.lead())).criteria().stream()
                .filter(criterion -> block.modules.contains(criterion.module()))
                .map(criterion -> criterion.code())
                .toList();
    }

    private static Agenda.Wanted item(
            LocalDate day,
            int hour,
            int minutes,
            String title,
            List<String> criteria,
            Set<UUID> people,
            String auditee) {
        var begins = Case.moment(day, hour, 0);
        var ends = begins.plus(minutes, ChronoUnit.MINUTES);
        return new Agenda.Wanted(2, begins, ends, Optional.empty(), title, criteria, people, auditee);
    }

    private void add(MadeCase one, Agenda.Wanted item) {
        agenda.add(seen(one, one.lead()), item, one.lead());
    }

    private void ask(MadeCase one, Case.Asked asked) {
        var due = one.written().day(CaseStep.VISIT).minusDays(3);
        requests.ask(seen(one, one.lead()), Optional.of(asked.criterion()), asked.text(), due, one.lead());
    }

    private void answer(MadeCase one, Case.Asked asked, String text) {
        var request = requests.due(one.written().lastDay()).stream()
                .filter(due -> due.audit().equals(one.audit()) && due.text().equals(asked.text()))
                .findFirst()
                .orElseThrow();
        requests.answer(seen(one, one.manager()), request.request(), text, Optional.empty(), one.manager());
    }

    private void note(MadeCase one, Case.Noted note, Instant at) {
        var by = one.team().get(note.by());
        var id = UUID.nameUUIDFromBytes((one.written().company() + note.text()).getBytes(StandardCharsets.UTF_8));
        var written = new Notes.Written(
                id,
                Note.Kind.valueOf(note.kind().toUpperCase(Locale.ROOT)),
                note.criterion(),
                note.with(),
                note.text(),
                at,
                0,
                "sample");
        if (!(notes.save(seen(one, by), written, by) instanceof Answers.Outcome.Saved)) {
            throw new IllegalStateException("A note of " + one.written().company() + " was not kept");
        }
    }
}
