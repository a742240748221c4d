package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;

class InvitationJourneyTest {
    @Test
    void aCompanyIsAddedAndItsQualityManagerJoinsByMail() {
        try (var journey = Journey.onEmptyInstance()) {
            var people = journey.people;
            var body = people.organisation(
                    Organisation.Kind.BODY, new Names("Harbour Quality Council", "海港质素议会", "海港質素議會"));
            var administrator = people.withPassword(people.person(body, Role.ADMINISTRATOR, Role.SECRETARIAT));
            journey.signIn(administrator.email(), TestPeople.PASSWORD);
            var page = journey.page;
            page.navigate("/organisations/new");
            journey.look("organisation-new");
            page.getByLabel("Name in English").fill("Kowloon Bay Retail Group");
            page.getByLabel("Name in traditional Chinese").fill("九龍灣零售集團");
            page.getByLabel("Sector").selectOption("RETAIL");
            page.getByLabel("City").fill("Hong Kong");
            page.getByLabel("People who work there").fill("420");
            journey.press("Save");
            journey.isTold("is added");
            journey.follow("Invite somebody");
            page.getByLabel("E-mail address").fill("mei@example.org");
            page.getByLabel("Role").selectOption("QUALITY_MANAGER");
            page.getByLabel("Language of the mail").selectOption("zh-Hant-HK");
            journey.look("invitation-new");
            journey.press("Send the invitation");
            journey.isTold("mei@example.org");
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
        journey.press("加入");
        journey.isTold("歡迎");
        page.navigate(link);
        assertThat(journey.heading()).hasText("此連結已失效");
        journey.look("invitation-closed-zh-Hant-HK");
    }
}
