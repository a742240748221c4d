package org.yardstick.platform.accreditation.team;

import java.time.LocalTime;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.team.Engagement.Visited;
import org.yardstick.platform.calendar.Entries;
import org.yardstick.platform.calendar.Plan;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;

/** Keeps the audit in the calendars of its team: there as soon as they are appointed, moved with it, gone with their appointment. */
@Component
class TeamCalendar {
    private static final LocalTime BEGIN = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(17, 30);

    private final Engagements cases;
    private final Appointments appointments;
    private final Entries entries;
    private final Today today;

    TeamCalendar(Engagements cases, Appointments appointments, Entries entries, Today today) {
        this.cases = cases;
        this.appointments = appointments;
        this.entries = entries;
        this.today = today;
    }

    @EventListener
    void follow(TeamNews news) {
        var of = cases.get(news.about().audit());
        var audit = of.audit();
        var zone = today.zone();
        var plan = new Plan(
                "audit",
                audit.id(),
                audit.body(),
                language -> Words.in(language).say("accreditation.team.entry", audit.organisationName()),
                language -> of.sites().stream()
                        .map(Visited::names)
                        .map(names -> names.in(language))
                        .collect(Collectors.joining(language == Language.ENGLISH ? "; " : "；")),
                zone,
                audit.beginsOn().atTime(BEGIN).atZone(zone).toInstant(),
                audit.endsOn().atTime(END).atZone(zone).toInstant());
        entries.keep(plan, appointments.people(audit.id()), news.about().by());
    }
}
