package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.council.Act;
import org.yardstick.platform.council.Remit;
import org.yardstick.platform.council.TestCouncil;
import org.yardstick.platform.council.TestDecided;
import org.yardstick.platform.council.comparison.CompareBodies;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;

/** The council names itself, authorises a body, limits another, and compares them. */
class CouncilJourneyTest {
    @Test
    void theCouncilAuthorisesBodiesAndComparesThem() {
        try (var journey = Journey.onEmptyInstance()) {
            var people = journey.people;
            var page = journey.page;
            journey.as(people.person(people.body(), Role.ADMINISTRATOR));
            page.navigate("/council");
            journey.look("council-none");
            var council = new TestCouncil(journey.application);
            var kapok = body(journey, "Kapok Society for Customer Care", "木棉顾客关怀学会", "木棉顧客關懷學會");
            var wattle = body(journey, "Wattle Institute for Service Practice", "金合欢服务实务学院", "金合歡服務實務學院");
            var olive = body(journey, "Olive Quality Forum", "橄榄质素论坛", "橄欖質素論壇");
            council.authorise(wattle, new Remit(Set.of("retail", "telecommunications"), Set.of("I", "II"), Set.of()));
            var suspended = council.authorise(olive);
            council.take(suspended, Act.Kind.SUSPENDED);

            page.navigate("/council");
            journey.look("council-named");
            journey.as(council.office);
            page.navigate("/council/bodies/" + kapok);
            journey.look("council-body-new");
            journey.follow("Authorise");
            page.locator("input[name=sectors-which][value=some]").check();
            journey.look("council-grant");
            journey.press("Authorise");
            journey.look("council-grant-wrong");
            page.getByLabel("Banking and insurance").check();
            page.locator("#basis").fill("Peer evaluation of November 2026, resolution 12.");
            journey.press("Authorise");
            assertThat(page.locator("main")).containsText("Banking and insurance");
            page.navigate("/council/authorisations/" + suspended);
            journey.look("council-authorisation");
            journey.speak("繁體");
            journey.look("council-authorisation-zh-Hant-HK");
            page.navigate("/council");
            journey.look("council-zh-Hant-HK");
            journey.speak("English");

            decided(journey, List.of(kapok, wattle, olive, body(journey, "Straits Service Board", "海峡服务局", "海峽服務局")));
            journey.application.getBean(CompareBodies.class).perform(council.office);
            page.navigate("/council/comparison");
            page.locator("main details summary").first().click();
            journey.look("council-comparison");
            journey.speak("简体");
            journey.look("council-comparison-zh-Hans");
            page.navigate("/register/bodies");
            journey.look("council-public-zh-Hans");
            journey.speak("English");
            journey.look("council-public");
            page.navigate("/register/bodies/" + olive);
            journey.look("council-public-body");
            journey.as(people.person(olive, Role.SECRETARIAT));
            page.navigate("/");
            journey.look("council-home");
            page.navigate("/council/comparison");
            journey.look("council-comparison-own");
        }
    }

    private static UUID body(Journey journey, String en, String hans, String hant) {
        return journey.people.organisation(Organisation.Kind.BODY, new Names(en, hans, hant));
    }

    /** Cases of each body, a few of them scored by somebody of the next one too. */
    private static void decided(Journey journey, List<UUID> bodies) {
        var decided = new TestDecided(journey.application);
        var chance = new Random(4);
        var sectors = Organisation.Sector.values();
        var assessors = new ArrayList<List<Viewer>>();
        bodies.forEach(body -> assessors.add(List.of(
                journey.people.person(body, Role.ASSESSOR),
                journey.people.person(body, Role.ASSESSOR),
                journey.people.person(body, Role.ASSESSOR))));
        for (int b = 0; b < bodies.size(); b++) {
            int cases = b == 3 ? 3 : 12 + 4 * b;
            for (int i = 0; i < cases; i++) {
                var assessed = 58 + chance.nextGaussian() * 8;
                var level = assessed < 50 ? "" : assessed < 62 ? "I" : "II";
                var audit = decided.decide(
                        bodies.get(b),
                        sectors[i % 3],
                        level,
                        assessed + 4 + b * 3 + chance.nextGaussian() * 5,
                        assessed);
                for (var one : assessors.get(b)) {
                    decided.score(audit, one.person(), assessed / 10 - b * 0.4, chance);
                }
                if (i == 0 && b < 2) {
                    decided.score(
                            audit, assessors.get(b + 1).getFirst().person(), assessed / 10 - b * 0.4 - 0.4, chance);
                }
            }
        }
    }
}
