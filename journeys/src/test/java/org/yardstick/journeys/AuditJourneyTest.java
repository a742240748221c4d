package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.accreditation.audit.TestAudits;
import org.yardstick.platform.document.Samples;
import org.yardstick.platform.identity.Viewer;

/** An audit: planned, scored on site without a network and at the desk, settled together. */
class AuditJourneyTest {
    private static final String ALL_SENT = "Everything on this device was sent.";

    @Test
    void aVisitWithoutANetworkIsMergedWithoutLoss() {
        try (var journey = Journey.onEmptyInstance()) {
            var audit = new TestAudits(journey.application);
            journey.as(audit.lead);
            var page = journey.page;
            var code = audit.criteria().getFirst();
            page.navigate("/audits/" + audit.id + "/visit");
            journey.look("visit-before");
            journey.press("Take along");
            assertThat(page.locator(".visit-state")).containsText(ALL_SENT);
            journey.look("visit-criteria");
            journey.speak("繁體");
            page.navigate("/audits/" + audit.id + "/visit");
            assertThat(page.locator(".visit-body .row-title").first()).isVisible();
            journey.look("visit-criteria-zh-Hant-HK");
            page.locator(".visit-body .row-title").first().click();
            journey.look("visit-criterion-zh-Hant-HK");
            journey.speak("English");
            page.navigate("/audits/" + audit.id + "/visit");
            assertThat(page.locator(".visit-body .row-title").first()).isVisible();
            var second = device(journey, audit.lead);
            takeAlong(second, journey, audit);

            page.context().setOffline(true);
            page.reload();
            assertThat(page.locator(".visit-state")).containsText("No network.");
            scoreAndNote(page, code, "Every desk shows the promise; two have the old one.");
            journey.look("visit-criterion-offline");
            photograph(page, journey);
            assertThat(page.locator(".visit-state")).containsText("6 changes on this device, not yet sent.");
            journey.look("visit-note-offline");

            var reopened = page.context().newPage();
            page.close();
            reopened.navigate(journey.root() + "/audits/" + audit.id + "/visit#criteria/" + code);
            assertThat(reopened.locator("#field-narrative"))
                    .hasValue("Every desk shows the promise; two have the old one.");
            assertThat(reopened.locator(".visit-state")).containsText("6 changes on this device, not yet sent.");
            reopened.context().setOffline(false);
            assertThat(reopened.locator(".visit-state")).hasText(ALL_SENT);
            isMerged(journey, audit, code);
            conflict(second, journey, audit, code);
            whoSignsOutLocksTheDevice(reopened, journey, audit);
        }
    }

    private static void scoreAndNote(Page page, String code, String text) {
        page.locator(".visit-body .row-title").first().click();
        page.locator("#field-narrative").fill(text);
        for (var dimension : List.of("intention", "implementation", "integration")) {
            page.locator("input[name='score." + dimension + "'][value='6.5']").check();
        }
        assertThat(page.locator(".visit-state")).containsText("4 changes on this device, not yet sent.");
    }

    private static void photograph(Page page, Journey journey) {
        page.locator(".sections").getByText("Notes").click();
        page.getByText("New note").click();
        page.locator("#note-text").fill("The duty manager showed the board with last week’s figures.");
        var picture = Samples.png(3000, 2000, "Board");
        page.locator("#note-photo").setInputFiles(new FilePayload("board.png", "image/png", picture));
        assertThat(page.locator(".visit-pictures img")).hasCount(1);
    }

    private static void isMerged(Journey journey, TestAudits audit, String code) {
        var db = journey.application.getBean(JdbcClient.class);
        org.assertj.core.api.Assertions.assertThat(db.sql("""
                        select w.field || '=' || w.value from assessment.answer w join assessment.assessment a on a.id = w.assessment
                         where a.occasion = :audit and w.criterion = :code order by w.field""")
                        .param("audit", audit.id)
                        .param("code", code)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "narrative=Every desk shows the promise; two have the old one.",
                        "score.implementation=6.5",
                        "score.integration=6.5",
                        "score.intention=6.5");
        org.assertj.core.api.Assertions.assertThat(
                        db.sql("""
                        select count(*) from accreditation.note_photograph p join accreditation.note n on n.id = p.note
                         where n.audit = :audit""").param("audit", audit.id).query(Long.class).single())
                .isEqualTo(1);
    }

