package org.yardstick.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.QueryCounter;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.accreditation.finding.Findings;
import org.yardstick.platform.accreditation.finding.Grade;
import org.yardstick.platform.assessment.Attachments;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.document.Documents;
import org.yardstick.platform.identity.OneOfEach;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** A page asks the database as often for three rows as for one. */
@PlatformTest
class QueryCountsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    QueryCounter queries;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @Test
    void theStartPageAsksOnceHoweverManyOrganisationsOneBelongsTo() {
        var cast = new OneOfEach(context);
        long withOne = ask("/", cast.session(Role.CONTRIBUTOR));
        var person = cast.person(Role.CONTRIBUTOR);
        for (var role : new Role[] {Role.FRONTLINE, Role.QUALITY_MANAGER}) {
            people.grant(person, cast.organisation(role), Role.CONTRIBUTOR, Optional.of(person));
        }
        long withThree = ask("/", cast.session(Role.CONTRIBUTOR));
        assertThat(withThree).isEqualTo(withOne).isPositive();
    }

    @Test
    void thePagesOfAnAssessmentAskAsOftenForManyAnswersAndDocumentsAsForFew() {
        var test = new TestAssessments(context);
        var company = test.company();
        var manager = test.manager(company);
        var session = new TestPeople(context).session(manager);
        var few = test.start(company, "Few", 2026, manager);
        attach(few, company, "LS-1", 1, manager);
        var many = test.start(company, "Many", 2026, manager);
        test.answerSome(many, manager);
        attach(many, company, "LS-1", 5, manager);
        attach(many, company, "KM-1", 3, manager);
        for (var page : List.of(
                "",
                "/particulars",
                "/assignments",
                "/check",
                "/criteria/LS-1",
                "/criteria/LS-1/evidence",
                "/criteria/LS-1/history",
                "/result",
                "/result/criteria",
                "/result/explanation",
                "/result.json")) {
            long withFew = ask("/assessments/" + few + page, session);
            long withMany = ask("/assessments/" + many + page, session);
            assertThat(withMany).as(page).isEqualTo(withFew).isBetween(1L, 8L);
        }
    }

    @Test
    void programsAskAsOftenForManyAuditsAndFindingsAsForOne() {
        var cases = new TestCases(context);
        var few = cases.audited(6);
        var many = cases.audited(6);
        raise(few, "KM-2");
        List.of("KM-1", "KM-2", "LS-1").forEach(criterion -> raise(many, criterion));
        var third = cases.audited(6);
        var pages = List.of("/api/v1/audits", "/api/v1/findings");
        var withOne = pages.stream().map(page -> ask(page, session(few.lead()))).toList();
        cases.appoint(many.audit(), few.lead(), "assessor", many.office());
        cases.appoint(third.audit(), few.lead(), "assessor", third.office());
        var withThree =
                pages.stream().map(page -> ask(page, session(few.lead()))).toList();
        assertThat(withThree).isEqualTo(withOne).allMatch(asked -> asked > 0 && asked <= 8);
        for (var part : List.of("", "/plan", "/requests", "/reports", "/decision")) {
            assertThat(ask("/api/v1/audits/" + many.audit() + part, session(many.lead())))
                    .as(part)
                    .isBetween(1L, 14L);
        }
    }

    private String session(Viewer viewer) {
        return new TestPeople(context).session(viewer);
    }

    private void raise(TestCases.Case one, String criterion) {
        var said = new Findings.Statement(criterion, Grade.MINOR, "Late.", "The log.", List.of(), List.of());
        var unused = context.getBean(Findings.class).raise(one.audit(), said, one.lead());
    }

    private void attach(UUID assessment, UUID company, String criterion, int how, Viewer by) {
        for (int i = 0; i < how; i++) {
            var document = context.getBean(Documents.class)
                    .addLink(
                            by,
                            company,
                            "Paper " + i,
                            URI.create("https://example.org/" + UUID.randomUUID()),
                            Optional.empty())
                    .document();
            context.getBean(Attachments.class).attach(assessment, criterion, List.of(document), "page " + i, by);
        }
    }

    /** The second visit counts: the first one reads the session, which is then kept for a few seconds. */
    private long ask(String path, String session) {
        var visitor = new Visitor(port).carrying("session", session);
        assertThat(visitor.get(path).status()).isEqualTo(200);
        return queries.during(() -> visitor.get(path));
    }
}
