package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.document.Samples;
import org.yardstick.platform.identity.Viewer;

/** From starting an assessment to comparing it with the year before, as a quality manager goes it. */
class WholeWayJourneyTest {
    @Test
    void fromTheStartToTheSignedReportAndTheComparison() throws IOException {
        try (var journey = Journey.onEmptyInstance()) {
            var test = new TestAssessments(journey.application);
            var company = test.company();
            var manager = test.manager(company);
            test.sign(test.start(company, "Customer service 2025", 2025, manager), 4.6, 5, manager);
            journey.as(manager);
            var id = start(journey);
            restate(journey);
            score(journey);
            attach(journey);
            answerTheRest(journey, test, id, manager);
            sign(journey);
            read(journey, id);
            compare(journey);
        }
    }

    private static UUID start(Journey journey) {
        var page = journey.page;
        page.navigate("/assessments/new");
        page.getByLabel("Name of this assessment").fill("Customer service");
        journey.press("Start");
        assertThat(journey.heading()).hasText("Customer service");
        return UUID.fromString(page.url().substring(page.url().lastIndexOf('/') + 1));
    }

    private static void restate(Journey journey) {
        var page = journey.page;
        journey.follow("About this assessment");
        page.getByLabel("Name of this assessment").fill("Customer service 2026");
        page.locator("#scope").fill("All estates in Hong Kong; the security company is left out.");
        page.getByLabel("Harbour View Garden").uncheck();
        journey.look("assessment-particulars");
        journey.press("Save changes");
        assertThat(journey.heading()).hasText("Customer service 2026");
    }

    private static void score(Journey journey) {
        var page = journey.page;
        journey.follow("LS-1");
        page.locator("#score\\.intention input[value='7']").check();
        assertThat(page.locator("[data-save-state]")).containsText("Saved");
        page.getByLabel("What you do").fill("Typed, and the language is changed before it could save itself.");
        // As by a key: the text field is not left before, so nothing has been saved.
        page.evaluate("document.querySelector('.languages button[lang=zh-Hant-HK]').click()");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hant-HK");
        assertThat(page.locator("#narrative"))
                .hasValue("Typed, and the language is changed before it could save itself.");
        assertThat(page.locator("#score\\.intention input[value='7']")).isChecked();
        assertThat(page.locator("[data-save-state]")).containsText("已於");
        journey.speak("English");
        assertThat(page.locator("#narrative"))
                .hasValue("Typed, and the language is changed before it could save itself.");
        page.reload();
        assertThat(page.locator("#narrative"))
                .hasValue("Typed, and the language is changed before it could save itself.");
    }

    private static void attach(Journey journey) {
        var page = journey.page;
        journey.follow("Add evidence");
        page.locator("#new-pointer").fill("page 1");
        page.locator("#files")
                .setInputFiles(new FilePayload(
                        "Service promise.pdf",
                        "application/pdf",
                        Samples.pdf("Service promise", "We answer within two rings.")));
        journey.press("Upload and attach");
        assertThat(page.locator("#evidence")).containsText("Service promise");
        journey.look("criterion-with-evidence");
    }

    private static void answerTheRest(Journey journey, TestAssessments test, UUID id, Viewer manager) {
        test.answerAll(id, manager, "7", "6.5", "6");
        journey.page.navigate("/assessments/" + id);
        assertThat(journey.page.locator(".progress-words")).hasText("35 of 35 complete");
    }

    private static void sign(Journey journey) {
        var page = journey.page;
        journey.follow("Check answers and sign");
        journey.look("assessment-check");
        page.locator("#declared").check();
        journey.press("Sign");
        assertThat(journey.heading()).hasText("Result");
        journey.look("result-signed");
        page.locator("#gates ~ .card details.culprits summary").first().click();
        journey.look("result-gates-open");
    }

    private static void read(Journey journey, UUID id) throws IOException {
        var page = journey.page;
        page.navigate("/assessments/" + id + "/result/explanation?node=3.0");
        assertThat(page.locator("main")).containsText("Service promise");
        journey.look("explanation-with-evidence");
        var pdf = page.request().get("/assessments/" + id + "/report.pdf?language=zh-Hant-HK");
        assertThat(pdf.status()).isEqualTo(200);
        try (var report = Loader.loadPDF(pdf.body())) {
            assertThat(report.getNumberOfPages()).isGreaterThan(20);
        }
        page.navigate("/assessments/" + id + "/result");
    }

    private static void compare(Journey journey) {
        var page = journey.page;
        journey.turnTo("Comparison");
        assertThat(page.locator("main")).containsText("Customer service 2025");
        assertThat(page.locator("#whole-table")).containsText("+");
    }
}
