package org.yardstick.platform.accreditation.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.accreditation.TestApplications;
import org.yardstick.platform.identity.Role;

/** An organisation applies: begun from what is signed, stated, checked, filed, withdrawn; as a browser sends it. */
@PlatformTest
class ApplicationScreensTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient db;

    TestApplications test;
    Visitor manager;

    @BeforeEach
    void company() {
        test = new TestApplications(context);
        manager = test.people.visitor(test.manager);
    }

    /** The form as a browser sends it, with the first site central. */
    private String[] form(UUID id, int seen, String... more) {
        var statement = test.statement(id);
        var fields = new ArrayList<>(List.of(
                "seen",
                String.valueOf(seen),
                "level",
                "II",
                "scope-en",
                "Estates",
                "scope-hant",
                "",
                "scope-hans",
                "",
                "headcount",
                "165",
                "language",
                "en"));
        for (var place : statement.sites()) {
            fields.addAll(List.of("site", place.site().toString(), "headcount-" + place.site(), "80"));
        }
        fields.addAll(List.of("central", statement.sites().getFirst().site().toString()));
        for (int i = 0; i < more.length; i += 2) {
            int at = fields.indexOf(more[i]);
            if (at >= 0) {
                fields.set(at + 1, more[i + 1]);
            } else {
                fields.addAll(List.of(more[i], more[i + 1]));
            }
        }
        return fields.toArray(String[]::new);
    }

    @Test
    void aSignedSelfAssessmentIsOfferedAndBeginsAnApplicationThatIsMostlyFilledIn() {
        var assessment = test.signed();
        assertThat(manager.get("/").body()).contains("/applications/new?assessment=" + assessment);
        assertThat(manager.get("/applications/new?assessment=" + assessment).body())
                .contains("Meridian Quality Institute", "checked");
        var begun = manager.post("/applications", "assessment", assessment.toString(), "body", test.body.toString());
        assertThat(begun.status()).isEqualTo(303);
        assertThat(manager.get(begun.location()).body())
                .contains("All property management offices in Hong Kong", "Harbour View Garden", "value=\"120\"");
        var again = manager.post("/applications", "assessment", assessment.toString(), "body", test.body.toString());
        assertThat(again.location()).isEqualTo(begun.location());
    }

    @Test
    void withoutAssessmentOrBodyNothingBeginsAndWhatWasChosenIsShownAgain() {
        var assessment = test.signed();
        manager.get("/applications/new");
        var answer = manager.post("/applications", "assessment", assessment.toString(), "body", "nonsense");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose a body", assessment.toString());
        var company = test.company.toString();
        assertThat(manager.post("/applications", "assessment", assessment.toString(), "body", company)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anUnsignedAssessmentIsNoneToApplyWith() {
        var running = test.assessments.start(test.company, "Running", 2026, test.manager);
        manager.get("/applications/new");
        assertThat(manager.post("/applications", "assessment", running.toString(), "body", test.body.toString())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatIsStatedIsKeptAndWhatIsWrongIsShownAgain() {
        var id = test.begun();
        var path = "/applications/" + id;
        manager.get(path + "/particulars");
        var wrong = manager.post(path + "/particulars", form(id, 1, "headcount", "99999999", "level", "III"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("99999999", "begins at most at level II", ">Estates</textarea>");
        assertThat(manager.post(path + "/particulars", form(id, 1)).location()).isEqualTo(path + "/check");
        assertThat(manager.get(path + "/check").body())
                .contains("Estates", "File the application")
                .doesNotContain("missing");
        assertThat(test.application(id).version()).isEqualTo(2);
    }

    @Test
    void whoeverWasOvertakenSeesBothAndOverwritesNothing() {
        var id = test.begun();
        var path = "/applications/" + id + "/particulars";
        manager.get(path);
        manager.post(path, form(id, 1, "scope-en", "Mine first"));
        var late = manager.post(path, form(id, 1, "scope-en", "Too late"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Too late", "Mine first", "name=\"seen\" value=\"2\"");
        assertThat(test.application(id).scope().en()).isEqualTo("Mine first");
        assertThat(manager.post(path, form(id, 2, "scope-en", "Too late")).status())
                .isEqualTo(303);
    }

    @Test
    void gapsComeFirstAndNothingIncompleteIsFiled() {
        var id = test.begun();
        var path = "/applications/" + id;
        manager.get(path + "/particulars");
        manager.post(path + "/particulars", "seen", "1", "level", "II", "scope-en", " ", "headcount", "0");
        assertThat(manager.get(path + "/check").body())
                .contains("4 things are missing", "Tick at least one site", "Say how many people");
        var refused = manager.post(path + "/filings", "name", "Mei Chan", "declared", "yes");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(filings(id)).isZero();
    }

    @Test
    void filedItIsFrozenUnderANameAndASecondTimeRefused() {
        var id = test.filled();
        var path = "/applications/" + id;
        manager.get(path + "/check");
        assertThat(manager.post(path + "/filings", "name", " ", "declared", "").body())
                .contains("Enter your full name", "Tick the declaration");
        assertThat(manager.post(path + "/filings", "name", "Mei Chan", "declared", "yes")
                        .location())
                .isEqualTo(path);
        assertThat(manager.post(path + "/filings", "name", "Mei Chan", "declared", "yes")
                        .status())
                .isEqualTo(409);
        assertThat(filings(id)).isOne();
        assertThat(manager.get(path).body()).contains("Filed", "signed Mei Chan");
        assertThat(manager.post(path + "/particulars", form(id, 2)).status()).isEqualTo(409);
        var frozen = test.one("select frozen from accreditation.filing where application = :id", id)
                .orElseThrow();
        assertThat(FiledApplication.read(frozen).canonical()).isEqualTo(frozen);
        assertThat(frozen).contains("\"level\":\"II\"", "\"dimensions\"").doesNotContain("narrative");
    }

    @Test
    void whatIsFiledCanBeWithdrawnOnceAndWithAReason() {
        var id = test.filed();
        var path = "/applications/" + id;
        manager.get(path);
        assertThat(manager.post(path + "/withdrawal", "reason", " ").status()).isEqualTo(422);
        assertThat(manager.post(path + "/withdrawal", "reason", "Sold the business")
                        .status())
                .isEqualTo(303);
        assertThat(manager.post(path + "/withdrawal", "reason", "Again").status())
                .isEqualTo(409);
        assertThat(manager.get(path).body()).contains("Withdrawn", "Sold the business");
    }

    @Test
    void whatWasReturnedIsMendedAndFiledAgainAndBothFilingsStay() {
        var id = test.filed();
        context.getBean(Filings.class).giveBack(id, "Which estates exactly?", test.office);
        var path = "/applications/" + id;
        assertThat(manager.get(path).body()).contains("Which estates exactly?", "Returned");
        manager.post(path + "/particulars", form(id, 2, "scope-en", "All 18 estates"));
        assertThat(test.people.visitor(test.office).get(path).body()).doesNotContain("All 18 estates");
        manager.post(path + "/filings", "name", "Mei Chan", "declared", "yes");
        assertThat(filings(id)).isEqualTo(2);
        assertThat(test.people.visitor(test.office).get(path).body()).contains("All 18 estates");
    }

    @Test
    void strangersAndOtherBodiesFindNothing() {
        var draft = test.filled();
        assertThat(test.people
                        .visitor(test.office)
                        .get("/applications/" + draft)
                        .status())
                .isEqualTo(404);
        var filed = test.filed();
        for (var role : List.of(Role.QUALITY_MANAGER, Role.SECRETARIAT)) {
            var stranger = test.people.visitor(test.strangerFrom(role));
            for (var page : List.of("", "/particulars", "/check", "/time", "/sample", "/offers/new")) {
                assertThat(stranger.get("/applications/" + filed + page).status())
                        .as(role + page)
                        .isIn(403, 404);
            }
            for (var act : List.of(
                    "/particulars",
                    "/filings",
                    "/withdrawal",
                    "/returns",
                    "/acceptances",
                    "/refusals",
                    "/durations",
                    "/samples",
                    "/offers")) {
                var answer = stranger.post(
                        "/applications/" + filed + act,
                        "reason",
                        "x",
                        "name",
                        "x",
                        "declared",
                        "yes",
                        "on-site",
                        "80",
                        "travel",
                        "0",
                        "until",
                        "2027-01-01");
                assertThat(answer.status()).as(role + act).isIn(403, 404);
            }
        }
    }

    private int filings(UUID id) {
        return db.sql("select count(*) from accreditation.filing where application = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
