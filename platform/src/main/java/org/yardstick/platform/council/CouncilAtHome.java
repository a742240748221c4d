package org.yardstick.platform.council;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.HomePart;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Today;

/**
 * On the home page: for the council the evaluations that wait for an authorisation and the authorisations that end soon, for a body its own where
 * it ends soon or does not count.
 */
@Component
public class CouncilAtHome implements HomePart {
    private final CouncilPages pages;
    private final Councils councils;
    private final CouncilSettings settings;
    private final Today today;

    CouncilAtHome(CouncilPages pages, Councils councils, CouncilSettings settings, Today today) {
        this.pages = pages;
        this.councils = councils;
        this.settings = settings;
        this.today = today;
    }

    /** @param own bodies of the viewer, with nothing but what asks for attention */
    public record Page(
            List<CouncilPages.Waiting> waiting, List<AuthorisationView> ending, List<CouncilPages.BodyRow> own) {}

    @Override
    public int order() {
        return 26;
    }

    @Override
    public Optional<Shown> show(Viewer viewer, Language language) {
        if (!viewer.holds(Role.SECRETARIAT, Role.DECIDER)) {
            return Optional.empty();
        }
        return councils.current()
                .map(council -> page(council, viewer))
                .filter(page -> !page.waiting.isEmpty() || !page.ending.isEmpty() || !page.own.isEmpty())
                .map(page -> new Shown("council/home", page));
    }

    private Page page(Council council, Viewer viewer) {
        var rows = pages.rows();
        var own = rows.stream()
                .filter(row -> viewer.holds(row.body().id(), Role.SECRETARIAT))
                .filter(row -> !row.isInForce() || row.authorisations().stream().anyMatch(this::asks))
                .toList();
        if (!council.isDecidedBy(viewer)) {
            return new Page(List.of(), List.of(), own);
        }
        var ending = rows.stream()
                .flatMap(row -> row.authorisations().stream())
                .filter(this::isEnding)
                .toList();
        return new Page(pages.waiting(council), ending, own);
    }

    private boolean asks(AuthorisationView view) {
        return isEnding(view) || view.state() == Authorisation.State.SUSPENDED;
    }

    private boolean isEnding(AuthorisationView view) {
        return view.state() == Authorisation.State.IN_FORCE
                && !view.of().lastDay().isAfter(today.day().plus(settings.endingWithin()));
    }
}
