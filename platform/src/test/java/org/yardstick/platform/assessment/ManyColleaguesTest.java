package org.yardstick.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.JournalCheck;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/** Two hundred colleagues answer one assessment at the same moment: nothing typed is lost and nobody waits for ever. */
@PlatformTest
class ManyColleaguesTest {
    private static final int COLLEAGUES = 200;

    @Autowired
    ApplicationContext application;

    @Autowired
    Assessments assessments;

    @Autowired
    Answers answers;

    @Autowired
    CriterionForm forms;

    @Autowired
    Comments comments;

    @Autowired
    Assignments assignments;

    @Autowired
    RestateAssessment restateAssessment;

    @Autowired
    JdbcClient db;

    @Autowired
    DataSource database;

    private UUID assessment = UUID.randomUUID();
    private List<String> criteria = List.of();
    private Viewer manager = new Viewer(assessment, Names.of(""), "", Optional.empty(), List.of());

    private List<Viewer> startWithColleagues() throws Exception {
        var people = new TestPeople(application);
        var test = new TestAssessments(application);
        var company = test.company();
        manager = test.manager(company);
        assessment = test.start(company, "Two hundred hands", 2026, manager);
        criteria = assessments.standard(assessments.get(assessment, manager)).criteria().stream()
                .map(one -> one.code())
                .toList();
        return atOnce(IntStream.range(0, COLLEAGUES)
                .<Callable<Viewer>>mapToObj(i -> () -> people.person("Colleague " + i, company, Role.CONTRIBUTOR))
                .toList());
    }

    private static <T> List<T> atOnce(List<? extends Callable<T>> acts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<T>();
            for (var act : threads.invokeAll(acts)) {
                done.add(act.get());
            }
            return done;
        }
    }

    @Test
    @Timeout(120)
    void nothingIsLostNothingHangsAndTheJournalIsWhole() throws Exception {
        var colleagues = startWithColleagues();
        var acts = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < COLLEAGUES; i++) {
            int number = i;
            acts.add(() -> work(number, colleagues.get(number)));
        }
        acts.add(50, this::manage);
        acts.add(150, this::manage);
        atOnce(acts);

        assertThat(keptTexts("LS-1")).containsAll(texts("shared"));
        var kept = new ArrayList<String>();
        criteria.forEach(code -> kept.addAll(keptTexts(code)));
        assertThat(kept).containsAll(texts("own"));
        assertThat(count("journal.entry where action = 'assessment.answer' and subject = '" + assessment + "'"))
                .isEqualTo(db.sql("select sum(version) from assessment.answer where assessment = :a")
                        .param("a", assessment)
                        .query(Long.class)
                        .single());
        assertThat(count("assessment.comment where assessment = '" + assessment + "'"))
                .isEqualTo(COLLEAGUES);
        journalIsWhole();
    }

    /** One field that all want, one that some share, and a whole criterion with many locks at once. */
    private boolean work(int i, Viewer by) {
        var tab = "tab" + i;
        answers.save(assessment, new Answers.Change("LS-1", Field.NARRATIVE, "shared " + i, 0, tab), by);
        var dimension = List.of("intention", "implementation", "integration").get(i / criteria.size() % 3);
        var code = criteria.get(i % criteria.size());
        answers.save(assessment, new Answers.Change(code, Field.score(dimension), String.valueOf(i % 10), 0, tab), by);
        var sent = new HashMap<>(Map.of("value.narrative", "own " + i, "tab", tab + "-form", "then", "complete"));
        for (var each : List.of("integration", "intention", "implementation")) {
            sent.put("value.score." + each, String.valueOf(i % 11));
        }
        if (i % 2 == 0) {
            sent.put("value.complete", "");
            sent.put("then", "back");
        }
        forms.save(assessment, criteria.get(1 + i * 7 % (criteria.size() - 1)), sent, by, Words.in(Language.ENGLISH));
        comments.add(assessment, code, "comment " + i, by);
        return true;
    }

    /** What needs the assessment alone happens in between. */
    private boolean manage() {
        for (int i = 0; i < 5; i++) {
            var stated = restateAssessment.current(assessment, manager);
            var now = stated.particulars();
            var anew = new Particulars(
                    "Name " + UUID.randomUUID(), now.year(), "", null, now.sites(), now.facts(), now.target());
            restateAssessment.perform(assessment, anew, stated.version(), manager);
            assignments.end(assessment, manager.person(), Set.copyOf(criteria), manager);
        }
        return true;
    }

    private static List<String> texts(String kind) {
        return IntStream.range(0, COLLEAGUES).mapToObj(i -> kind + " " + i).toList();
    }

    /** Whatever stands, stood or waits to be settled. */
    private List<String> keptTexts(String criterion) {
        return db.sql("""
                select value from assessment.answer_revision
                 where assessment = :a and criterion = :criterion and field = 'narrative'
                union
                select value from assessment.fork where assessment = :a and criterion = :criterion and field = 'narrative'""")
                .param("a", assessment)
                .param("criterion", criterion)
                .query(String.class)
                .list();
    }

    private long count(String what) {
        return db.sql("select count(*) from " + what).query(Long.class).single();
    }

    private void journalIsWhole() throws SQLException {
        try (var connection = database.getConnection()) {
            var report = new JournalCheck(connection, (rows, about) -> {}).run(List.of(), List.of());
            assertThat(report.findings()).isEmpty();
        }
    }
}
