package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.register.TestRegister;

class RegisterJourneyTest {
    @Test
    void aStrangerChecksACertificateAndItsHolderAndBodyLookAfterIt() {
        try (var journey = Journey.onEmptyInstance()) {
            var register = new TestRegister(journey.application);
            var names = new Names("Tidewell Property Services Limited", "潮井物业服务有限公司", "潮井物業服務有限公司");
            var company = register.company(names);
            var certificate = register.issued(register.grant(company, names));
            var other = register.issued("Harbour Towers Management");
            journey.application
                    .getBean(Certificates.class)
                    .suspend(other.id(), register.today(), "A major is open", Optional.empty());
            var page = journey.page;

            page.navigate("/register");
            journey.look("register-search");
            page.getByLabel("Number or name").fill("潮井");
            page.keyboard().press("Enter");
            assertThat(page.locator(".register-list tbody tr")).hasCount(1);
            journey.speak("繁體");
            journey.look("register-found-zh-Hant-HK");
            page.navigate("/register/" + certificate.number());
            journey.look("register-certificate-zh-Hant-HK");
            journey.speak("English");
            journey.look("register-certificate");
            page.navigate("/register/" + other.number());
            journey.look("register-suspended");
            page.navigate("/register/log");
            journey.look("register-log");
            page.navigate("/register?q=ZZ-2026-000009");
            journey.look("register-no-number");

            journey.as(journey.people.person(company, Role.QUALITY_MANAGER));
            page.navigate("/certificates/" + certificate.number());
            journey.look("register-held");
            journey.as(register.office);
            page.navigate("/certificates");
            journey.look("register-issued");
            page.navigate("/certificates/" + certificate.number());
            journey.look("register-acts");
            journey.speak("简体");
            page.navigate("/certificates/" + other.number());
            journey.look("register-acts-zh-Hans");
        }
    }
}
