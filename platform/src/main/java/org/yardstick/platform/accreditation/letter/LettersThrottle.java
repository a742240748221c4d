package org.yardstick.platform.accreditation.letter;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.conduct.CaseRules;
import org.yardstick.platform.shell.AddressCounter;
import org.yardstick.platform.shell.Refused;

/** How many letters may come from one network address in an hour, whatever sender they name: enough for an office, too few to flood anybody. */
@Component
class LettersThrottle {
    private final AddressCounter sent;

    LettersThrottle(CaseRules rules) {
        sent = new AddressCounter(rules.lettersAnHour(), Duration.ofHours(1));
    }

    /** Refused: {@code decision.refused.too-many}. */
    void count(String address) {
        if (sent.isTooOften(address)) {
            throw new Refused("decision.refused.too-many");
        }
    }
}
