package org.yardstick.platform.accreditation.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.HomePart;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** On the home page: the findings that wait for the reader, the most urgent first. */
@Component
public class FindingsAtHome implements HomePart {
    private static final int FEW = 5;

    private final FindingLists lists;

    FindingsAtHome(FindingLists lists) {
        this.lists = lists;
    }

    /** @param waiting how many there are, of which the first are shown */
    public record Page(List<FindingListPage.Row> first, int waiting) {}

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Shown> show(Viewer viewer, Language language) {
        if (!viewer.holds(Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR)) {
            return Optional.empty();
        }
        var filter = new FindingListPage.Filter("", "", "", 1);
        var waiting = lists.filtered(filter, Optional.empty(), viewer).stream()
                .filter(FindingsAtHome::waits)
                .sorted(Comparator.comparing(row -> row.standing().due().orElse(java.time.LocalDate.MIN)))
                .toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(
                        "accreditation/finding/home",
                        new Page(waiting.stream().limit(FEW).toList(), waiting.size())));
    }

    private static boolean waits(FindingListPage.Row row) {
        var sides = row.of().sides();
        var state = row.standing().state();
        return (sides.auditee() && state.isAuditeesTurn()) || (sides.team() && state.isAuditorsTurn());
    }
}
