package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.accreditation.decision.DecidedCases;
import org.yardstick.platform.accreditation.pack.AuditPacks;
import org.yardstick.platform.register.verify.VerifyCommand;

/** The audited organisation takes its audit along, and somebody without an account finds it genuine and whole. */
class PackJourneyTest {
    @TempDir
    Path folder;

    @Test
    void anAuditIsTakenAlongAndChecked() throws IOException {
        try (var journey = Journey.onEmptyInstance()) {
            var one = new TestCases(journey.application).audited(9.2);
            var decisions = new DecidedCases(journey.application);
            decisions.plan(one);
            decisions.finding(one, "minor", "LS-1");
            decisions.granted(one, "II");
            var page = journey.page;
            journey.as(one.manager());
            page.navigate(one.path() + "/plan");
            both(journey, "audit-plan-paper");
            page.navigate(one.path() + "/report");
            both(journey, "report-pack");
            page.getByLabel("Printed in").selectOption("zh-Hant-HK");
            var download = page.waitForDownload(() -> journey.press("Audit pack (ZIP)"));
            assertThat(download.suggestedFilename()).matches("audit-pack-\\d{4}-\\d\\d-\\d\\d-[0-9a-f]{12}\\.zip");
            assertThat(page.locator("h1")).containsText("Audit report");
            var keys = folder.resolve("did.json");
            Files.write(
                    keys,
                    journey.people
                            .stranger()
                            .fetch("/bodies/" + one.body() + "/did.json")
                            .body());
            assertThat(verified(download, keys)).contains("GENUINE AND WHOLE");
        }
    }

    private static void both(Journey journey, String name) {
        journey.speak("繁體");
        journey.look(name + "-zh-Hant-HK");
        journey.speak("English");
        journey.look(name);
    }

    private String verified(Download download, Path keys) {
        var pack = folder.resolve("pack.zip");
        download.saveAs(pack);
        var out = new ByteArrayOutputStream();
        var screen = new PrintStream(out, true, StandardCharsets.UTF_8);
        VerifyCommand.run(
                List.of(pack.toString(), "--keys", keys.toString()),
                new AuditPacks(),
                folder,
                Clock.systemUTC(),
                screen,
                screen);
        return out.toString(StandardCharsets.UTF_8);
    }
}
