package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;

/** A finding is raised and closed; the report is checked and reviewed; a panel decides; the public is told. */
class DecisionJourneyTest {
    private static final List<String> LANGUAGES = List.of("繁體", "English");

    @Test
    void fromAFindingToADecision() {
        try (var journey = Journey.onEmptyInstance()) {
            var cases = new TestCases(journey.application);
            var one = cases.audited(9.2);
            aFinding(journey, one);
            aReport(journey, one);
            aDecision(journey, one, cases);
            thePublic(journey, one);
        }
    }

    private static void aFinding(Journey journey, TestCases.Case one) {
        var page = journey.page;
        journey.as(one.lead());
        page.navigate(one.path() + "/findings");
        journey.look("findings-empty");
        page.navigate(one.path() + "/findings/new?criterion=LS-1");
        journey.press("Raise the finding");
        journey.isRefused("Grade: please choose");
        page.getByLabel("Minor nonconformity: a requirement").check();
        page.locator("#statement")
                .fill("The service promise is not posted at two of the three estates that were visited.");
        page.locator("#evidence")
                .fill("Lobby of Harbour View Garden blocks 3 and 5, 14 November; interview with the site manager.");
        journey.look("finding-raise");
        journey.press("Raise the finding");
        journey.isTold("raised");
        var finding = page.url();
        journey.as(one.manager());
        page.navigate("/");
        journey.look("finding-home");
        page.navigate(finding);
        both(journey, "finding-answer");
        page.locator("#correction").fill("Posted in both lobbies on 16 November.");
        page.locator("#rootCause").fill("The list of places is kept by nobody since the hand-over in May.");
        page.locator("#action").fill("The list belongs to the site managers and is checked each quarter.");
        page.locator("#promised")
                .fill(LocalDate.now(java.time.ZoneOffset.UTC).plusDays(40).toString());
        journey.press("Send the answer");
        journey.isTold("with the auditors");
        journey.as(one.lead());
        page.navigate(finding);
        both(journey, "finding-review");
        page.getByLabel("Accept: the cause").check();
        journey.press("Send the review");
        journey.as(one.manager());
        page.navigate(finding);
        page.locator("#shown").fill("List and photographs of all lobbies.");
        journey.look("finding-show");
        journey.press("Send to the auditors");
        page.navigate("/findings");
        both(journey, "findings");
        journey.as(one.lead());
        page.navigate(finding);
        journey.look("finding-verify");
    }

    private static void both(Journey journey, String name) {
        journey.speak("繁體");
        assertThat(journey.page.locator("html")).hasAttribute("lang", "zh-Hant-HK");
        journey.look(name + "-zh-Hant-HK");
        journey.speak("English");
        assertThat(journey.page.locator("html")).hasAttribute("lang", "en");
        journey.look(name);
    }

    private static void aReport(Journey journey, TestCases.Case one) {
        var page = journey.page;
        journey.as(one.lead());
        page.navigate(one.path() + "/report");
        page.locator("#summary")
                .fill(
                        "All that was planned was audited. Leadership and frontline practice stand out; the posting of the promise lags.");
        journey.press("Freeze and send the draft");
        journey.as(one.manager());
        page.navigate(one.path() + "/report");
        both(journey, "report-check");
        page.getByLabel("They are right").check();
        journey.press("Send");
        var reviewer = journey.people.person(one.body(), Role.SECRETARIAT);
        journey.application
                .getBean(JdbcClient.class)
                .sql("""
                insert into accreditation.competence (person, body, kind, value, granted_by, granted_at)
                values (:person, :body, 'level', 'II', :by, now())""")
                .param("person", reviewer.person())
                .param("body", one.body())
                .param("by", one.office().person())
                .update();
        journey.as(reviewer);
        page.navigate(one.path() + "/report");
        journey.look("report-review");
        page.getByLabel("It passes and may be decided on").check();
        page.locator("#reviewText").fill("All criteria are covered and the evidence bears the conclusion.");
        journey.press("Record the review");
        journey.isTold("on record");
    }

    private static void aDecision(Journey journey, TestCases.Case one, TestCases cases) {
        var page = journey.page;
        var deciders = List.of(cases.decider(one.body()), cases.decider(one.body()), cases.decider(one.body()));
        journey.people.appoint(one.assessor().person(), one.body(), Role.DECIDER);
        journey.as(one.office());
        page.navigate(one.path() + "/decision");
        both(journey, "decision-convene");
        for (var decider : deciders) {
            page.locator("input[name=member][value='" + decider.person() + "']").check();
        }
        page.locator("input[name=chair][value='" + deciders.getFirst().person() + "']")
                .check();
        journey.press("Convene the panel");
        for (var decider : deciders.reversed()) {
            vote(journey, one, decider);
        }
        both(journey, "decision-sign");
        journey.press("Sign");
        journey.as(one.manager());
        page.navigate(one.path() + "/decision");
        both(journey, "decision-client");
        journey.as(one.office());
        page.navigate("/decisions");
        both(journey, "decisions");
    }

    private static void vote(Journey journey, TestCases.Case one, Viewer decider) {
        var page = journey.page;
        journey.as(decider);
        page.navigate(one.path() + "/decision");
        page.getByLabel("Grant level II:").check();
        journey.look("decision-vote");
        journey.press("Vote");
        journey.isTold("Your vote is in");
    }

    private static void thePublic(Journey journey, TestCases.Case one) {
        var page = journey.page;
        journey.as(one.manager());
        page.navigate(one.path() + "/report");
        journey.press("Agree to be named");
        journey.becomeAStranger();
        page.navigate("/notices");
        both(journey, "notices");
        journey.follow("Say something against it");
        journey.look("notice");
        page.locator("#name").fill("Lee Wing");
        page.locator("#email").fill("lee.wing@example.org");
        page.locator("#what").fill("The counter at block 5 has been closed since May.");
        journey.press("Send");
        journey.look("notice-received");
        journey.as(one.office());
        page.navigate("/representations");
        journey.look("representations");
        page.locator(".row-title").first().click();
        both(journey, "representation");
        page.navigate("/complaints/new");
        journey.look("complaint");
    }
}
