package org.yardstick.platform.accreditation.decision;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.HomePart;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** On the home page of deciders and the office: the cases in which something is to be done. */
@Component
public class DecisionsAtHome implements HomePart {
    private static final int FEW = 6;

    private final DecisionLists lists;

    DecisionsAtHome(DecisionLists lists) {
        this.lists = lists;
    }

    public record Page(List<DecisionLists.Row> rows) {}

    @Override
    public int order() {
        return 16;
    }

    @Override
    public Optional<Shown> show(Viewer viewer, Language language) {
        if (!viewer.holds(Role.SECRETARIAT, Role.DECIDER)) {
            return Optional.empty();
        }
        var office = viewer.holds(Role.SECRETARIAT);
        var waiting = lists.of(viewer).stream()
                .filter(row -> row.isMine()
                        || row.state().equals("review")
                        || (office
                                && (row.state().equals("panel") || row.state().equals("grant"))))
                .limit(FEW)
                .toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown("accreditation/decision/home", new Page(waiting)));
    }
}
