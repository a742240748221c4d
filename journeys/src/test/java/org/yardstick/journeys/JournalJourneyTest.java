package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.SetUp;

class JournalJourneyTest {
    private static final String PASSWORD = "correct horse battery";

    @Test
    void anAdministratorLooksSomethingUpInTheJournal() {
        try (var journey = Journey.onEmptyInstance()) {
            var page = journey.page;
            setUp(journey);
            page.navigate("/sign-in");
            page.getByLabel("E-mail address").fill("ada@example.org");
            page.getByLabel("Password").fill(PASSWORD);
            page.locator("main").getByRole(AriaRole.BUTTON).first().click();
            page.locator(".doors-wide summary").getByText("Administration").click();
            page.locator(".doors-wide a").getByText("Journal").click();
            assertThat(page.locator(".entries > li").first()).containsText("Signed in");
            journey.look("journal");
            page.getByLabel("What was done").selectOption("organisation.add");
            page.getByLabel("To what").fill("harbour");
            journey.press("Find");
            assertThat(page.locator(".entries > li")).hasCount(1);
            journey.speak("繁體");
            journey.look("journal-zh-Hant-HK");
            page.locator(".entries a").click();
            journey.look("journal-entry-zh-Hant-HK");
            journey.speak("English");
            journey.look("journal-entry");
            page.navigate("/journal?person=nobody");
            journey.look("journal-nothing");
        }
    }

    private static void setUp(Journey journey) {
        var setUp = journey.application.getBean(SetUp.class);
        var body = new Organisations.Statement(
                Organisation.Kind.BODY,
                new Names("Harbour Quality Council", "海港质素协会", "海港質素協會"),
                Organisation.Sector.OTHER,
                "HK",
                "Hong Kong",
                1);
        var code = setUp.code().orElseThrow();
        setUp.perform(
                new SetUp.Statement(code, "ada@example.org", new Names("Ada Wong", "黄爱达", "黃愛達"), PASSWORD, body));
        var member = new Organisations.Statement(
                Organisation.Kind.COMPANY,
                Names.of("Lantern Telecommunications (Asia Pacific) Limited"),
                Organisation.Sector.TELECOMMUNICATIONS,
                "HK",
                "Hong Kong",
                900);
        journey.application.getBean(Organisations.class).add(member, Optional.empty());
    }
}
