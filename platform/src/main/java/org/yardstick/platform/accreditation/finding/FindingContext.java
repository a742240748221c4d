package org.yardstick.platform.accreditation.finding;

import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Concerned;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Today;

/** What every act on a finding needs: the rules, how findings stand, the journal, who is told, and the day. */
@Component
record FindingContext(FindingRules rules, FindingRows rows, Journal journal, Concerned concerned, Today today) {}