    /** The same assessor with another device, which knows nothing of what the first one sent. */
    private static Page device(Journey journey, Viewer viewer) {
        BrowserContext context = journey.page
                .context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(journey.root())
                        .setViewportSize(390, 844));
        context.addCookies(List.of(new Cookie("session", journey.people.session(viewer)).setUrl(journey.root())));
        return context.newPage();
    }

    private static void takeAlong(Page page, Journey journey, TestAudits audit) {
        page.navigate("/audits/" + audit.id + "/visit");
        page.getByText("Take along").click();
        assertThat(page.locator(".visit-state")).containsText(ALL_SENT);
        page.context().setOffline(true);
    }

    private static void conflict(Page page, Journey journey, TestAudits audit, String code) {
        page.locator(".visit-body .row-title").first().click();
        page.locator("#field-narrative").fill("The promise hangs at every desk.");
        assertThat(page.locator(".visit-state")).containsText("1 change on this device, not yet sent.");
        page.context().setOffline(false);
        assertThat(page.getByText("1 text is in conflict").first()).isVisible();
        page.locator("#field-narrative").fill("The promise hangs at every desk, in two languages.");
        assertThat(page.locator(".visit-state")).containsText("1 change on this device, not yet sent.");
        assertThat(page.locator(".visit-state")).hasText(ALL_SENT);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(java.nio.file.Path.of("target", "screenshots", "visit-conflict-390.png")));
        page.getByText("Choose", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".two-texts").first()).containsText("in two languages");
        assertThat(page.locator(".two-texts").first()).containsText("Every desk shows the promise");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(java.nio.file.Path.of("target", "screenshots", "visit-settle-390.png")));
        page.getByText("Put the second in place").click();
        assertThat(page.getByText("Nothing is in conflict")).isVisible();
        page.context().close();
    }

    private static void whoSignsOutLocksTheDevice(Page page, Journey journey, TestAudits audit) {
        page.navigate(journey.root() + "/audits/" + audit.id);
        page.locator("form[action='/sign-out'] button").first().evaluate("button => button.form.requestSubmit()");
        page.waitForURL("**/sign-in**");
        page.context().setOffline(true);
        page.navigate(journey.root() + "/audits/" + audit.id + "/visit");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("What you kept here stays");
        assertThat(page.locator(".visit-body")).hasCount(0);
        page.context().setOffline(false);
    }

    @Test
    void theTeamPlansScoresByItselfAndSettlesTogether() {
        try (var journey = Journey.onEmptyInstance()) {
            var audit = new TestAudits(journey.application);
            journey.as(audit.lead);
            var page = journey.page;
            plan(journey, audit);
            page.navigate(
                    "/audits/" + audit.id + "/criteria/" + audit.criteria().getFirst());
            page.locator("input[name='value.score.intention'][value='7']").check();
            assertThat(page.locator("[data-save-state]")).containsText("Saved");
            journey.look("audit-criterion");
            page.navigate("/audits/" + audit.id);
            journey.look("audit-hub");
            ask(journey, audit);
            audit.allSigned();
            page.navigate("/audits/" + audit.id + "/consensus");
            journey.look("audit-consensus");
            journey.speak("繁體");
            journey.look("audit-consensus-open-zh-Hant-HK");
            journey.speak("English");
            page.locator("tbody a").first().click();
            page.locator("#score\\.intention").fill("9");
            journey.press("Save and next");
            journey.isRefused("say why");
            journey.look("audit-consensus-reason");
            page.locator("#narrative").fill("Seen together at the second site.");
            journey.press("Save and back to the list");
            journey.press("Take the median where all lie within one point");
            journey.isTold("Medians");
            settleRest(journey, audit);
            journey.look("audit-consensus-signed");
            journey.speak("繁體");
            journey.look("audit-consensus-zh-Hant-HK");
            page.navigate("/audits/" + audit.id);
            journey.look("audit-hub-zh-Hant-HK");
        }
    }

    private static void plan(Journey journey, TestAudits audit) {
        var page = journey.page;
        page.navigate("/audits");
        journey.look("audit-list");
        page.navigate("/audits/" + audit.id);
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Hong_Kong"));
        page.locator("#beginsOn-1").fill(today.toString());
        page.locator("#endsOn-1").fill(today.plusDays(1).toString());
        page.locator("#stage-1 form button").first().click();
        journey.isTold("The dates are saved");
        page.navigate("/audits/" + audit.id + "/plan/items/new");
        page.locator("#title").fill("Opening meeting");
        page.locator("#criteria")
                .fill(audit.criteria().getFirst() + ", " + audit.criteria().get(1));
        page.locator("input[name=people]").first().check();
        page.locator("#auditee").fill("Head of service quality");
        journey.look("audit-plan-item");
        journey.press("Save");
        page.navigate("/audits/" + audit.id + "/plan/items/new");
        page.locator("#title").fill("Contact centre");
        page.locator("input[name=people]").first().check();
        journey.press("Save");
        journey.isRefused("At two places at once");
        page.navigate("/audits/" + audit.id + "/plan");
        journey.look("audit-plan");
    }

    private static void ask(Journey journey, TestAudits audit) {
        var page = journey.page;
        page.navigate("/audits/" + audit.id + "/requests");
        page.locator("#text").fill("Minutes of the last two management reviews");
        page.locator("#dueOn").fill(java.time.LocalDate.now().plusDays(7).toString());
        page.locator("form button.btn-primary").last().click();
        journey.isTold("The organisation is asked");
        journey.as(audit.manager);
        page.navigate("/");
        journey.look("audit-home-auditee");
        page.navigate("/audits/" + audit.id + "/requests");
        page.locator("main textarea").first().fill("They are in the quality manual, chapter 9.");
        journey.press("Send the answer");
        journey.isTold("Your answer is with the team");
        journey.look("audit-requests");
        journey.as(audit.lead);
        page.navigate("/audits/" + audit.id + "/notes");
        page.locator("#text").fill("The head of service quality explained the review calendar.");
        journey.press("Save");
        journey.look("audit-notes");
    }

    private static void settleRest(Journey journey, TestAudits audit) {
        var page = journey.page;
        page.navigate("/audits/" + audit.id + "/consensus");
        for (var open = page.locator("tbody tr:has-text('Open') a");
                open.count() > 0;
                open = page.locator("tbody tr:has-text('Open') a")) {
            open.first().click();
            for (var field : page.locator("input.score-entry").all()) {
                if (field.inputValue().isEmpty()) {
                    field.fill("6.5");
                }
            }
            journey.press("Save and back to the list");
        }
        page.locator("input[name=declared]").check();
        journey.press("Sign for the team");
        journey.isTold("The consensus is signed");
    }
}
