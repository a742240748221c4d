package org.yardstick.platform.council.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.council.TestCouncil;
import org.yardstick.platform.council.TestDecided;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Organisation.Sector;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Today;

/** The comparison as the council sees it, as a body sees it, and what nobody sees. */
@PlatformTest
class ComparisonScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @Autowired
    CompareBodies compare;

    @Autowired
    Today today;

    TestPeople people;
    TestCouncil council;
    TestDecided decided;
    String mark;
    UUID large;
    UUID small;

    @BeforeEach
    void bodies() {
        people = new TestPeople(application);
        council = new TestCouncil(application);
        decided = new TestDecided(application);
        mark = UUID.randomUUID().toString();
        large = body("Large");
        small = body("Small");
        for (int i = 0; i < 6; i++) {
            decided.decide(large, i < 5 ? Sector.RETAIL : Sector.OTHER, i < 4 ? "II" : "", 71 + i, 66.25);
        }
        for (int i = 0; i < 4; i++) {
            decided.decide(small, Sector.RETAIL, "I", 55, 50);
        }
    }

    private UUID body(String name) {
        return people.organisation(Organisation.Kind.BODY, Names.of(name + " " + mark));
    }

    @AfterEach
    void noCouncil() {
        council.close();
    }

    @Test
    void theCouncilSeesEveryBodyButNothingBelowTheMinimum() {
        var office = people.visitor(council.office);
        office.get("/council");
        assertThat(office.post("/council/comparisons").status()).isEqualTo(303);
        var page = office.get("/council/comparison").body();
        assertThat(page)
                .contains("Large " + mark, "4: 67 % (30 to 90)", "hidden, fewer than 5 cases", "<svg", "Refused")
                .contains("hidden, fewer than 5 cases or to protect a smaller sector", "+7.3");
        assertThat(rowOf(page, "Small " + mark)).contains("hidden").doesNotContain("50.0", "4: 100");
        assertThat(page).contains("not linked with any other body");
        var data = json(office, "/api/v1/council/comparison");
        assertThat(data).contains(large.toString(), "\"minimum\":5");
        assertThat(db.sql(
                                "select count(*) from journal.entry where action = 'council.compare' and organisation = :council")
                        .param("council", council.council)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aBodySeesItselfAndOfOthersOnlyWhatTellsNobodyApart() {
        compare.perform(today.day());
        var own = people.visitor(large, Role.SECRETARIAT);
        var page = own.get("/council/comparison").body();
        assertThat(page).contains("Large " + mark).doesNotContain("Small " + mark, "Compute anew");
        own.get("/council");
        assertThat(own.post("/council/comparisons").status()).isEqualTo(404);
        assertThat(json(own, "/api/v1/council/comparison"))
                .contains(large.toString())
                .doesNotContain(small.toString());
        var nobody = people.visitor(people.body(), Role.SECRETARIAT);
        assertThat(nobody.get("/council/comparison").body()).contains("Your body has decided no case yet");
        assertThat(people.visitor(people.company(), Role.QUALITY_MANAGER)
                        .get("/council/comparison")
                        .status())
                .isEqualTo(403);
        assertThat(people.stranger().get("/council/comparison").status()).isEqualTo(302);
    }

    @Test
    void severityIsToldOfLinkedBodiesWithEnoughAssessors() {
        var chance = new Random(11);
        var other = body("Other");
        var shared = people.person(large, Role.ASSESSOR);
        var mine = assessors(large);
        var theirs = assessors(other);
        for (int i = 0; i < 5; i++) {
            score(decided.decide(large, Sector.RETAIL, "I", 60, 55), mine, shared, 5 + i % 3, chance);
            score(decided.decide(other, Sector.RETAIL, "I", 60, 55), theirs, shared, 4 + i % 3, chance);
        }
        compare.perform(today.day());
        var page = people.visitor(council.office).get("/council/comparison").body();
        assertThat(page).contains("Linked with each other", "3 assessors, 5 cases, 540 scores");
        var body = people.visitor(large, Role.SECRETARIAT)
                .get("/council/comparison")
                .body();
        assertThat(body)
                .contains("hidden, fewer than 3 other bodies are linked")
                .doesNotContain("540 scores");
    }

    @Test
    void whatDidNotChangeIsNotKeptAgain() {
        compare.perform(today.day());
        var before = kept();
        compare.perform(today.day());
        assertThat(kept()).isEqualTo(before);
        decided.decide(large, Sector.RETAIL, "I", 60, 55);
        compare.perform(today.day());
        assertThat(kept()).isEqualTo(before + 1);
    }

    private List<Viewer> assessors(UUID of) {
        return List.of(people.person(of, Role.ASSESSOR), people.person(of, Role.ASSESSOR));
    }

    private void score(UUID audit, List<Viewer> team, Viewer shared, double mean, Random chance) {
        var all = new ArrayList<>(team);
        all.add(shared);
        all.forEach(one -> decided.score(audit, one.person(), mean, chance));
    }

    private long kept() {
        return db.sql("select count(*) from council.comparison")
                .query(Long.class)
                .single();
    }

    private static String rowOf(String page, String name) {
        int at = page.indexOf(name);
        return page.substring(at, page.indexOf("</tr>", at));
    }

    private static String json(Visitor visitor, String path) {
        return new String(visitor.fetch(path).body(), StandardCharsets.UTF_8);
    }
}
