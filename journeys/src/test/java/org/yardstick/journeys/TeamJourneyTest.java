package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.accreditation.team.TestTeams;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** A team is put together, accepts, and is objected to; every screen of it is looked at. */
class TeamJourneyTest {
    @Test
    void fromInterestsToATeamThatHasAccepted() {
        try (var journey = Journey.onEmptyInstance()) {
            var teams = new TestTeams(journey.application);
            var lead = teams.complete("Ho Siu Man");
            teams.follower("Ng Ka Lok");
            teams.follower("Tse Wing Yan");
            teams.grant(teams.assessor("Chow Tin Yau"), "language:en");
            var tied = teams.complete("Lam Pui Shan");
            declare(journey, teams, tied);
            var audit = teams.audit();
            teams.contract();
            putTogether(journey, teams, audit);
            accept(journey, lead);
            object(journey, teams, audit);
            inChinese(journey, teams, lead, audit);
        }
    }

    private static void declare(Journey journey, TestTeams teams, Viewer person) {
        journey.as(person);
        journey.page.navigate("/interests");
        journey.look("interests-none");
        journey.page.navigate("/people/" + person.person() + "/interests/new?name=quay");
        journey.look("interest-search");
        journey.page.locator("a.row-title").first().click();
        journey.page.locator("#kind").selectOption("family");
        journey.page.locator("main form button.btn-primary").click();
        assertThat(journey.page.locator(".error-summary")).isVisible();
        journey.look("interest-form-wrong");
        journey.page.locator("#relation").selectOption("sibling");
        journey.page.locator("#details").fill("Works in the finance department.");
        journey.page.locator("#begun").fill("2021-05-01");
        journey.page.locator("main form button.btn-primary").click();
        assertThat(journey.page.locator(".pill-warn")).isVisible();
        journey.look("interests");
        journey.as(teams.office);
        journey.page.navigate("/people/" + person.person() + "/interests");
        journey.look("interests-office");
        journey.page.navigate("/people/interests");
        journey.look("interests-people");
    }

    private static void putTogether(Journey journey, TestTeams teams, UUID audit) {
        journey.as(teams.office);
        journey.page.navigate("/teams");
        journey.look("teams");
        journey.page.locator("a.btn-primary").first().click();
        journey.page.locator("main form button.btn-primary").click();
        journey.look("audit-opening");
        journey.page.navigate("/assessors");
        journey.look("assessors");
        journey.page.locator("tbody a").first().click();
        journey.look("assessor");
        journey.page.navigate("/audits/" + audit + "/dates");
        journey.look("audit-dates");
        journey.page.navigate("/audits/" + audit + "/team");
        journey.look("team-proposed");
        journey.page
                .locator("main form[action$=appointments] button.btn-primary")
                .click();
        assertThat(journey.page.locator(".pill-done").first()).isVisible();
        journey.look("team-appointed");
    }

    private static void accept(Journey journey, Viewer lead) {
        journey.as(lead);
        journey.page.navigate("/appointments");
        journey.look("appointments");
        journey.page.locator("a.row-title").first().click();
        journey.look("appointment");
        journey.page.locator("#declared-yes").check();
        journey.page.locator("form[action$=acceptance] button").click();
        assertThat(journey.page.locator(".alert-success")).isVisible();
        journey.look("appointment-accepted");
        journey.page.navigate("/calendar");
        journey.page.locator("form[action$=address] button").click();
        assertThat(journey.page.locator(".secret")).isVisible();
        journey.look("calendar");
    }

    private static void object(Journey journey, TestTeams teams, UUID audit) {
        journey.as(teams.manager);
        journey.page.navigate("/audits/" + audit + "/team");
        journey.look("team-client");
        journey.page.locator(".tie-acts summary").first().click();
        journey.page
                .locator(".tie-acts textarea")
                .first()
                .fill("She was our supplier’s account manager until last year.");
        journey.page.locator(".tie-acts form button").first().click();
        assertThat(journey.page.locator(".objection")).isVisible();
        journey.page.locator("a[href*=about]").first().click();
        journey.look("team-client-objection");
        journey.as(teams.office);
        journey.page.navigate("/audits/" + audit + "/team");
        journey.look("team-objection");
    }

    private static void inChinese(Journey journey, TestTeams teams, Viewer lead, UUID audit) {
        var people = journey.application.getBean(People.class);
        people.choose(teams.office.person(), Language.TRADITIONAL);
        people.choose(lead.person(), Language.TRADITIONAL);
        journey.as(teams.office);
        for (var path : new String[] {"/teams", "/assessors", "/people/interests", "/audits/" + audit + "/team"}) {
            journey.page.navigate(path);
            journey.look("hant" + path.replaceAll("[^a-z]+", "-").replaceAll("-[a-f-]+-", "-"));
        }
        journey.as(lead);
        for (var path : new String[] {"/appointments", "/calendar", "/interests"}) {
            journey.page.navigate(path);
            journey.look("hant" + path.replace('/', '-'));
        }
    }
}
