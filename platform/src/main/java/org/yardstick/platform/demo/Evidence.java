package org.yardstick.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.yardstick.platform.assessment.Attachments;
import org.yardstick.platform.demo.plan.Plan;

/**
 * Documents of the library are attached to the criteria that they serve, by whoever answers those: when the answer is written, or when
 * the document comes. Not what is out of date by then, nor what comes after signing.
 */
@SampleOnly
final class Evidence {
    private final Attachments attachments;

    Evidence(Attachments attachments) {
        this.attachments = attachments;
    }

    void tell(MadeRound made, Shelf shelf, Story story) {
        var started = LocalDate.ofInstant(made.round().startedAt(), ZoneOffset.UTC);
        var fresh = shelf.items().stream()
                .filter(item -> item.paper().isFreshOn(started))
                .toList();
        for (var answer : made.round().answers()) {
            if (answer.applies()) {
                fresh.forEach(item -> tell(made, answer, item, story));
            }
        }
    }

    private void tell(MadeRound made, Plan.Answer answer, Shelf.Item item, Story story) {
        var pointer = item.paper().serves().get(answer.criterion());
        var at = later(answer.at().plus(Duration.ofMinutes(1)), item.at().plus(Duration.ofMinutes(5)));
        if (pointer != null && at.isBefore(made.round().closesAt())) {
            story.at(
                    at,
                    () -> attachments.attach(
                            made.id(),
                            answer.criterion(),
                            List.of(item.document()),
                            pointer,
                            made.person(answer.by())));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
