package org.yardstick.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** The page of one criterion: what is said about it, and how it reads when nothing can be changed any more. */
@PlatformTest
class CriterionScreensTest {
    private static final String CODE = "KM-2";

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    TestAssessments assessments;
    Viewer manager;
    Visitor visitor;
    UUID assessment;

    @BeforeEach
    void signIn() {
        assessments = new TestAssessments(application);
        var company = assessments.company();
        manager = assessments.manager(company);
        visitor = new Visitor(port).carrying("session", new TestPeople(application).session(manager));
        assessment = assessments.start(company, "Service 2026", 2026, manager);
    }

    @Test
    void aCommentThatIsTooLongIsShownAgainAndNothingOfItIsLost() {
        visitor.get(path());
        var text = "We answer <at> once. ".repeat(200);
        var refused = visitor.post(path() + "/comments", "text", text);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("longer than 4,000 characters")
                .contains("href=\"#comment\"")
                .contains(text.replace("<", "&lt;").replace(">", "&gt;").strip());
        assertThat(comments()).isZero();
        var fits = "a\r\n".repeat(2_000);
        assertThat(visitor.post(path() + "/comments", "text", fits).status()).isEqualTo(303);
        assertThat(comments()).isEqualTo(1);
    }

    @Test
    void theHistorySaysHowSureSomebodyWasInWords() {
        visitor.get(path());
        visitor.post(path(), "tab", "t", "value.confidence", "medium", "seen.confidence", "0", "then", "back");
        assertThat(visitor.get(path() + "/history").body())
                .contains("Fairly sure")
                .doesNotContain(">medium<");
    }

    @Test
    void whatIsSignedIsReadAndAsksForNothing() {
        visitor.get(path());
        visitor.post(path(), "tab", "t", "value.narrative", "We answer at once", "seen.narrative", "0", "then", "back");
        db.sql("update assessment.answer set carried = true where assessment = :id")
                .param("id", assessment)
                .update();
        assertThat(visitor.get(path()).body())
                .contains(
                        "Save it to confirm", "<textarea class=\"form-control\" id=\"narrative\"", "Complete and next");
        assessments.sign(assessment, 6, 1, manager);
        assertThat(visitor.get(path()).body())
                .contains("Taken over from an earlier assessment", "We answer at once", "Nothing was attached.")
                .doesNotContain("Save it to confirm", "id=\"narrative\"", "Complete and next", "attach a document");
    }

    private String path() {
        return "/assessments/" + assessment + "/criteria/" + CODE;
    }

    private int comments() {
        return db.sql("select count(*) from assessment.comment where assessment = :id")
                .param("id", assessment)
                .query(Integer.class)
                .single();
    }
}
