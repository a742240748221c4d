package org.yardstick.journeys;

import org.junit.jupiter.api.Test;
import org.yardstick.platform.shell.Language;

/**
 * Takes the pictures of the pages of docs/guide about accreditation anew, as {@link GuideScreenshots} takes the others, from the whole
 * sample scheme: they show cases of several companies.
 */
class AccreditationScreenshots {
    @Test
    void thePicturesOfAccreditationAreTaken() {
        try (var journey = Journey.onWholeSampleScheme()) {
            for (var language : Language.values()) {
                var tour = new Tour(new Camera(journey, language));
                tour.asStranger();
                tour.asQualityManagers();
                tour.asOffice();
                tour.asAssessors();
                tour.asPanel();
            }
        }
    }

    /** Looks at one language. */
    private record Tour(Camera camera) {

        void asStranger() {
            camera.as("");
            camera.open("/register");
            camera.take("register");
            camera.open("/register/MSQF-2025-000004");
            camera.take("certificate");
        }

        void asQualityManagers() {
            camera.as("lam.ka.yan@tidewell.example");
            camera.open("/applications");
            camera.open(camera.href("a.row-title", 0));
            camera.take("application");
            camera.as("liang.jiayi@cloudfield.example");
            camera.open("/findings");
            camera.open(camera.href("main a:has-text('CI-3')", 0));
            camera.take("finding");
        }

        void asOffice() {
            camera.as("poon.wing.hei@meridian-quality.example");
            camera.open("/teams");
            camera.open(link("East Pier", "東碼頭", "东码头"));
            camera.take("team");
            camera.open("/programme");
            camera.take("programme");
        }

        void asAssessors() {
            camera.as("mak.lai.ching@meridian-quality.example");
            camera.open("/audits");
            camera.open(link("Nine Lanterns", "九燈", "九灯"));
            camera.take("audit");
            camera.as("ho.sze.wing@meridian-quality.example");
            camera.open("/audits");
            camera.open(link("Mangrove", "紅樹", "红树") + "/consensus");
            camera.take("consensus");
        }

        void asPanel() {
            camera.as("kwok.suet.man@meridian-quality.example");
            camera.open("/decisions");
            camera.open(link("Nanyu", "南嶼", "南屿"));
            camera.take("decision");
        }

        /** Where the row of this company leads. */
        private String link(String en, String hant, String hans) {
            var name = switch (camera.language()) {
                case ENGLISH -> en;
                case TRADITIONAL -> hant;
                case SIMPLIFIED -> hans;
            };
            return camera.href("main a:has-text('" + name + "')", 0);
        }
    }
}
