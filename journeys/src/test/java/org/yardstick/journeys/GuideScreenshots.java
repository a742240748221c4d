package org.yardstick.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.identity.SamplePassword;
import org.yardstick.platform.shell.Language;

/**
 * Takes the pictures of docs/guide anew, from the sample scheme, in each language. Not among the tests, since it writes into the
 * sources; its name keeps it out. Run it when a screen has changed:
 *
 * <pre>mvn -pl measurement,platform,journeys verify -Dtest=GuideScreenshots -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class GuideScreenshots {
    private static final Path IMAGES = Path.of("..", "docs", "guide", "images");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 760;
    private static final int SCORES = 6;

    @Test
    void thePicturesOfTheGuideAreTaken() {
        try (var journey = Journey.onSampleScheme()) {
            for (var language : Language.values()) {
                var camera = new Camera(journey, language);
                camera.asStranger();
                camera.asQualityManager();
                camera.asSecretariat();
            }
        }
    }

    /** Looks at one language. */
    private record Camera(Journey journey, Language language) {

        void asStranger() {
            journey.becomeAStranger();
            open("/sign-in");
            journey.speak(language.ownName());
            take("sign-in");
        }

        void asQualityManager() {
            journey.signIn("lam.ka.yan@tidewell.example", SamplePassword.TEXT);
            open("/assessments");
            var running = href("a[href^='/assessments/0']:not([href*='/result'])", 0);
            var signed = href("a[href$='/result']", 0);
            open("/assessments/new");
            take("start");
            open(running);
            take("hub");
            open(running + "/criteria/CI-1");
            take("criterion");
            part("score", page().locator("section.score").first());
            open(running + "/criteria/CI-1/evidence");
            part("evidence", page().locator("main .card").last());
            open(running + "/assignments");
            take("assign");
            open(running + "/check");
            take("check");
            open(running + "/workbook");
            take("workbook");
            bringBack();
            result(signed);
            open("/documents");
            take("documents");
            open("/account");
            take("account");
        }

        /** A workbook with a few scores filled in, compared and then left. */
        private void bringBack() {
            var download = page().waitForDownload(
                            () -> page().locator("a[href*='.xlsx']").first().click());
            page().locator("input[type=file]").setInputFiles(WorkbookJourneyTest.edited(download.path(), sheet -> {
                for (var row : sheet) {
                    var cell = row.getCell(SCORES);
                    if (row.getRowNum() >= WorkbookJourneyTest.FIRST_ROW && cell != null && row.getRowNum() % 9 == 0) {
                        cell.setCellValue(cell.toString().equals("7.5") ? 8 : 7.5);
                    }
                }
            }));
            page().locator("form[enctype] button").click();
            take("workbook-import");
        }

        private void result(String result) {
            open(result);
            take("result");
            open(result + "/criteria");
            take("criteria");
            open(result + "/explanation?node=3.0");
            take("explanation");
            open(result + "/comparison");
            take("comparison");
        }

        void asSecretariat() {
            journey.becomeAStranger();
            open("/sign-in");
            journey.speak(language.ownName());
            journey.signIn("poon.wing.hei@meridian-quality.example", SamplePassword.TEXT);
            open("/organisations?name=Lotus");
            open(href("main a[href^='/organisations/0']", 0));
            take("organisation");
            open("/journal");
            take("journal");
        }

        private Page page() {
            return journey.page;
        }

        private void open(String address) {
            page().setViewportSize(WIDTH, HEIGHT);
            page().navigate(address);
        }

        private String href(String link, int place) {
            return page().locator(link).nth(place).getAttribute("href");
        }

        /** What a reader sees first, cut below the last thing that is there. */
        private void take(String name) {
            var foot = page().locator("footer").boundingBox();
            save(name, new Clip(0, 0, WIDTH, foot == null ? HEIGHT : Math.min(HEIGHT, foot.y)));
        }

        /** A part of the page, and of a long one its beginning. */
        private void part(String name, Locator place) {
            var box = Objects.requireNonNull(place.boundingBox());
            save(name, new Clip(box.x, box.y, box.width, Math.min(HEIGHT, box.height)));
        }

        private void save(String name, Clip clip) {
            Palette.write(
                    page().screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setClip(clip)),
                    file(name));
        }

        private Path file(String name) {
            return IMAGES.resolve(Path.of(language.tag(), name + ".png"));
        }
    }
}
