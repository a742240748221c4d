package org.yardstick.platform.accreditation.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;

/** A finding from being raised to being effective, on the screens of both sides; and everybody whom it does not concern. */
@PlatformTest
class FindingScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @Autowired
    PassingOfTime time;

    TestPeople people;
    TestCases.Case one;
    Visitor lead;
    Visitor manager;

    @BeforeEach
    void anAudit() {
        people = new TestPeople(application);
        one = new TestCases(application).open(6);
        lead = people.visitor(one.lead());
        manager = people.visitor(one.manager());
    }

    @Test
    void aFindingGoesFromTheTeamToTheOrganisationAndBack() {
        var path = raise("minor", "LS-1");
        assertThat(manager.get(path).body()).contains("Answer the finding", "Answer awaited");
        assertThat(answer(path).status()).isEqualTo(303);
        assertThat(lead.get(path).body()).contains("Replaced the notice", "Nobody owned the list");
        assertThat(lead.post(path + "/reviews", "accepted", "no").status()).isEqualTo(422);
        lead.post(path + "/reviews", "accepted", "no", "reviewReason", "The cause is not found.");
        assertThat(manager.get(path).body())
                .contains("Answer again", "The cause is not found.", "Nobody owned the list");
        answer(path);
        lead.post(path + "/reviews", "accepted", "yes");
        assertThat(manager.get(path).body()).contains("Plan accepted", "Show what you did");
        assertThat(manager.post(path + "/evidence", "shown", "").status()).isEqualTo(422);
        manager.post(path + "/evidence", "shown", "List owned by the site managers since June.");
        assertThat(lead.get(path).body()).contains("To be verified", "List owned by the site managers");
        lead.post(path + "/verifications", "verdict", "closed", "verified", "Seen on site.");
        lead.post(path + "/verifications", "verdict", "effective", "verified", "No case since.");
        assertThat(manager.get(path).body()).contains("Closed and effective", "No case since.");
    }

    @Test
    void filesAreBroughtAndReadByTheAuditors() {
        var path = raise("major", "LS-1");
        answer(path);
        lead.post(path + "/reviews", "accepted", "yes");
        assertThat(lead.post(path + "/verifications", "verdict", "closed", "verified", "x")
                        .status())
                .isEqualTo(409);
        manager.get(path);
        var answer = manager.upload(
                path + "/evidence/files",
                List.of(new Visitor.File("Owners.txt", "Site managers".getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(lead.get(path).body()).contains("Owners");
        var version = db.sql("select version from accreditation.action_evidence where finding = :id")
                .param("id", id(path))
                .query(UUID.class)
                .single();
        assertThat(lead.get("/documents/versions/" + version + "/file").status())
                .isEqualTo(200);
        var stranger = people.visitor(one.body(), Role.ASSESSOR);
        assertThat(stranger.get("/documents/versions/" + version + "/file").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndWhatWasTypedStays() {
        lead.get(one.path() + "/findings/new?criterion=LS-1");
        var answer = lead.post(
                one.path() + "/findings",
                "criterion",
                "LS-1",
                "grade",
                "minor",
                "statement",
                "The <promise>",
                "evidence",
                "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("The &lt;promise&gt;", "href=\"#evidence\"");
        var path = raise("minor", "LS-1");
        manager.get(path);
        var wrong = manager.post(
                path + "/responses",
                "correction",
                "Kept text",
                "rootCause",
                "",
                "action",
                "a",
                "promised",
                "2020-01-01");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Kept text", "href=\"#rootCause\"", "href=\"#promised\"");
    }

    @Test
    void severalMinorsOnOneCriterionAskForAMajor() {
        raise("minor", "LS-1");
        raise("minor", "LS-1");
        assertThat(lead.get(one.path() + "/findings").body()).doesNotContain("are they together a major");
        var third = raise("minor", "LS-1");
        assertThat(lead.get(one.path() + "/findings").body()).contains("are they together a major");
        assertThat(people.visitor(one.assessor()).get(one.path() + "/findings").body())
                .doesNotContain("are they together a major");
        lead.post(one.path() + "/findings/weighings", "criterion", "LS-1", "reason", "Three sites, one slip.");
        assertThat(lead.get(one.path() + "/findings").body()).doesNotContain("are they together a major");
        raise("minor", "LS-1");
        assertThat(lead.get(one.path() + "/findings").body()).contains("are they together a major");
        lead.post(third + "/regradings", "grade", "major", "reason", "Four by now.");
        assertThat(lead.get(third).body()).contains("Major nonconformity", "Four by now.");
        assertThat(lead.get(one.path() + "/findings").body()).doesNotContain("are they together a major");
    }

    @Test
    void itIsThereForThoseWhomItConcernsAndNobodyElse() {
        var path = raise("minor", "LS-1");
        var rival = people.visitor(people.company(), Role.QUALITY_MANAGER);
        var elsewhere = people.visitor(people.body(), Role.SECRETARIAT, Role.ASSESSOR, Role.DECIDER);
        var colleague = people.visitor(one.body(), Role.ASSESSOR, Role.DECIDER);
        for (var stranger : List.of(rival, elsewhere, colleague)) {
            assertThat(stranger.get(path).status()).isEqualTo(404);
            assertThat(stranger.get(one.path() + "/findings").status()).isEqualTo(404);
            assertThat(stranger.get("/findings").body()).doesNotContain("Harbour View");
        }
        assertThat(rival.post(
                                path + "/responses",
                                "correction",
                                "a",
                                "rootCause",
                                "b",
                                "action",
                                "c",
                                "promised",
                                soon())
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere.post(path + "/withdrawal", "withdrawalReason", "x").status())
                .isEqualTo(404);
        var office = people.visitor(one.office());
        assertThat(office.get(path).body()).contains("LS-1").doesNotContain("Withdraw the finding");
        assertThat(people.visitor(one.assessor())
                        .post(path + "/regradings", "grade", "major", "reason", "x")
                        .status())
                .isIn(403, 409);
    }

    @Test
    void onlyTheLeadGradesAnew() {
        var path = raise("minor", "LS-1");
        var assessor = people.visitor(one.assessor());
        assessor.get(path);
        assertThat(assessor.post(path + "/regradings", "grade", "major", "reason", "x")
                        .status())
                .isEqualTo(409);
        assertThat(assessor.post(path + "/withdrawal", "withdrawalReason", "x").status())
                .isEqualTo(409);
        lead.post(path + "/withdrawal", "withdrawalReason", "A misunderstanding.");
        assertThat(manager.get(path).body()).contains("Withdrawn", "A misunderstanding.");
        manager.get(path);
        assertThat(answer(path).status()).isEqualTo(409);
    }

    @Test
    void anOverdueMinorBecomesAMajorOnce() {
        var path = raise("minor", "LS-1");
        db.sql("update accreditation.finding set raised_at = now() - interval '91 days' where id = :id")
                .param("id", id(path))
                .update();
        assertThat(manager.get("/findings?turn=overdue").body()).contains("Overdue");
        time.escalate();
        time.escalate();
        assertThat(manager.get(path).body()).contains("Major nonconformity", "Yardstick, by the rules");
        assertThat(count("select count(*) from accreditation.regrading where finding = :id", id(path)))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from journal.entry where action = 'finding.escalate' and subject = :id::text",
                        id(path)))
                .isEqualTo(1);
    }

    @Test
    void theOrganisationIsRemindedOnceOfEachDistance() {
        var path = raise("minor", "LS-1");
        for (int days : new int[] {70, 77, 77, 88, 88, 91}) {
            db.sql("update accreditation.finding set raised_at = now() - make_interval(days => :days) where id = :id")
                    .param("days", days)
                    .param("id", id(path))
                    .update();
            time.remind();
        }
        assertThat(count("select count(*) from accreditation.finding_reminder where finding = :id", id(path)))
                .isEqualTo(2);
    }

    @Test
    void theListIsNarrowedAndTakenAway() {
        raise("major", "LS-1");
        raise("strength", "LS-2");
        var list = manager.get("/findings?grade=major").body();
        assertThat(list).contains("LS-1").doesNotContain("LS-2");
        assertThat(manager.get("/findings?text=LS-2").body()).contains("LS-2");
        var csv = new String(manager.fetch("/findings/sheet.csv?grade=major").body(), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("\"F-01\"", "\"LS-1\"", "\"'=1+1 is no formula\"");
        var xlsx = manager.fetch("/findings/sheet.xlsx?audit=" + one.audit());
        assertThat(xlsx.statusCode()).isEqualTo(200);
        assertThat(xlsx.body()).startsWith(new byte[] {'P', 'K'});
        assertThat(manager.get("/findings/sheet.exe").status()).isEqualTo(404);
    }

    @Test
    void aNoteOfAnotherAuditIsNotAttached() {
        var other = new TestCases(application).open(6);
        var note = UUID.randomUUID();
        db.sql("""
                insert into accreditation.note (id, audit, kind, text, noted_at, device, written_by, received_at)
                values (:id, :audit, 'interview', 'Secret', now(), 'page', :by, now())""")
                .param("id", note)
                .param("audit", other.audit())
                .param("by", other.lead().person())
                .update();
        lead.get(one.path() + "/findings/new?criterion=LS-1");
        var answer = lead.post(
                one.path() + "/findings",
                "criterion",
                "LS-1",
                "grade",
                "minor",
                "statement",
                "s",
                "evidence",
                "e",
                "note",
                note.toString());
        assertThat(lead.get(answer.location()).body()).doesNotContain("Secret");
    }

    private String raise(String grade, String criterion) {
        lead.get(one.path() + "/findings/new?criterion=" + criterion);
        var answer = lead.post(
                one.path() + "/findings",
                "criterion",
                criterion,
                "grade",
                grade,
                "statement",
                "=1+1 is no formula",
                "evidence",
                "Seen at two of three sites.");
        assertThat(answer.status()).isEqualTo(303);
        var id = db.sql("select id from accreditation.finding where audit = :audit order by number desc limit 1")
                .param("audit", one.audit())
                .query(UUID.class)
                .single();
        return "/findings/" + id;
    }

    private Visitor.Answer answer(String path) {
        manager.get(path);
        return manager.post(
                path + "/responses",
                "correction",
                "Replaced the notice",
                "rootCause",
                "Nobody owned the list",
                "action",
                "The site managers own it",
                "promised",
                soon());
    }

    private static String soon() {
        return LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30).toString();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private long count(String sql, UUID id) {
        return db.sql(sql).param("id", id).query(Long.class).single();
    }
}
