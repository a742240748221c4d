package org.yardstick.platform.accreditation.team;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Today;

/** What happens to a team is written into the journal as an act on the audit, and told to whom it concerns. */
@Component
class TeamJournal {
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Today today;

    TeamJournal(Journal journal, ApplicationEventPublisher events, Today today) {
        this.journal = journal;
        this.events = events;
        this.today = today;
    }

    LocalDate today() {
        return today.day();
    }

    /** The moment that an act, its rows and its entry share. */
    Timestamp now() {
        return Timestamp.from(journal.now());
    }

    /** @param person whom it concerns */
    void record(Audit audit, String act, UUID person, Viewer by, Map<String, String> details) {
        var entry = Entry.by(by.person(), journal.now(), act, "audit", audit.id())
                .of(audit.organisation())
                .with("person", person.toString());
        for (var detail : details.entrySet()) {
            entry = entry.with(detail.getKey(), detail.getValue());
        }
        journal.record(entry);
    }

    void tell(TeamNews news) {
        events.publishEvent(news);
    }
}
