package org.yardstick.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.standard.Editions;

@PlatformTest
class AnswersTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Assessments assessments;

    @Autowired
    Answers answers;

    @Autowired
    Assignments assignments;

    @Autowired
    Submissions submissions;

    @Autowired
    CriterionForm forms;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient db;

    TestPeople people;
    Viewer manager;
    Viewer colleague;
    UUID assessment;

    @BeforeEach
    void start() {
        people = new TestPeople(application);
        var company = people.company("Lantau Retail", Organisation.Sector.RETAIL);
        manager = people.person("Mei", company, Role.QUALITY_MANAGER);
        colleague = people.person("Ken", company, Role.CONTRIBUTOR);
        var edition = editions.published("OSQS", "1.0").orElseThrow();
        assessment = assessments.start(
                new Assessments.Statement(
                        company, edition.id(), "retail", "2026", 2026, "", null, List.of(), Set.of(), Optional.empty()),
                manager);
    }

    private Answers.Outcome narrate(String text, int seen, String tab, Viewer by) {
        return answers.save(assessment, new Answers.Change("LS-1", Field.NARRATIVE, text, seen, tab), by);
    }

    @Test
    void twoPeopleSavingTheSameTextKeepBoth() {
        assertThat(narrate("First", 0, "a", manager)).isInstanceOf(Answers.Outcome.Saved.class);
        var outcome = (Answers.Outcome.Forked) narrate("Second", 0, "b", colleague);
        assertThat(outcome.theirs()).isEqualTo("First");
        assertThat(outcome.by().en()).isEqualTo("Mei");
        assertThat(value()).isEqualTo("First");

        answers.settle(assessment, outcome.fork(), true, colleague);
        assertThat(value()).isEqualTo("Second");
        assertThat(history()).containsExactly("First", "Second");
        assertThatThrownBy(() -> answers.settle(assessment, outcome.fork(), true, colleague))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasTakenOverIsAnsweredForByWhoeverConfirmsIt() {
        narrate("As it was", 0, "a", manager);
        db.sql("update assessment.answer set carried = true where assessment = :a")
                .param("a", assessment)
                .update();
        assertThat(narrate("As it was", 1, "b", colleague)).isInstanceOf(Answers.Outcome.Saved.class);
        assertThat(history()).containsExactly("As it was", "As it was");
        assertThat(narrate("As it was", 2, "b", colleague)).isInstanceOf(Answers.Outcome.Unchanged.class);
    }

    @Test
    void aForkIsSettledByItsAuthorOnly() {
        narrate("First", 0, "a", manager);
        var fork = ((Answers.Outcome.Forked) narrate("Second", 0, "b", colleague)).fork();
        assertThatThrownBy(() -> answers.settle(assessment, fork, true, manager))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPageNeverConflictsWithItself() {
        narrate("One", 0, "a", manager);
        // The answer to the first save was lost, so the page still believes in version 0.
        assertThat(narrate("One and two", 0, "a", manager)).isInstanceOf(Answers.Outcome.Saved.class);
        assertThat(narrate("One and two", 0, "a", manager)).isInstanceOf(Answers.Outcome.Unchanged.class);
    }

    @Test
    void aPageThatSavesItselfWhileItIsSentWholeDoesNotConflictEither() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var outcomes = threads.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<Answers.Outcome>>mapToObj(
                            i -> () -> narrate("The same text", 0, "a", manager))
                    .toList());
            for (var outcome : outcomes) {
                assertThat(outcome.get()).isNotInstanceOf(Answers.Outcome.Forked.class);
            }
        }
        assertThat(value()).isEqualTo("The same text");
    }

    @Test
    void manyWhoAnswerAFieldFirstAtOnceLoseNothing() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var outcomes = threads.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<Answers.Outcome>>mapToObj(
                            i -> () -> narrate("Text " + i, 0, "tab" + i, manager))
                    .toList());
            int saved = 0;
            for (var outcome : outcomes) {
                saved += outcome.get() instanceof Answers.Outcome.Saved ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
        var forks = db.sql("select count(*) from assessment.fork where assessment = :a")
                .param("a", assessment)
                .query(Integer.class)
                .single();
        assertThat(forks).isEqualTo(7);
    }

    @Test
    void aSittingIsOneRevisionAndEarlierTextCanBeRestored() {
        narrate("A", 0, "a", manager);
        narrate("A b", 1, "a", manager);
        narrate("A b c", 2, "a", manager);
        narrate("Other", 3, "b", colleague);
        assertThat(history()).containsExactly("A b c", "Other");
        var earlier = db.sql("""
                select id from assessment.answer_revision where assessment = :a and criterion = 'LS-1' and value = 'A b c'""").param("a", assessment).query(UUID.class).single();
        assertThat(answers.restore(assessment, earlier, manager)).isInstanceOf(Answers.Outcome.Saved.class);
        assertThat(value()).isEqualTo("A b c");
        assertThat(history()).containsExactly("A b c", "Other", "A b c");
    }

    @Test
    void peopleOfOtherOrganisationsFindNothing() {
        var other = people.person("Zoe", people.company("Other", Organisation.Sector.RETAIL), Role.QUALITY_MANAGER);
        assertThatThrownBy(() -> narrate("x", 0, "a", other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assessments.get(assessment, other)).isInstanceOf(NotFound.class);
    }

    @Test
    void aCriterionOutsideTheProfileIsNotThere() {
        var change = new Answers.Change("TS-2", Field.NARRATIVE, "x", 0, "a");
        assertThatThrownBy(() -> answers.save(assessment, change, manager)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsAssignedIsAnsweredByThoseItIsAssignedTo() {
        var third = people.person("Lee", assessments.get(assessment, manager).organisation(), Role.CONTRIBUTOR);
        assignments.assign(assessment, colleague.person(), Set.of("LS-1", "LS-2"), manager);
        assertThat(narrate("mine", 0, "a", colleague)).isInstanceOf(Answers.Outcome.Saved.class);
        assertThatThrownBy(() -> narrate("not mine", 1, "b", third)).isInstanceOf(Refused.class);
        assertThat(narrate("the manager may", 1, "c", manager)).isInstanceOf(Answers.Outcome.Saved.class);
        assignments.end(assessment, colleague.person(), Set.of("LS-1"), manager);
        assertThat(narrate("now anybody", 2, "d", third)).isInstanceOf(Answers.Outcome.Saved.class);
        assertThatThrownBy(() -> assignments.assign(assessment, UUID.randomUUID(), Set.of("LS-1"), manager))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> assignments.assign(assessment, colleague.person(), Set.of("LS-1"), colleague))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anIncompleteAssessmentCannotBeSignedAndASignedOneStays() {
        assertThatThrownBy(() -> submissions.sign(assessment, "Mei Chan", manager))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("assessment.refused.incomplete"));
        new TestAssessments(application).answerAll(assessment, manager, "6", "5.5", "5");
        assertThatThrownBy(() -> submissions.sign(assessment, "Ken", colleague)).isInstanceOf(Refused.class);
        submissions.sign(assessment, "Mei Chan", manager);
        assertThatThrownBy(() -> narrate("late", 0, "z", manager)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> submissions.sign(assessment, "Mei Chan", manager))
                .isInstanceOf(Refused.class);
        submissions.reopen(assessment, "A site was forgotten", manager);
        assertThat(narrate("again", 1, "z", manager)).isInstanceOf(Answers.Outcome.Saved.class);
        submissions.sign(assessment, "Mei Chan", manager);
        var kept = db.sql("select count(*) from assessment.submission where assessment = :a")
                .param("a", assessment)
                .query(Integer.class)
                .single();
        assertThat(kept).isEqualTo(2);
    }

    private String value() {
        return db.sql(
                        "select value from assessment.answer where assessment = :a and criterion = 'LS-1' and field = 'narrative'")
                .param("a", assessment)
                .query(String.class)
                .single();
    }

    private List<String> history() {
        return db.sql("""
                select value from assessment.answer_revision
                 where assessment = :a and criterion = 'LS-1' and field = 'narrative' order by version""").param("a", assessment).query(String.class).list();
    }
}
