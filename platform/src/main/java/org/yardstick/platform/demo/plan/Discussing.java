package org.yardstick.platform.demo.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yardstick.platform.demo.plan.Cast.Stage;
import org.yardstick.platform.shell.Language;

/** What colleagues say about criteria as long as an assessment is not signed. */
public final class Discussing {
    private static final int ONE_IN = 6;

    private final Map<Language, Phrases> phrases;
    private final MainCompany main;

    Discussing(Map<Language, Phrases> phrases, MainCompany main) {
        this.phrases = phrases;
        this.main = main;
    }

    Plan.Round about(Plan.Round round) {
        if (round.isByHand()) {
            return byHand(round);
        }
        return round.stage() == Stage.SIGNED ? round : round.discussed(remarks(round), Optional.empty());
    }

    private List<Plan.Remark> remarks(Plan.Round round) {
        var random = Dice.about(round.key(), "remarks");
        var sayings = new ArrayList<>(
                Objects.requireNonNull(phrases.get(round.heading().language())).comments());
        Collections.shuffle(sayings, random);
        var remarks = new ArrayList<Plan.Remark>();
        for (var answer : round.answers()) {
            if (random.nextInt(ONE_IN) == 0 && !sayings.isEmpty()) {
                var at = answer.at().plus(Duration.ofMinutes(20 + random.nextInt(120)));
                var by = random.nextInt(round.company().answering().size());
                remarks.add(new Plan.Remark(answer.criterion(), at, by, sayings.removeLast()));
            }
        }
        return remarks;
    }

    /** One after the other on the same criterion, from an hour after it was answered. */
    private Plan.Round byHand(Plan.Round round) {
        var last = new HashMap<String, Instant>();
        round.answers().forEach(answer -> last.put(answer.criterion(), answer.at()));
        var remarks = new ArrayList<Plan.Remark>();
        for (var remark : main.comments()) {
            var at = Objects.requireNonNull(last.get(remark.criterion())).plus(Duration.ofMinutes(64));
            last.put(remark.criterion(), at);
            remarks.add(new Plan.Remark(remark.criterion(), at, remark.by(), remark.text()));
        }
        var fork = main.fork();
        var at = Objects.requireNonNull(last.get(fork.criterion())).plus(Duration.ofMinutes(8));
        return round.discussed(remarks, Optional.of(new Plan.Remark(fork.criterion(), at, 0, fork.text())));
    }
}
