package org.yardstick.platform.demo;

import java.util.List;
import org.yardstick.platform.demo.plan.Case;
import org.yardstick.platform.demo.plan.Cast;
import org.yardstick.platform.demo.plan.Offices;
import org.yardstick.platform.standard.Edition;

/** Companies are accredited, from the first prices of a body to what becomes of a certificate. */
@SampleOnly
final class Accrediting {
    private final Before before;
    private final OnSite onSite;
    private final After after;

    Accrediting(Before before, OnSite onSite, After after) {
        this.before = before;
        this.onSite = onSite;
        this.after = after;
    }

    @SampleOnly
    record Before(Preparing preparing, Applying applying, Teaming teaming) {}

    @SampleOnly
    record OnSite(Auditing auditing, Scoring scoring, Mending mending) {}

    @SampleOnly
    record After(Deciding deciding, Watching watching, Letters letters) {}

    void tell(List<MadeRound> rounds, Edition edition, Cast cast, Participants participants, Story story) {
        var offices = Offices.read();
        before.preparing.tell(offices, edition, cast, participants, story);
        after.letters.tell(offices, cast, participants, story);
        var cases = Offices.cases(cast).stream()
                .map(one -> new MadeCase(one, round(one, rounds), body(one, cast)))
                .toList();
        cases.forEach(one -> tell(one, offices, story));
        after.watching.tell(cases, story);
    }

    private void tell(MadeCase one, Offices offices, Story story) {
        before.applying.tell(one, story);
        before.teaming.tell(one, story);
        onSite.auditing.tell(one, story);
        onSite.scoring.tell(one, offices, story);
        onSite.mending.tell(one, story);
        after.deciding.tell(one, offices, story);
        after.letters.tell(one, story);
    }

    private static MadeRound round(Case one, List<MadeRound> rounds) {
        return rounds.stream()
                .filter(made -> made.round().company().key().equals(one.company())
                        && made.round().year() == one.year()
                        && made.round().unit().isPresent() == one.unit())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(one.company() + " did not assess itself in " + one.year()));
    }

    private static Cast.Member body(Case one, Cast cast) {
        return cast.bodies().stream()
                .filter(body -> body.key().equals(one.body()))
                .findFirst()
                .orElseThrow();
    }
}
