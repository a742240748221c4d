package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.notification.Mailbox;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.TestRegister;
import org.yardstick.platform.shell.Language;

/**
 * A certificate whose surveillance nobody does: it is announced, becomes overdue, and the register suspends it. How it was granted is told
 * by {@link CertificateJourneyTest}; here it is issued through the register.
 */
class SurveillanceJourneyTest {
    private static final int YEAR = 365;
    private static final int GRACE = 30;

    @Test
    void fromAnOverdueSurveillanceToASuspendedCertificate() {
        try (var journey = Journey.throughTime()) {
            var register = new TestRegister(journey.application);
            var company = register.company(new Names("Harbour Desk Limited", "海港服务台有限公司", "海港服務台有限公司"));
            var manager = journey.people.person(company, Role.QUALITY_MANAGER);
            journey.application.getBean(People.class).choose(manager.person(), Language.TRADITIONAL);
            var certificate = register.issued(
                    register.grant(company, new Names("Harbour Desk Limited", "海港服务台有限公司", "海港服務台有限公司")));
            isPublic(journey, certificate, "Active");
            itIsAnnounced(journey, register, manager);
            itIsOverdue(journey, register, certificate);
            itIsSuspended(journey, register, certificate, manager);
        }
    }

    private static void isPublic(Journey journey, Certificate certificate, String state) {
        journey.becomeAStranger();
        journey.page.navigate("/register/" + certificate.number());
        assertThat(journey.page.locator("main")).containsText(state);
    }

    private static void itIsAnnounced(Journey journey, TestRegister register, Viewer manager) {
        journey.daysPass(YEAR - 20);
        letter(journey, manager, "第 1 次監督審核須於");
        letter(journey, register.office, "Surveillance 1. Please agree");
        journey.as(register.office);
        journey.page.navigate("/programme");
        assertThat(journey.page.locator("tbody")).containsText("due");
        journey.look("surveillance-due");
    }

    private static void letter(Journey journey, Viewer to, String words) {
        org.assertj.core.api.Assertions.assertThat(new Mailbox(journey.application).letter(to.email()))
                .contains(words);
    }

    /** Overdue, but within the time of grace: everybody is told, and the certificate still holds. */
    private static void itIsOverdue(Journey journey, TestRegister register, Certificate certificate) {
        journey.daysPass(25);
        isPublic(journey, certificate, "Active");
        journey.as(register.office);
        journey.page.navigate("/programme?which=overdue");
        assertThat(journey.page.locator("tbody")).containsText("overdue");
        journey.look("surveillance-overdue");
    }

    private static void itIsSuspended(Journey journey, TestRegister register, Certificate certificate, Viewer manager) {
        var page = journey.page;
        journey.daysPass(GRACE);
        isPublic(journey, certificate, "Suspended");
        page.navigate("/register?q=Harbour");
        assertThat(page.locator(".register-list tbody tr").first()).containsText("Suspended");
        page.navigate("/register/" + certificate.number());
        journey.look("surveillance-suspended");
        letter(journey, manager, "起暫停。");
        journey.as(manager);
        page.navigate("/certificates/" + certificate.number());
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hant-HK");
        assertThat(page.locator("main")).containsText("暫停");
        journey.look("surveillance-suspended-holder-zh-Hant-HK");
        journey.as(register.office);
        page.navigate("/programme?which=suspended");
        assertThat(page.locator("tbody")).containsText("Harbour Desk Limited");
        journey.look("surveillance-suspended-office");
    }
}
