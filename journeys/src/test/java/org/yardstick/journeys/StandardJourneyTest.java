package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StandardJourneyTest {
    @Test
    void aStrangerReadsTheOpenStandardInEnglishAndTraditionalChinese() {
        try (var journey = Journey.onEmptyInstance()) {
            var page = journey.page;
            page.navigate("/standards");
            journey.look("standards");
            journey.follow("Open Service Quality Standard");
            journey.look("edition");
            journey.follow("KM-2 The answer at hand");
            assertThat(journey.heading()).hasText("The answer at hand");
            journey.look("criterion");
            page.locator(".to-dark").click();
            journey.look("criterion-dark");
            page.navigate("/standards/OSQS/1.0/network");
            journey.look("network-dark");
            page.locator(".to-light").click();
            page.navigate("/standards/OSQS/1.0/criteria/KM-2");
            journey.speak("繁體");
            journey.look("criterion-zh-Hant-HK");
            page.navigate("/standards/OSQS/1.0");
            journey.look("edition-zh-Hant-HK");
            page.navigate("/standards/OSQS/1.0/network");
            journey.look("network-zh-Hant-HK");
            journey.speak("English");
            page.navigate("/standards/OSQS/1.0/profiles/banking-insurance");
            journey.look("profile");
            page.navigate("/standards/OSQS/1.0/text");
            journey.look("text");
            page.navigate("/standards");
            journey.follow("Open Standard for Accrediting Bodies");
            journey.look("bodies");
            page.navigate("/standards/OSAB/1.0/profiles/certifying-companies");
            journey.look("bodies-profile");
        }
    }

    @Test
    void theSecretariatImportsComparesAndPublishesAnEdition() throws IOException {
        try (var journey = Journey.onEmptyInstance()) {
            var page = journey.page;
            journey.as(journey.people.secretary());
            page.navigate("/");
            journey.follow("Standard");
            journey.follow("Import an edition");
            journey.look("import");

            var next = nextEdition(journey);
            bring(journey, "osqs-1.1.json", next.replace("\"weight\":4", "\"weight\":-4"));
            assertThat(page.locator(".std-refusal")).isFocused();
            journey.look("import-refused");
            bring(journey, "osqs-1.1.json", next);
            journey.isTold("was imported as a draft");
            journey.look("draft");
            journey.follow("Compare with another edition");
            journey.look("differences");
            journey.speak("繁體");
            journey.look("differences-zh-Hant-HK");
            journey.speak("English");
            page.navigate(page.url().replaceAll("/differences.*", "") + "/migration");
            journey.look("migration");
            journey.speak("繁體");
            journey.look("migration-zh-Hant-HK");
            journey.speak("English");
            page.navigate(page.url().replaceAll("/migration.*", ""));
            journey.press("Publish OSQS 1.1");
            assertThat(page).hasURL(Pattern.compile(".*/standards/OSQS/1\\.1"));

            page.navigate("/standards/import");
            bring(journey, "courtesy.yaml", library());
            assertThat(page.getByText("What the import decided")).isVisible();
            journey.look("draft-with-remarks");
            journey.speak("繁體");
            journey.look("draft-with-remarks-zh-Hant-HK");
            page.navigate("/standards");
            journey.look("standards-all-zh-Hant-HK");
        }
    }

    /** The open standard with a criterion renamed and a few things changed, and a migration that says so. */
    private static String nextEdition(Journey journey) {
        var json =
                journey.page.request().get("/standards/OSQS/1.0/standard.json").text();
        return json.replace("\"version\":\"1.0\"", "\"version\":\"1.1\"")
                .replace("\"effective\":\"2026-01-01\"", "\"effective\":\"2027-01-01\"")
                .replace("OP-2", "OP-3")
                .replace("gives frontline staff one place to find", "gives all staff one single place to find")
                .replace("前線員工", "所有員工")
                .replace("\"atLeast\":65", "\"atLeast\":67")
                .replaceFirst("\\{", "{\"migration\":{\"from\":\"1.0\",\"renamed\":{\"OP-2\":\"OP-3\"}},");
    }

    private static void bring(Journey journey, String name, String content) {
        journey.page
                .getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(name, "application/yaml", content.getBytes(StandardCharsets.UTF_8)));
        journey.press("Check and import");
    }

    private static String library() throws IOException {
        try (var in = Objects.requireNonNull(
                StandardJourneyTest.class.getResourceAsStream("/standard/courtesy-library.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
