package org.yardstick.platform.accreditation.conduct;

import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Concerned;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Today;

/** What every act on the way to a decision needs: what the scheme set, who is free to act, the day, the journal, and who is told. */
@Component
public record CaseContext(CaseRules rules, Impartial impartial, Today today, Journal journal, Concerned concerned) {

    public ZoneId zone() {
        return today.zone();
    }
}
