package org.yardstick.platform.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.HomePart;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Editions;

/** On the home page: the running assessments, and the criteria that colleagues asked the viewer to answer. */
@Component
public class WorkAtHome implements HomePart {
    private static final int FEW = 6;

    private final JdbcClient db;
    private final StartPages lists;
    private final Editions editions;

    WorkAtHome(JdbcClient db, StartPages lists, Editions editions) {
        this.db = db;
        this.lists = lists;
        this.editions = editions;
    }

    /**
     * @param asked the first criteria that wait for the viewer, of {@code waiting}
     * @param anySigned whether there is an assessment to look back on
     */
    public record Page(
            List<AssessmentListPage.Row> running, List<Asked> asked, int waiting, boolean mayStart, boolean anySigned) {
        public boolean isFirst() {
            return running.isEmpty() && !anySigned;
        }
    }

    /** A criterion that somebody asked the viewer to answer. */
    public record Asked(String code, String title, String assessment, String path) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Shown> show(Viewer viewer, Language language) {
        if (!viewer.holds(Assessments.READERS)) {
            return Optional.empty();
        }
        var rows = lists.list(viewer).rows();
        var running =
                rows.stream().filter(row -> row.signedAt().isEmpty()).limit(FEW).toList();
        var waiting = waiting(viewer);
        var page = new Page(
                running,
                waiting.stream().limit(FEW).map(one -> asked(one, language)).toList(),
                waiting.size(),
                viewer.holds(Role.QUALITY_MANAGER),
                rows.stream().anyMatch(row -> row.signedAt().isPresent()));
        return Optional.of(new Shown("assessment/home-work", page));
    }

    private record Waiting(UUID assessment, String name, UUID edition, String profile, String criterion) {}

    private List<Waiting> waiting(Viewer viewer) {
        return db.sql("""
            select a.id as assessment, a.name, a.edition, a.profile, c.criterion
              from assessment.current_assignment c
              join assessment.assessment a on a.id = c.assessment
             where a.kind = 'self' and c.person = :person and a.organisation = any(:mine)
               and not exists (select 1 from assessment.current_submission s where s.assessment = a.id)
               and not exists (select 1 from assessment.answer w
                                where w.assessment = a.id and w.criterion = c.criterion
                                  and w.field = 'complete' and w.value = 'yes')
             order by a.year desc, a.started_at, c.criterion limit 200""")
                .param("person", viewer.person())
                .param("mine", viewer.organisations(Assessments.READERS).toArray(UUID[]::new))
                .query(Waiting.class)
                .list();
    }

    private Asked asked(Waiting one, Language language) {
        var text = editions.get(one.edition).texts(language).criteria().get(one.criterion);
        return new Asked(
                one.criterion,
                Objects.requireNonNull(text).title(),
                one.name,
                Assessments.path(one.assessment) + "/criteria/" + one.criterion);
    }
}
