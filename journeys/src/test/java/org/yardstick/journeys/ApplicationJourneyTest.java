package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.accreditation.TestApplications;

/** From the home page to a contract: the company applies, the office works it out and offers, the company accepts. */
class ApplicationJourneyTest {
    @Test
    void aCompanyAppliesTheOfficeOffersAndTheCompanyAccepts() {
        try (var journey = Journey.onEmptyInstance()) {
            var test = new TestApplications(journey.application).withSites(7);
            test.signed();
            journey.as(test.manager);
            apply(journey, test);
            var id = UUID.fromString(journey.page.url().replaceAll(".*/applications/([0-9a-f-]+).*", "$1"));
            journey.as(test.office);
            review(journey, id);
            offer(journey, id, test);
            journey.as(test.manager);
            accept(journey, id);
            lookInChinese(journey, id, test);
        }
    }

    private static void apply(Journey journey, TestApplications test) {
        var page = journey.page;
        page.navigate("/");
        journey.follow("Apply for accreditation");
        page.selectOption("#body", test.body.toString());
        journey.look("application-begin");
        journey.press("Go on");
        assertThat(journey.heading()).hasText("What you apply for");
        journey.press("Save and check");
        journey.look("application-gaps");
        journey.press("File");
        journey.isRefused("Say from which site the system is run");
        journey.follow("Change");
        page.locator("input[name=central]").first().check();
        page.locator("input[name=language][value=yue]").check();
        page.locator("#scope-hant").fill("香港住宅屋苑的顧客服務");
        journey.look("application-form");
        journey.press("Save and check");
        page.locator("#declared").check();
        journey.look("application-check");
        journey.press("File");
        journey.isTold("Filed");
        journey.look("application-company");
    }

    private static void review(Journey journey, UUID id) {
        var page = journey.page;
        page.navigate("/applications");
        journey.look("application-queue");
        page.navigate("/applications/" + id);
        journey.look("application-office");
        page.navigate("/applications/" + id + "/time");
        page.locator("#percent-mature-system").fill("10");
        page.locator("#reason-mature-system").fill("Certified to ISO 9001 since 2015");
        journey.look("application-time");
        journey.press("Work out the time");
        journey.isTold("worked out");
        page.navigate("/applications/" + id + "/sample");
        journey.press("Draw the random part");
        journey.look("application-sample");
        journey.press("Settle the sample");
        journey.isTold("settled");
        page.navigate("/applications/" + id);
        journey.press("Take it on");
        journey.isTold("Taken on");
    }

    private static void offer(Journey journey, UUID id, TestApplications test) {
        var page = journey.page;
        page.navigate("/fees");
        journey.look("fees-none");
        page.navigate("/fees/lists/new?body=" + test.body);
        journey.look("fees-form");
        test.prices();
        page.navigate("/fees");
        journey.look("fees");
        page.navigate("/applications/" + id + "/offers/new");
        journey.look("offer-form");
        page.locator("#travel").fill("1.5");
        journey.press("Make the offer");
        journey.isTold("The offer is made");
        journey.look("offer-office");
    }

    private static void accept(Journey journey, UUID id) {
        var page = journey.page;
        page.navigate("/applications/" + id);
        journey.follow("Open the offer");
        journey.look("offer-company");
        page.locator("#declared").check();
        journey.press("Accept the offer");
        journey.isTold("there is a contract now");
        journey.look("offer-accepted");
    }

    private static void lookInChinese(Journey journey, UUID id, TestApplications test) {
        var page = journey.page;
        journey.speak("繁體");
        journey.look("offer-accepted-zh-Hant-HK");
        page.navigate("/applications/" + id);
        journey.look("application-company-zh-Hant-HK");
        var draft = test.begun();
        page.navigate("/applications/" + draft + "/particulars");
        journey.look("application-form-zh-Hant-HK");
        page.navigate("/applications");
        journey.look("application-list-zh-Hant-HK");
        page.navigate("/");
        journey.look("application-home-zh-Hant-HK");
        var filed = test.filed();
        test.prepare(filed);
        journey.as(test.office);
        for (var one : new String[] {"", "/time", "/sample"}) {
            page.navigate("/applications/" + filed + one);
            journey.look("application-office" + one.replace('/', '-') + "-zh-Hant-HK");
        }
        page.navigate("/fees");
        journey.look("fees-zh-Hant-HK");
    }
}
