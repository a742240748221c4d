package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.document.Samples;
import org.yardstick.platform.identity.Role;

class DocumentJourneyTest {
    @Test
    void evidenceIsBroughtIntoTheLibraryLookedAtAndKeptUpToDate() {
        try (var journey = Journey.onEmptyInstance()) {
            var people = journey.people;
            var company = people.company("Harbour Retail");
            journey.as(people.person("Mei Chan", company, Role.QUALITY_MANAGER));
            var page = journey.page;
            page.navigate("/");
            journey.follow("Documents");
            journey.look("documents-empty");
            addFiles(journey);
            addLink(journey);
            page.navigate("/documents");
            pictures(page);
            journey.look("documents");
            journey.speak("繁體");
            journey.look("documents-zh-Hant-HK");
            journey.speak("English");
            keepUpToDate(journey);
        }
    }

    private static void addFiles(Journey journey) {
        var page = journey.page;
        page.navigate("/documents/new-files");
        page.getByLabel("In effect since").fill("2026-03-31");
        page.getByLabel("Files", new Page.GetByLabelOptions().setExact(true)).setInputFiles(new FilePayload[] {
            file(
                    "Customer charter 2026.pdf",
                    Samples.pdf(
                            "Customer charter 2026",
                            "",
                            "We answer within two rings.",
                            "We call back when we said we would.")),
            file("服務櫃位照片.png", Samples.png(1600, 1200, "Counter 3")),
            file("Complaint handling procedure.docx", Samples.docx("Complaints")),
            file("Monthly figures.csv", Samples.bytes("month,calls\n2026-01,1200\n")),
            file("setup.pdf", Samples.exe()),
            file("newsletter.html", Samples.bytes("<html></html>")),
        });
        assertThat(page.locator(".chosen-files li")).hasCount(6);
        journey.look("documents-add-files");
        journey.press("Add to the library");
        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page.locator(".receipt .taken")).hasCount(4);
        assertThat(page.locator(".receipt .not-taken")).hasCount(2);
        journey.look("documents-add-files-refused");
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static void addLink(Journey journey) {
        var page = journey.page;
        page.navigate("/documents/new-link");
        page.getByLabel("Title").fill("Mystery shopping results 2025");
        page.getByLabel("Address").fill("https://example.org/results/2025");
        journey.press("Add to the library");
        journey.isTold("Added to the library");
    }

    /** Waits until the browser has every small picture, an icon or a drawn one. */
    private static void pictures(Page page) {
        var all = "[...document.querySelectorAll('main img')].every(one => one.complete && one.naturalWidth > 0)";
        for (int i = 0; i < 120 && !page.evaluate(all).equals(true); i++) {
            page.waitForTimeout(250);
        }
        assertThat(page.evaluate(all)).as("pictures").isEqualTo(true);
    }

    private static void keepUpToDate(Journey journey) {
        var page = journey.page;
        journey.follow("Customer charter 2026");
        journey.follow("Add a newer version");
        journey.look("documents-new-version");
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(
                        file("Customer charter 2026 rev 2.pdf", Samples.pdf("Customer charter 2026", "Revision 2")));
        journey.press("Add this version");
        assertThat(page.locator(".doc-versions li")).hasCount(2);
        pictures(page);
        journey.look("documents-document");
        journey.speak("简体");
        journey.look("documents-document-zh-Hans");
        journey.speak("English");
        var shown = page.context()
                .request()
                .get(page.locator(".doc-preview a").first().getAttribute("href"));
        assertThat(shown.headers().get("content-type")).isEqualTo("application/pdf");
        journey.follow("Edit title and date");
        page.getByLabel("Title").fill("");
        journey.press("Save");
        assertThat(page.locator(".error-summary")).isFocused();
        journey.look("documents-details-wrong");
        page.getByLabel("Title").fill("Customer charter");
        journey.press("Save");
        journey.press("Retire");
        journey.isTold("retired");
        journey.look("documents-retired");
        journey.press("Bring back");
        journey.isTold("back");
    }
}
