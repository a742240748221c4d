package org.yardstick.platform.demo;

import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;
import org.yardstick.platform.demo.plan.Casting;
import org.yardstick.platform.demo.plan.Planning;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.standard.Editions;

/**
 * Makes the sample scheme at the first start, before the web port opens, in one transaction: whoever kills the program meanwhile
 * leaves nothing behind, and the next start begins anew. Refused where people are already and none of it is a sample: real data are
 * not mixed with invented ones.
 */
@SampleOnly
final class MakeSampleScheme implements SmartLifecycle {
    /** Before the web server, which is among the last. */
    private static final int EARLY = 0;

    private final Making making;
    private final MadeSchemes made;
    private final DemoClock clock;
    private final TransactionTemplate transaction;
    private final int companies;

    MakeSampleScheme(
            Making making,
            MadeSchemes made,
            DemoClock clock,
            TransactionTemplate transaction,
            @Value("${yardstick.demo.companies:1000}") int companies) {
        this.making = making;
        this.made = made;
        this.clock = clock;
        this.transaction = transaction;
        this.companies = companies;
    }

    /** How everybody in the story does what they do. */
    @SampleOnly
    record Making(
            Joining joining,
            Convening convening,
            Assessing assessing,
            Accrediting accrediting,
            Editions editions,
            Journal journal) {}

    /** How companies assess themselves. */
    @SampleOnly
    record Assessing(Rounds rounds, Library library, Evidence evidence) {}

    @Override
    public void start() {
        if (!made.isWhole()) {
            var progress = new ProgressLine(System.err, System.console() != null);
            transaction.executeWithoutResult(status -> make(progress));
            progress.end();
        }
        clock.beReal();
    }

    private void make(ProgressLine progress) {
        made.lock();
        if (made.isWhole()) {
            return;
        }
        var edition = making.editions.published("OSQS", "1.0").orElseThrow();
        var plan = Planning.of(Casting.cast().ofCompanies(companies), edition);
        var story = new Story();
        var participants = new Participants();
        making.joining.tell(plan, participants, story);
        making.convening.tell(plan.cast(), participants, story);
        var rounds = making.assessing.rounds.tell(plan, edition, participants, story);
        var shelves = making.assessing.library.tell(rounds, story);
        for (var made : rounds) {
            var shelf =
                    Objects.requireNonNull(shelves.get(made.round().company().key()));
            making.assessing.evidence.tell(made, shelf, story);
        }
        making.accrediting.tell(rounds, edition, plan.cast(), participants, story);
        story.happen(clock, progress);
        made.note(making.journal);
        progress.tell("Making the sample scheme: writing the journal");
    }

    @Override
    public void stop() {
        // It has nothing that runs.
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    @Override
    public int getPhase() {
        return EARLY;
    }
}
