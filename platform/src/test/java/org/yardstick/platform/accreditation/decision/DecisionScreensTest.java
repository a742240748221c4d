package org.yardstick.platform.accreditation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.accreditation.report.ReportContent;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** From the report of an audit to a certificate, on the screens of everybody who has a part; and those who must not have one. */
@PlatformTest
class DecisionScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @Autowired
    GrantAfterNotice grants;

    TestPeople people;
    TestCases cases;
    TestCases.Case one;
    Visitor lead;
    Visitor manager;
    Visitor office;
    List<Viewer> deciders;

    @BeforeEach
    void anAudit() {
        people = new TestPeople(application);
        cases = new TestCases(application);
        one = cases.audited(9.2);
        lead = people.visitor(one.lead());
        manager = people.visitor(one.manager());
        office = people.visitor(one.office());
        deciders = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            deciders.add(cases.decider(one.body()));
        }
    }

    @Test
    void aReportIsCheckedAnsweredReviewedAndPrinted() {
        draft("");
        assertThat(manager.get(one.path() + "/report").body()).contains("Are the facts right?", "All was audited");
        assertThat(manager.post(one.path() + "/reports/1/check", "agreed", "no").status())
                .isEqualTo(422);
        manager.post(one.path() + "/reports/1/check", "agreed", "no", "checkText", "We have 18 estates, not 17.");
        assertThat(lead.get(one.path() + "/report").body()).contains("We have 18 estates");
        assertThat(lead.post(one.path() + "/reports", "summary", "All was audited.")
                        .status())
                .isEqualTo(409);
        draft("Put right.");
        assertThat(manager.post(one.path() + "/reports/1/check", "agreed", "yes")
                        .status())
                .isEqualTo(409);
        manager.get(one.path() + "/report");
        manager.post(one.path() + "/reports/2/check", "agreed", "yes");
        assertThat(manager.post(one.path() + "/reports/2/check", "agreed", "yes")
                        .status())
                .isEqualTo(409);
        var reviewer = people.visitor(deciders.getFirst());
        reviewer.get(one.path() + "/report");
        assertThat(review(reviewer, 2).status()).as("no competence").isEqualTo(409);
        competence(deciders.getFirst());
        assertThat(review(reviewer, 2).status()).isEqualTo(303);
        assertThat(manager.get(one.path() + "/report").body()).contains("passed its technical review", "Put right.");
        var json = manager.fetch(one.path() + "/reports/2/report.json").body();
        assertThat(ReportContent.sha256(new String(json, StandardCharsets.UTF_8)))
                .isEqualTo(db.sql("select sha256 from accreditation.report where audit = :id and number = 2")
                        .param("id", one.audit())
                        .query(String.class)
                        .single());
        assertThat(manager.fetch(one.path() + "/reports/2/report.pdf").body())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whoAuditedDoesNotReviewNorDecideAndTheAttemptIsRemembered() {
        var both = people.person(one.body(), Role.DECIDER, Role.ASSESSOR);
        cases.appoint(one.audit(), both, "assessor", one.office());
        competence(both);
        draft("");
        manager.get(one.path() + "/report");
        manager.post(one.path() + "/reports/1/check", "agreed", "yes");
        var visitor = people.visitor(both);
        visitor.get(one.path() + "/report");
        assertThat(review(visitor, 1).status()).isEqualTo(409);
        assertThat(refusals("decision.review-report")).isEqualTo(1);
        passReview();
        assertThat(office.get(one.path() + "/decision").body()).contains("audited this organisation");
        assertThat(convene(List.of(both, deciders.get(0), deciders.get(1))).status())
                .isEqualTo(409);
        assertThat(refusals("decision.decide")).isEqualTo(1);
    }

    @Test
    void aTieKeepsOutWhoeverItIs() {
        reviewed();
        tie(deciders.getFirst());
        assertThat(convene(deciders.subList(0, 3)).status()).isEqualTo(409);
        assertThat(convene(deciders.subList(1, 4)).status()).isEqualTo(303);
        tie(deciders.get(2));
        var visitor = people.visitor(deciders.get(2));
        visitor.get(one.path() + "/decision");
        assertThat(vote(visitor, "grant-II").status())
                .as("a tie declared since")
                .isEqualTo(409);
        tie(one.office());
        assertThat(refusals("decision.decide")).isEqualTo(2);
    }

    @Test
    void votesAreBlindSomebodyLeavesAndTheChairSigns() {
        reviewed();
        convene(deciders);
        var visitors = deciders.stream().map(people::visitor).toList();
        visitors.forEach(visitor -> visitor.get(one.path() + "/decision"));
        vote(visitors.get(1), "grant-II");
        assertThat(visitors.get(0).get(one.path() + "/decision").body())
                .contains("Has voted")
                .doesNotContain("Grant level II</span>");
        assertThat(office.get(one.path() + "/decision").body()).doesNotContain("Grant level II</span>");
        assertThat(visitors.get(1).get(one.path() + "/decision").body()).contains("Grant level II</span>");
        assertThat(manager.get(one.path() + "/decision").body()).doesNotContain("Has voted", "Panel");
        assertThat(lead.get(one.path() + "/decision").body()).doesNotContain("Has voted");
        assertThat(sign(visitors.get(0)).status()).as("no votes yet").isEqualTo(409);
        vote(visitors.get(0), "grant-II");
        assertThat(vote(visitors.get(0), "refuse").status()).as("twice").isEqualTo(409);
        visitors.get(3).post(one.path() + "/recusals", "recusalReason", "A cousin works there.");
        assertThat(vote(visitors.get(3), "refuse").status()).isEqualTo(409);
        assertThat(office.get(one.path() + "/decision").body()).contains("Out of the room", "A cousin works there.");
        vote(visitors.get(2), "refuse");
        assertThat(sign(visitors.get(1)).status()).as("not the chair").isEqualTo(409);
        assertThat(sign(visitors.get(0)).status()).isEqualTo(303);
        assertThat(manager.get(one.path() + "/decision").body())
                .contains("Level II is granted", "announced in public")
                .doesNotContain("A cousin");
    }

    @Test
    void openMajorsKeepAGrantBack() {
        lead.get(one.path() + "/findings/new?criterion=LS-1");
        lead.post(one.path() + "/findings", "criterion", "LS-1", "grade", "major", "statement", "s", "evidence", "e");
        reviewed();
        convene(deciders.subList(0, 3));
        voteAll("grant-II");
        var chair = people.visitor(deciders.getFirst());
        assertThat(chair.get(one.path() + "/decision").body()).contains("Major nonconformities not verified: 1");
        var answer = sign(chair);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("not verified yet");
        assertThat(decisions()).isZero();
    }

    @Test
    void twoWhoDecideAtOnceMakeOneDecision() throws Exception {
        reviewed();
        convene(deciders.subList(0, 3));
        voteAll("grant-II");
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            var chair = people.visitor(deciders.getFirst());
            chair.get(one.path() + "/decision");
            tries.add(() -> sign(chair).status());
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            var statuses = new ArrayList<Integer>();
            for (var done : threads.invokeAll(tries)) {
                statuses.add(done.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(303, 409, 409, 409);
        }
        assertThat(decisions()).isEqualTo(1);
    }

    @Test
    void afterThePublicNoticeTheCertificateIsGrantedOnce() {
        manager.get(one.path() + "/report");
        decided();
        assertThat(people.stranger().get("/notices").body())
                .doesNotContain(decision().toString());
        manager.post(one.path() + "/listing", "agreed", "yes");
        assertThat(people.stranger().get("/notices").body()).contains(decision().toString());
        assertThat(grant().status()).as("the notice runs").isEqualTo(409);
        noticeIsOver();
        assertThat(people.stranger().get("/notices").body())
                .doesNotContain(decision().toString());
        grants.perform();
        grants.perform();
        assertThat(grant().status()).as("again").isEqualTo(409);
        assertThat(count("select count(*) from register.certificate where decision = :id", decision()))
                .isEqualTo(1);
        assertThat(manager.get(one.path() + "/decision").body()).contains("was granted on");
        var stated = db.sql(
                        "select effective_on >= granted_on and facts like '%Property management%' from register.certificate where decision = :id")
                .param("id", decision())
                .query(Boolean.class)
                .single();
        assertThat(stated).isTrue();
    }

    @Test
    void whatIsSaidDuringTheNoticeIsAnsweredFirstAndIfUpheldNothingIsGranted() {
        manager.get(one.path() + "/report");
        manager.post(one.path() + "/listing", "agreed", "yes");
        decided();
        var stranger = people.stranger();
        stranger.get("/notices/" + decision());
        var wrong = stranger.post("/notices/" + decision(), "name", "Wong", "email", "no address", "what", "Kept");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Kept", "href=\"#email\"");
        var email = UUID.randomUUID() + "@example.org";
        assertThat(stranger.post(
                                "/notices/" + decision(), "name", "Wong", "email", email, "what", "They close at noon.")
                        .status())
                .isEqualTo(303);
        noticeIsOver();
        assertThat(grant().status()).as("unanswered").isEqualTo(409);
        var letter = letter("notice");
        assertThat(office.get("/representations/" + letter).body()).contains("They close at noon.", "was on the panel");
        assertThat(assign(letter, deciders.getFirst()).status())
                .as("was on the panel")
                .isEqualTo(409);
        var other = people.person(one.body(), Role.ASSESSOR);
        assertThat(assign(letter, other).status()).isEqualTo(303);
        assertThat(answer(office, letter, "yes").status()).as("not the handler").isEqualTo(409);
        assertThat(answer(people.visitor(other), letter, "yes").status()).isEqualTo(303);
        assertThat(grant().status()).as("upheld").isEqualTo(409);
        assertThat(manager.get(one.path() + "/decision").body()).contains("Opened again");
    }

    @Test
    void anUpheldAppealBringsAnotherPanelAndTheOldDecisionStays() {
        reviewed();
        convene(deciders.subList(0, 3));
        voteAll("refuse");
        var chair = people.visitor(deciders.getFirst());
        chair.get(one.path() + "/decision");
        assertThat(chair.post(one.path() + "/decisions", "name", "A B").status())
                .as("no reasons")
                .isEqualTo(409);
        sign(chair);
        assertThat(manager.get(one.path() + "/decision").body()).contains("Appeal against the decision");
        manager.post(one.path() + "/appeals", "appealText", "The second site was not visited.");
        assertThat(manager.post(one.path() + "/appeals", "appealText", "Again").status())
                .isEqualTo(409);
        var other = people.person(one.body(), Role.SECRETARIAT);
        assign(letter("appeal"), other);
        answer(people.visitor(other), letter("appeal"), "yes");
        assertThat(manager.get("/representations").body()).contains("Upheld");
        assertThat(convene(deciders.subList(0, 3)).status())
                .as("the same people")
                .isEqualTo(409);
        var fresh = List.of(deciders.get(3), cases.decider(one.body()), cases.decider(one.body()));
        assertThat(convene(fresh).status()).isEqualTo(303);
        for (var decider : fresh) {
            var visitor = people.visitor(decider);
            visitor.get(one.path() + "/decision");
            vote(visitor, "grant-II");
        }
        var next = people.visitor(fresh.getFirst());
        next.get(one.path() + "/decision");
        assertThat(sign(next).status()).isEqualTo(303);
        assertThat(decisions()).isEqualTo(2);
        assertThat(manager.get(one.path() + "/decision").body()).contains("Refused", "Level II is granted");
    }

    @Test
    void noMessageTravelsInANameToAnAddressThatNobodyConfirmed() {
        var stranger = people.stranger();
        stranger.get("/complaints/new");
        for (var name : List.of(
                "Dear customer, sign in at https://evil.example/",
                "Lee www.evil.example",
                "Lee\nYour account is locked",
                "<b>Lee</b>",
                "lee@evil.example")) {
            var answer = stranger.post(
                    "/complaints",
                    "body",
                    one.body().toString(),
                    "name",
                    name,
                    "email",
                    UUID.randomUUID() + "@example.org",
                    "what",
                    "x");
            assertThat(answer.status()).as(name).isEqualTo(422);
            assertThat(answer.body()).contains("without links");
        }
    }

    @Test
    void anybodyMayComplainButNotFlood() {
        var stranger = people.stranger();
        stranger.get("/complaints/new");
        var email = UUID.randomUUID() + "@example.org";
        for (int i = 0; i < 3; i++) {
            var answer = stranger.post(
                    "/complaints",
                    "body",
                    one.body().toString(),
                    "name",
                    "Lee",
                    "email",
                    email,
                    "what",
                    "Nobody answers.");
            assertThat(answer.location()).startsWith("/complaints/received?number=C-");
            assertThat(stranger.get(answer.location()).body()).contains("Received");
        }
        assertThat(stranger.post(
                                "/complaints",
                                "body",
                                one.body().toString(),
                                "name",
                                "Lee",
                                "email",
                                email,
                                "what",
                                "x")
                        .status())
                .isEqualTo(409);
        assertThat(office.get("/representations").body()).contains("Nobody answers.");
        assertThat(people.visitor(people.body(), Role.SECRETARIAT)
                        .get("/representations")
                        .body())
                .doesNotContain("Nobody answers.");
        assertThat(stranger.post(
                                "/complaints",
                                "body",
                                one.company().toString(),
                                "name",
                                "Lee",
                                "email",
                                email,
                                "what",
                                "x")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void itIsThereForThoseWhomItConcernsAndNobodyElse() {
        decided();
        var rival = people.visitor(people.company(), Role.QUALITY_MANAGER);
        var elsewhere = people.visitor(people.body(), Role.SECRETARIAT, Role.DECIDER, Role.ASSESSOR);
        for (var stranger : List.of(rival, elsewhere)) {
            for (var page : List.of("/report", "/decision", "/reports/1/report.json", "/reports/1/report.pdf")) {
                assertThat(stranger.get(one.path() + page).status()).as(page).isEqualTo(404);
            }
        }
        assertThat(elsewhere.get("/decisions").body()).doesNotContain("Harbour View");
        assertThat(vote(elsewhere, "refuse").status()).isEqualTo(404);
        assertThat(rival.post(one.path() + "/appeals", "appealText", "x").status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .post(one.path() + "/decisions/" + decision() + "/certificate")
                        .status())
                .isEqualTo(404);
        assertThat(office.get("/decisions").body()).contains("Harbour View", "Public notice");
    }

    @Test
    void whoDecidesSeesNoFees() {
        decided();
        var decider = people.visitor(deciders.getFirst());
        for (var page : List.of("/report", "/decision", "/findings", "/reports/1/report.json")) {
            assertThat(decider.get(one.path() + page).body()).as(page).doesNotContain("54321", "54,321", "HKD");
        }
    }

    private void draft(String answer) {
        lead.get(one.path() + "/report");
        assertThat(lead.post(one.path() + "/reports", "summary", "All was audited.", "answer", answer)
                        .status())
                .isEqualTo(303);
    }

    private void reviewed() {
        draft("");
        manager.get(one.path() + "/report");
        manager.post(one.path() + "/reports/1/check", "agreed", "yes");
        passReview();
    }

    private void passReview() {
        var reviewer = people.person(one.body(), Role.SECRETARIAT);
        competence(reviewer);
        var visitor = people.visitor(reviewer);
        visitor.get(one.path() + "/report");
        assertThat(review(visitor, 1).status()).isEqualTo(303);
    }

    private void decided() {
        reviewed();
        convene(deciders.subList(0, 3));
        voteAll("grant-II");
        var chair = people.visitor(deciders.getFirst());
        chair.get(one.path() + "/decision");
        assertThat(sign(chair).status()).isEqualTo(303);
    }

    private void voteAll(String choice) {
        for (var decider : deciders.subList(0, 3)) {
            var visitor = people.visitor(decider);
            visitor.get(one.path() + "/decision");
            assertThat(vote(visitor, choice).status()).isEqualTo(303);
        }
    }

    private Visitor.Answer review(Visitor visitor, int number) {
        return visitor.post(
                one.path() + "/reports/" + number + "/review", "passed", "yes", "reviewText", "It bears it.");
    }

    private Visitor.Answer convene(List<Viewer> members) {
        office.get(one.path() + "/decision");
        var fields = new ArrayList<String>();
        members.forEach(
                member -> fields.addAll(List.of("member", member.person().toString())));
        fields.addAll(List.of("chair", members.getFirst().person().toString()));
        return office.post(one.path() + "/panels", fields.toArray(String[]::new));
    }

    private Visitor.Answer vote(Visitor visitor, String choice) {
        return visitor.post(one.path() + "/votes", "choice", choice, "voteReason", "");
    }

    private Visitor.Answer sign(Visitor visitor) {
        return visitor.post(one.path() + "/decisions", "name", "A B", "decisionReason", "As the panel found.");
    }

    private Visitor.Answer grant() {
        office.get(one.path() + "/decision");
        return office.post(one.path() + "/decisions/" + decision() + "/certificate");
    }

    private Visitor.Answer assign(UUID letter, Viewer to) {
        office.get("/representations/" + letter);
        return office.post(
                "/representations/" + letter + "/handlers",
                "person",
                to.person().toString());
    }

    private static Visitor.Answer answer(Visitor visitor, UUID letter, String upheld) {
        visitor.get("/representations/" + letter);
        return visitor.post("/representations/" + letter + "/answer", "upheld", upheld, "answer", "We looked into it.");
    }

    private UUID letter(String kind) {
        return db.sql("select id from accreditation.representation where decision = :id and kind = :kind")
                .param("id", decision())
                .param("kind", kind)
                .query(UUID.class)
                .single();
    }

    private UUID decision() {
        return db.sql("select id from accreditation.decision where audit = :id order by round limit 1")
                .param("id", one.audit())
                .query(UUID.class)
                .single();
    }

    private void noticeIsOver() {
        db.sql("update accreditation.decision set notice_until = current_date - 2 where audit = :id")
                .param("id", one.audit())
                .update();
    }

    private long decisions() {
        return count("select count(*) from accreditation.decision where audit = :id", one.audit());
    }

    private long count(String sql, UUID id) {
        return db.sql(sql).param("id", id).query(Long.class).single();
    }

    private long refusals(String act) {
        return db.sql("""
                select count(*) from journal.entry
                 where action = 'impartiality.refuse' and subject = :audit and details like '%"' || :act || '"%'""")
                .param("audit", one.audit().toString())
                .param("act", act)
                .query(Long.class)
                .single();
    }

    private void competence(Viewer person) {
        db.sql("""
                insert into accreditation.competence (person, body, kind, value, granted_by, granted_at)
                values (:person, :body, 'level', 'II', :by, now())""")
                .param("person", person.person())
                .param("body", one.body())
                .param("by", one.office().person())
                .update();
    }

    private void tie(Viewer person) {
        db.sql("""
                insert into judging.interest (person, organisation, kind, ended_on, declared_by, declared_as, declared_at)
                values (:person, :company, 'consultancy', current_date - 200, :person, 'self', now())""")
                .param("person", person.person())
                .param("company", one.company())
                .update();
    }
}
