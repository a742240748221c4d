package org.yardstick.platform.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yardstick.platform.demo.Cast.Stage;
import org.yardstick.platform.shell.Language;

/** What colleagues say about criteria as long as an assessment is not signed. */
final class Talking {
    private static final int ONE_IN = 6;

    private final Map<Language, Phrases> phrases;
    private final MainCompany main;

    Talking(Map<Language, Phrases> phrases, MainCompany main) {
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
        var words = Objects.requireNonNull(phrases.get(round.heading().language()));
        var remarks = new ArrayList<Plan.Remark>();
        for (var answer : round.answers()) {
            if (random.nextInt(ONE_IN) == 0) {
                var at = answer.at().plus(Duration.ofHours(2 + random.nextInt(4)));
                var by = random.nextInt(round.company().answering().size());
                remarks.add(new Plan.Remark(answer.criterion(), at, by, words.comment(random)));
            }
        }
        return remarks;
    }

    private Plan.Round byHand(Plan.Round round) {
        var at = round.answeredAt().plus(Duration.ofHours(1));
        var remarks = new ArrayList<Plan.Remark>();
        for (var remark : main.comments()) {
            at = at.plus(Duration.ofMinutes(17));
            remarks.add(new Plan.Remark(remark.criterion(), at, remark.by(), remark.text()));
        }
        var fork = main.fork();
        return round.discussed(
                remarks,
                Optional.of(new Plan.Remark(fork.criterion(), at.plus(Duration.ofMinutes(8)), 0, fork.text())));
    }
}
