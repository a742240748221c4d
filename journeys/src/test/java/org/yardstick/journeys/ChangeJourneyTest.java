package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.accreditation.TestApplications;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.accreditation.decision.TestDecisions;
import org.yardstick.platform.assessment.Inputs;

/** A holder takes a site out of a certificate, which is decided on documents; a stage 2 is done again because a major was not verified. */
class ChangeJourneyTest {
    private static final List<String> LANGUAGES = List.of("繁體", "English");

    @Test
    void aScopeIsChangedAndStageTwoDoneAgain() {
        try (var journey = Journey.onEmptyInstance()) {
            var test = new TestApplications(journey.application).withSites(3);
            var decisions = new TestDecisions(journey.application);
            var one = audited(journey, test);
            decisions.decide(one, "grant-II");
            aChange(journey, test, decisions, decisions.granted(one.audit()));
            aRepeat(journey);
        }
    }

    /** A contract whose audit is opened, with stage 2 concluded. */
    private static TestCases.Case audited(Journey journey, TestApplications test) {
        var day = LocalDate.now(ZoneOffset.UTC);
        var offer = test.offer(test.contracted());
        journey.as(test.office);
        journey.page.navigate("/contracts/" + offer + "/audit");
        journey.page.locator("#first").fill(day.plusDays(1).toString());
        journey.page.locator("#last").fill(day.plusDays(3).toString());
        journey.page.locator("input[name=tongue]").first().check();
        journey.page.locator("main form button.btn-primary").first().click();
        journey.page.waitForURL(address -> address.endsWith("/team"));
        var audit = UUID.fromString(journey.page.url().split("/")[4]);
        var self = Inputs.read(test.one("""
                select s.inputs from assessment.assessment a join assessment.current_submission s on s.assessment = a.id
                 where a.organisation = :id and a.kind = 'self' limit 1""", test.company).orElseThrow());
        return new TestCases(journey.application)
                .audited(audit, test.company, test.body, test.manager, test.office, self);
    }

    private static void aChange(Journey journey, TestApplications test, TestDecisions decisions, UUID certificate) {
        var page = journey.page;
        journey.as(test.manager);
        page.navigate("/programme/" + certificate);
        both(journey, "change-cycle");
        journey.press("Apply for a change");
        page.locator("input[name=site]").last().uncheck();
        page.locator("main form button.btn-primary").first().click();
        both(journey, "change-check");
        page.locator("#name").fill("Mei Chan");
        page.locator("#declared").check();
        journey.press("File");
        var application = page.url();
        journey.as(test.office);
        page.navigate(application);
        both(journey, "change-office");
        journey.follow("Put it before a panel");
        journey.press("Put it before a panel");
        journey.isRefused("Reason");
        both(journey, "change-forward");
        page.locator("#reason").fill("One estate is no longer managed; everything else is as it was certified.");
        journey.press("Put it before a panel");
        journey.isTold("before a panel");
        both(journey, "change-report");
        var audit = UUID.fromString(page.url().split("/")[4]);
        page.navigate("/audits/" + audit);
        both(journey, "change-case");
        journey.as(test.manager);
        page.navigate(application);
        both(journey, "change-company");
        decisions.review(audit, test.body);
        var another = journey.people.person(test.body, org.yardstick.platform.identity.Role.SECRETARIAT);
        decisions.panel(audit, test.body, another, "grant-II");
        var next = decisions.granted(audit);
        journey.becomeAStranger();
        page.navigate("/register/" + number(journey, certificate));
        both(journey, "change-register-old");
        page.navigate("/register/" + number(journey, next));
        both(journey, "change-register-new");
    }

    private static String number(Journey journey, UUID certificate) {
        return journey.application
                .getBean(JdbcClient.class)
                .sql("select number from register.certificate where id = :id")
                .param("id", certificate)
                .query(String.class)
                .single();
    }

    private static void aRepeat(Journey journey) {
        var page = journey.page;
        var one = new TestCases(journey.application).audited(9.2);
        journey.as(one.lead());
        page.navigate(one.path() + "/findings/new?criterion=LS-1");
        page.getByLabel("Major nonconformity").first().check();
        page.locator("#statement").fill("Complaints are not answered at two of the three estates that were visited.");
        page.locator("#evidence").fill("Register of complaints, September and October.");
        journey.press("Raise the finding");
        page.navigate(one.path() + "/findings");
        both(journey, "repeat-warned");
        journey.application
                .getBean(JdbcClient.class)
                .sql("update accreditation.stage_conclusion set concluded_at = now() - interval '215 days'")
                .update();
        page.navigate(one.path() + "/findings");
        both(journey, "repeat-due");
        journey.follow("Repeat stage 2");
        both(journey, "repeat-form");
        var day = LocalDate.now(ZoneOffset.UTC);
        page.locator("#first").fill(day.plusDays(7).toString());
        page.locator("#last").fill(day.plusDays(9).toString());
        journey.press("Open the repeat");
        assertThat(page.locator("main")).containsText("Stage 2 is done again");
        both(journey, "repeat-former");
        journey.as(one.office());
        page.navigate(one.path());
        journey.follow("See the new audit");
        both(journey, "repeat-new");
    }

    private static void both(Journey journey, String name) {
        for (var language : LANGUAGES) {
            journey.speak(language);
            journey.look(name + (language.equals("English") ? "" : "-hant"));
        }
    }
}
