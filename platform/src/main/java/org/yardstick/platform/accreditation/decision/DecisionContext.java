package org.yardstick.platform.accreditation.decision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.CaseNews;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Today;

/** What every act on the way to a decision needs: what the scheme set, who is free to act, the day, the journal, and who is told. */
@Component
record DecisionContext(
        DecisionRules rules, Impartial impartial, Today today, Journal journal, ApplicationEventPublisher events) {

    ZoneId zone() {
        return today.zone();
    }

    /** @param part of the case's address, where more is read */
    void tell(CaseNews.Kind kind, List<UUID> to, Audit of, String subject, Optional<LocalDate> day, String part) {
        events.publishEvent(new CaseNews(kind, to, of.organisationName(), subject, day, of.path() + part));
    }
}
