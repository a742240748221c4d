package org.yardstick.platform.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.judging.CoolOff;
import org.yardstick.platform.judging.Impartiality;
import org.yardstick.platform.judging.Interests;
import org.yardstick.platform.judging.RefusedForImpartiality;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Today;

/**
 * Who decides on a body: the council's people, and of them nobody who belongs to that body or is tied to it; the council does not decide on
 * itself. That somebody was kept from it stays in the journal. Refused: {@code council.refused.itself}, {@code council.refused.tied}.
 */
@Component
class Disinterest {
    private final Councils councils;
    private final Interests interests;
    private final CoolOff coolOff;
    private final RefusedForImpartiality refusals;
    private final Today today;

    Disinterest(Councils councils, Interests interests, CoolOff coolOff, RefusedForImpartiality refusals, Today today) {
        this.councils = councils;
        this.interests = interests;
        this.coolOff = coolOff;
        this.refusals = refusals;
        this.today = today;
    }

    LocalDate today() {
        return today.day();
    }

    /** The rule that keeps {@code viewer} from deciding on {@code body}. */
    Optional<String> bar(Council council, UUID body, Viewer viewer) {
        if (council.organisation().equals(body)) {
            return Optional.of("council.refused.itself");
        }
        var day = today.day();
        var ties = interests.between(List.of(viewer.person()), List.of(body));
        return Impartiality.obstacles(ties, coolOff, day, day).isEmpty()
                ? Optional.empty()
                : Optional.of("council.refused.tied");
    }

    Council mustDecide(UUID body, String act, Viewer by) {
        var council = councils.decidedBy(by);
        bar(council, body, by).ifPresent(rule -> {
            var attempt = new RefusedForImpartiality.Attempt(by.person(), body, "organisation", body);
            refusals.remember(attempt, act, rule, by);
            throw new Refused(rule);
        });
        return council;
    }
}
