package org.yardstick.platform.accreditation.decision;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Today;

/**
 * Grants every certificate whose public notice is over, each in a transaction of its own. For a job to call as often as it likes, on as many
 * machines as there are: one that is refused, because something said against it is unanswered, waits for the next time.
 */
@Component
public class GrantAfterNotice {
    private static final Logger LOG = LoggerFactory.getLogger(GrantAfterNotice.class);

    private final DecisionRows decisions;
    private final GrantCertificate grant;
    private final Today today;

    GrantAfterNotice(DecisionRows decisions, GrantCertificate grant, Today today) {
        this.decisions = decisions;
        this.grant = grant;
        this.today = today;
    }

    /** How many were granted. */
    public int perform() {
        int granted = 0;
        for (var decision : decisions.ungranted(today.day())) {
            try {
                grant.perform(decision);
                granted++;
            } catch (Refused notYet) {
                LOG.debug("Not granted: {} {}", decision, notYet.key());
            } catch (RuntimeException broken) {
                LOG.error("Not granted: {}; the others go on", decision, broken);
            }
        }
        return granted;
    }
}
