package org.yardstick.platform.accreditation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.assessment.SheetAnswers;
import org.yardstick.platform.assessment.SheetSignatures;
import org.yardstick.platform.assessment.Sheets;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/** Nobody sees another's scores before everybody has signed, and the audited organisation never does. */
@PlatformTest
class BlindScoringTest {
    /** A score that nobody else gives and that no page shows for another reason. */
    private static final String MARK = "Seen only by its author, 7f3a";

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @Autowired
    Sheets sheets;

    @Autowired
    SheetAnswers answers;

    @Autowired
    SheetSignatures signatures;

    TestPeople people;
    TestAudits audit;

    @BeforeEach
    void anAudit() {
        people = new TestPeople(application);
        audit = new TestAudits(application);
    }

    private void note(Viewer assessor) {
        var change = new Answers.Change(audit.criteria().getFirst(), Field.NARRATIVE, MARK, 0, "test");
        var unused = answers.save(
                audit.occasion(),
                Sheet.Kind.ASSESSOR,
                change,
                audit.seenBy(assessor).asking(assessor));
    }

    private UUID sheetOf(Viewer assessor) {
        return sheets.own(audit.id, assessor).orElseThrow().id();
    }

    @Test
    void noAddressOfTheOrganisationShowsASheet() {
        note(audit.lead);
        audit.allSigned();
        var leaks = new ArrayList<String>();
        var colleague = people.person(audit.company, Role.CONTRIBUTOR);
        for (var who : List.of(audit.manager, colleague)) {
            var visitor = people.visitor(who);
            for (var path : ADDRESSES) {
                var asked = path.replace("{id}", sheetOf(audit.lead).toString())
                        .replace("{code}", audit.criteria().getFirst())
                        .replace("{audit}", audit.id.toString());
                var answer = visitor.get(asked);
                var isList = !path.contains("{id}");
                if (!isList && answer.status() != 404 && answer.status() != 403
                        || answer.body().contains(MARK)
                        || answer.body().contains(sheetOf(audit.second).toString())) {
                    leaks.add(path + " answers " + answer.status());
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    /** Every address of an assessment is tried in ElsewhereTest. */
    private static final List<String> ADDRESSES = List.of(
            "/",
            "/assessments",
            "/assessments/new",
            "/journal",
            "/documents",
            "/api/v1/assessments",
            "/audits",
            "/audits/{audit}",
            "/audits/{audit}/requests",
            "/audits/{audit}/plan",
            "/audits/{audit}/criteria/{code}?{id}",
            "/audits/{audit}/consensus?{id}",
            "/audits/{audit}/notes?{id}",
            "/audits/{audit}/visit?{id}",
            "/audits/{audit}/visit/case?{id}",
            "/audits/{audit}/visit/conflicts?{id}",
            "/assessments/{id}",
            "/api/v1/assessments/{id}");

    @Test
    void resultsOfTheOrganisationNeverCompareWithASheet() {
        audit.allSigned();
        var own = db.sql("select id from assessment.assessment where organisation = :company and kind = 'self'")
                .param("company", audit.company)
                .query(UUID.class)
                .single();
        var page = people.visitor(audit.manager).get("/assessments/" + own + "/result/comparison");
        assertThat(page.body()).doesNotContain(sheetOf(audit.lead).toString());
        assertThat(people.visitor(audit.manager)
                        .get("/assessments/" + own + "/result/comparison?other=" + sheetOf(audit.lead))
                        .body())
                .doesNotContain("2026 2026");
    }

    @Test
    void theJournalOfTheOrganisationKnowsNothingOfSheets() {
        note(audit.lead);
        var entries = db.sql("""
            select count(*) from journal.entry
             where organisation = :company and (action like 'sheet.%' or subject = :sheet)""")
                .param("company", audit.company)
                .param("sheet", sheetOf(audit.lead).toString())
                .query(Long.class)
                .single();
        assertThat(entries).isZero();
    }

    @Test
    void beforeEverybodyHasSignedNobodySeesAnothersScores() {
        audit.scoreAll(audit.lead, "6");
        audit.sign(audit.lead);
        note(audit.second);
        for (var who : List.of(audit.lead, audit.third)) {
            var visitor = people.visitor(who);
            var asking = audit.seenBy(who).asking(who);
            assertThatThrownBy(() -> sheets.given(audit.id, asking)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sheets.beginConsensus(audit.occasion(), asking))
                    .isInstanceOf(NotFound.class);
            assertThat(visitor.get("/audits/" + audit.id + "/consensus").status())
                    .isEqualTo(404);
            for (var path : List.of("", "/criteria/" + audit.criteria().getFirst(), "/notes", "/visit/case")) {
                assertThat(visitor.get("/audits/" + audit.id + path).body()).doesNotContain(MARK);
            }
        }
    }

    @Test
    void whoLeadsSeesHowFarTheOthersAreAndTheOthersDoNot() {
        audit.score(audit.third, audit.criteria().getFirst(), "intention", "7");
        var lead = audit.seenBy(audit.lead).asking(audit.lead);
        var second = audit.seenBy(audit.second).asking(audit.second);
        assertThat(sheets.counts(audit.occasion(), lead))
                .extracting(Sheets.Count::assessor)
                .containsExactly(audit.third.person());
        assertThat(sheets.counts(audit.occasion(), second)).isEmpty();
        assertThat(people.visitor(audit.lead).get("/audits/" + audit.id).body()).contains("Nothing scored");
        assertThat(people.visitor(audit.second).get("/audits/" + audit.id).body())
                .doesNotContain("Nothing scored");
    }

    @Test
    void aSheetIsSignedOnlyWholeAndThenStays() {
        audit.score(audit.lead, audit.criteria().getFirst(), "intention", "7");
        assertThatThrownBy(() -> audit.sign(audit.lead)).isInstanceOf(Refused.class);
        audit.scoreAll(audit.lead, "6");
        audit.sign(audit.lead);
        assertThatThrownBy(() -> audit.score(audit.lead, audit.criteria().getFirst(), "intention", "9"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theSelfScoreIsShownOnceOnesOwnIsIn() {
        var path = "/audits/" + audit.id + "/criteria/" + audit.criteria().getFirst();
        var visitor = people.visitor(audit.lead);
        assertThat(visitor.get(path).body()).doesNotContain("Its own scores</h3>");
        for (var dimension : List.of("intention", "implementation", "integration")) {
            audit.score(audit.lead, audit.criteria().getFirst(), dimension, "5");
        }
        assertThat(visitor.get(path).body()).contains("Its own scores</h3>");
    }

    @Test
    void aValueOutsideTheRangeNeedsAReasonAndTheLeadSigns() {
        audit.allSigned();
        var code = audit.criteria().getFirst();
        var visitor = people.visitor(audit.lead);
        var path = "/audits/" + audit.id + "/consensus";
        assertThat(visitor.get(path).status()).isEqualTo(200);
        var outside =
                visitor.post(path + "/criteria/" + code, "value.score.intention", "9", "seen.score.intention", "0");
        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.body()).contains("say why").contains("value=\"9\"");
        visitor.post(path + "/medians");
        assertThat(visitor.get(path).body()).contains("settled");
        var explained = visitor.post(
                path + "/criteria/" + code,
                "value.score.intention",
                "9",
                "seen.score.intention",
                "1",
                "value.narrative",
                "Seen together on site");
        assertThat(explained.status()).isEqualTo(303);
        var asking = audit.seenBy(audit.second).asking(audit.second);
        assertThatThrownBy(() -> signatures.signConsensus(audit.occasion(), "Grace Lee", asking))
                .isInstanceOf(Refused.class);
        assertThat(visitor.post(path + "/signature", "name", "Wong Siu Ming", "declared", "yes")
                        .status())
                .isEqualTo(303);
        assertThat(visitor.get(path).body()).contains("Result of the audit");
        var settled = Objects.requireNonNull(
                signatures.settled(audit.id, asking).inputs().answers().get(code));
        assertThat(settled.scores().get("intention")).isEqualByComparingTo("9");
    }

    @Test
    void whoeverIsNotOnTheTeamFindsNoAudit() {
        var stranger = people.person(people.body(), Role.ASSESSOR, Role.SECRETARIAT);
        var competitor = people.person(people.company(), Role.QUALITY_MANAGER);
        for (var who : List.of(stranger, competitor)) {
            for (var path : List.of("", "/plan", "/requests", "/notes", "/visit", "/visit/case", "/consensus")) {
                assertThat(people.visitor(who).get("/audits/" + audit.id + path).status())
                        .as(path)
                        .isIn(403, 404);
            }
        }
    }
}
