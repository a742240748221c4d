package org.yardstick.platform.accreditation.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.HomePart;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** On the home page: the applications that wait for the viewer, and that a signed self-assessment can be applied with. */
@Component
public class ApplicationsAtHome implements HomePart {
    private static final int FEW = 6;

    private final ApplicationPages pages;

    ApplicationsAtHome(ApplicationPages pages) {
        this.pages = pages;
    }

    /**
     * @param waiting for the viewer's office, the longest first; of {@code inAll}
     * @param running of the viewer's own companies
     * @param ready the newest signed self-assessment without an application, as long as nothing else is running
     */
    public record Page(
            List<ApplicationListPage.Row> waiting,
            int inAll,
            List<ApplicationListPage.Row> running,
            Optional<ApplicationListPage.Ready> ready) {}

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Shown> show(Viewer viewer, Language language) {
        if (!viewer.holds(Role.QUALITY_MANAGER, Role.SECRETARIAT)) {
            return Optional.empty();
        }
        var list = pages.list(viewer);
        var running = list.own().stream().filter(row -> !row.state().isOver()).toList();
        var ready = running.isEmpty() ? list.ready().stream().findFirst() : Optional.<ApplicationListPage.Ready>empty();
        if (list.waiting().isEmpty() && running.isEmpty() && ready.isEmpty()) {
            return Optional.empty();
        }
        var page = new Page(
                list.waiting().stream().limit(FEW).toList(), list.waiting().size(), running, ready);
        return Optional.of(new Shown("accreditation/application/home", page));
    }
}
