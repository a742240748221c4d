package org.yardstick.platform.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.demo.plan.Plan;
import org.yardstick.platform.identity.Viewer;

/** An assessment while it is made: which one it became, and what is answered so far with the version of each answer. */
final class MadeRound {
    private final Plan.Round round;
    private final Participants participants;
    private final Map<String, Kept> kept = new HashMap<>();
    private @Nullable UUID id;

    /** @param version 0 as long as nothing was saved */
    record Kept(String value, int version) {
        static final Kept NOTHING = new Kept("", 0);
    }

    MadeRound(Plan.Round round, Participants participants) {
        this.round = round;
        this.participants = participants;
    }

    Plan.Round round() {
        return round;
    }

    Participants participants() {
        return participants;
    }

    void start(UUID assessment) {
        this.id = assessment;
    }

    UUID id() {
        return Optional.ofNullable(id).orElseThrow(() -> new IllegalStateException(round.key() + " has not begun"));
    }

    UUID organisation() {
        return participants.organisation(round.company());
    }

    Viewer manager() {
        return person(0);
    }

    /** Who answers under this number. */
    Viewer person(int number) {
        return participants.person(round.company().answering().get(number));
    }

    Kept kept(String criterion, Field field) {
        return kept.getOrDefault(criterion + "/" + field.code(), Kept.NOTHING);
    }

    void keep(String criterion, Field field, String value, int version) {
        kept.put(criterion + "/" + field.code(), new Kept(value, version));
    }

    /** What was taken over is a first version; that it was complete is not taken over. */
    void carry(MadeRound earlier) {
        earlier.kept.forEach((name, answer) -> {
            if (!answer.value.isEmpty() && !name.endsWith("/" + Field.COMPLETE.code())) {
                kept.put(name, new Kept(answer.value, 1));
            }
        });
    }
}
