package org.yardstick.journeys;

import org.junit.jupiter.api.Test;
import org.yardstick.platform.shell.Language;

/**
 * Takes the pictures of docs/guide anew, from the sample scheme, in each language. Not among the tests, since it writes into the
 * sources; its name keeps it out. Run it when a screen has changed:
 *
 * <pre>mvn -pl measurement,platform,journeys verify -Dtest=GuideScreenshots -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class GuideScreenshots {
    private static final int SCORES = 6;

    @Test
    void thePicturesOfTheGuideAreTaken() {
        try (var journey = Journey.onSampleScheme()) {
            for (var language : Language.values()) {
                var tour = new Tour(new Camera(journey, language));
                tour.asStranger();
                tour.asQualityManager();
                tour.asSecretariat();
            }
        }
    }

    /** Looks at one language. */
    private record Tour(Camera camera) {

        void asStranger() {
            camera.as("");
            camera.take("sign-in");
        }

        void asQualityManager() {
            camera.as("lam.ka.yan@tidewell.example");
            camera.open("/assessments");
            var running = camera.href("a[href^='/assessments/0']:not([href*='/result'])", 0);
            var signed = camera.href("a[href$='/result']", 0);
            camera.open("/assessments/new");
            camera.take("start");
            camera.open(running);
            camera.take("hub");
            camera.open(running + "/criteria/CI-1");
            camera.take("criterion");
            camera.part("score", camera.page().locator("section.score").first());
            camera.open(running + "/criteria/CI-1/evidence");
            camera.part("evidence", camera.page().locator("main .card").last());
            camera.open(running + "/assignments");
            camera.take("assign");
            camera.open(running + "/check");
            camera.take("check");
            camera.open(running + "/workbook");
            camera.take("workbook");
            bringBack();
            result(signed);
            camera.open("/documents");
            camera.take("documents");
            camera.open("/account");
            camera.take("account");
        }

        /** A workbook with a few scores filled in, compared and then left. */
        private void bringBack() {
            var download = camera.page()
                    .waitForDownload(() ->
                            camera.page().locator("a[href*='.xlsx']").first().click());
            camera.page()
                    .locator("input[type=file]")
                    .setInputFiles(WorkbookJourneyTest.edited(download.path(), sheet -> {
                        for (var row : sheet) {
                            var cell = row.getCell(SCORES);
                            if (row.getRowNum() >= WorkbookJourneyTest.FIRST_ROW
                                    && cell != null
                                    && row.getRowNum() % 9 == 0) {
                                cell.setCellValue(cell.toString().equals("7.5") ? 8 : 7.5);
                            }
                        }
                    }));
            camera.page().locator("form[enctype] button").click();
            camera.take("workbook-import");
        }

        private void result(String result) {
            camera.open(result);
            camera.take("result");
            camera.open(result + "/criteria");
            camera.take("criteria");
            camera.open(result + "/explanation?node=3.0");
            camera.take("explanation");
            camera.open(result + "/comparison");
            camera.take("comparison");
        }

        void asSecretariat() {
            camera.as("poon.wing.hei@meridian-quality.example");
            camera.open("/organisations?name=Lotus");
            camera.open(camera.href("main a[href^='/organisations/0']", 0));
            camera.take("organisation");
            camera.open("/journal");
            camera.take("journal");
        }
    }
}
