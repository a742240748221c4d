package org.yardstick.platform.council.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What bodies are compared by. */
public record Facts(LocalDate day, List<Case> cases, List<Rating> ratings) {
    public Facts {
        cases = List.copyOf(cases);
        ratings = List.copyOf(ratings);
    }

    /**
     * A case of a company that a body decided.
     *
     * @param level that was granted; none where it was refused
     * @param self index of the organisation's own assessment, 0 to 100
     * @param assessed index of the team's consensus
     */
    public record Case(
            UUID audit,
            UUID body,
            String sector,
            String edition,
            Optional<String> level,
            double self,
            double assessed) {
        double gap() {
            return self - assessed;
        }
    }

    /**
     * One score that an assessor signed, before anybody saw another's.
     *
     * @param body for which they judged; in an evaluation of peers the body they come from
     * @param edition against which
     * @param criterion with its dimension
     * @param points 0 to 10, whole
     */
    public record Rating(UUID audit, UUID assessor, UUID body, String edition, String criterion, int points) {}
}
