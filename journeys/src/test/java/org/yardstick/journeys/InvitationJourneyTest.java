package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.identity.Cast;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;

class InvitationJourneyTest {
    @Test
    void aCompanyIsAddedAndItsQualityManagerJoinsByMail() {
        try (var journey = Journey.onEmptyInstance()) {
            var cast = new Cast(journey.application, journey.port());
            var body =
                    cast.organisation(Organisation.Kind.BODY, new Names("Harbour Quality Council", "海港质素议会", "海港質素議會"));
            var administrator = cast.person(body, Role.ADMINISTRATOR, Role.SECRETARIAT);
            journey.signIn(administrator.email(), Cast.PASSWORD);
            var page = journey.page;
            page.navigate("/organisations/new");
            journey.look("organisation-new");
            page.getByLabel("Name in English").fill("Kowloon Bay Retail Group");
            page.getByLabel("Name in traditional Chinese").fill("九龍灣零售集團");
            page.getByLabel("Sector").selectOption("RETAIL");
            page.getByLabel("City").fill("Hong Kong");
            page.getByLabel("People who work there").fill("420");
            click(page, "Save");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("is added");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Invite somebody"))
                    .click();
            page.getByLabel("E-mail address").fill("mei@example.org");
            page.getByLabel("Role").selectOption("QUALITY_MANAGER");
            page.getByLabel("Language of the mail").selectOption("zh-Hant-HK");
            journey.look("invitation-new");
            click(page, "Send the invitation");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("mei@example.org");
            journey.look("organisation");
            journey.speak("繁體");
            journey.look("organisation-zh-Hant-HK");
            page.navigate("/organisations");
            journey.look("organisations-zh-Hant-HK");
            journey.speak("English");
            journey.look("organisations");
            page.navigate("/mails");
            journey.look("mails");
            page.locator("tbody a").first().click();
            journey.look("mail");
            var text = page.locator(".letter").textContent();
            var link = Pattern.compile("/invitations/[A-Za-z0-9_-]+").matcher(text);
            org.assertj.core.api.Assertions.assertThat(link.find()).isTrue();
            accept(journey, link.group());
        }
    }

    private static void accept(Journey journey, String link) {
        journey.becomeAStranger();
        var page = journey.page;
        page.navigate(link);
        journey.speak("繁體");
        journey.look("invitation-zh-Hant-HK");
        page.getByLabel("姓名", new Page.GetByLabelOptions().setExact(true)).fill("Mei Chan");
        page.getByLabel("繁體中文姓名").fill("陳美");
        page.getByLabel("密碼").fill("correct horse battery");
        click(page, "加入");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("歡迎");
        page.navigate(link);
        assertThat(page.locator("h1")).hasText("此連結已失效");
        journey.look("invitation-closed-zh-Hant-HK");
    }

    private static void click(Page page, String button) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(button))
                .click();
    }
}
