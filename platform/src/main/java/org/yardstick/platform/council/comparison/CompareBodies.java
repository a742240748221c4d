package org.yardstick.platform.council.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.council.Council;
import org.yardstick.platform.council.Councils;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Today;

/** Compares the bodies anew: by the council when it wants, and once a day where something was decided or scored since. */
@Component
public class CompareBodies {
    private final ComparisonRows rows;
    private final Councils councils;
    private final Today today;

    CompareBodies(ComparisonRows rows, Councils councils, Today today) {
        this.rows = rows;
        this.councils = councils;
        this.today = today;
    }

    @Transactional
    public void perform(Viewer by) {
        var council = NotFound.unlessPresent(councils.current().filter(one -> one.isDecidedBy(by)));
        compute(today.day(), Optional.of(council), Optional.of(by.person()));
    }

    /** By a job; what would come out as before is not kept again. */
    @Transactional
    void perform(LocalDate day) {
        compute(day, councils.current(), Optional.empty());
    }

    private void compute(LocalDate day, Optional<Council> council, Optional<UUID> by) {
        var organisation = council.map(Council::organisation);
        var facts = rows.facts(day, organisation);
        var inputs =
                CanonicalJson.hex(CanonicalJson.sha256(CanonicalJson.of(new Inputs(facts.cases(), facts.ratings()))));
        var same = rows.newest().filter(kept -> kept.inputs().equals(inputs)).isPresent();
        if (by.isPresent() || !same) {
            rows.keep(Comparison.of(facts, version()), inputs, by, organisation);
        }
    }

    /** What is hashed: everything that a comparison is computed from, but the day. */
    private record Inputs(List<Facts.Case> cases, List<Facts.Rating> ratings) {}

    private static String version() {
        var version = CompareBodies.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
