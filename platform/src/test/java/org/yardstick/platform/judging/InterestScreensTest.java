package org.yardstick.platform.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** Interests are declared, ended, taken back and pinned on their screens, and strangers find none. */
@PlatformTest
class InterestScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Interests interests;

    TestPeople people;
    UUID company;
    Viewer assessor;
    Visitor own;
    Visitor office;

    @BeforeEach
    void cast() {
        people = new TestPeople(application);
        company = people.organisation(
                Organisation.Kind.COMPANY,
                new Names("Quay Bank " + UUID.randomUUID(), "码头银行", "碼頭銀行"),
                Organisation.Sector.BANKING_INSURANCE);
        var body = people.body();
        assessor = people.person(body, Role.ASSESSOR);
        own = people.visitor(assessor);
        office = people.visitor(body, Role.SECRETARIAT);
    }

    @Test
    void anOrganisationIsFoundByPartOfItsNameInAnyScriptAndTheTieIsDeclared() {
        var found = own.get(path("/new?name=" + encode("码头银")));
        assertThat(found.body()).contains("organisation=" + company);
        own.get(path("/new?organisation=" + company));
        var answer = declare(own, "kind", "family", "relation", "sibling", "details", "Works at the counter");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/interests");
        assertThat(own.get("/interests").body())
                .contains("A relative works there", "brother or sister", "Stands in the way");
    }

    @Test
    void whatIsMissingOrCannotBeIsToldAtItsFieldAndWhatWasTypedStays() {
        own.get("/interests");
        var noRelative = declare(own, "kind", "family", "details", "My brother");
        assertThat(noRelative.status()).isEqualTo(422);
        assertThat(noRelative.body()).contains("Choose which relative it is.", "My brother");
        assertThat(declare(own, "kind", "bribery").status()).isEqualTo(422);
        assertThat(declare(own, "kind", "supply", "begun", "2026-02-30").status())
                .isEqualTo(422);
        assertThat(declare(own, "kind", "supply", "begun", "2026-02-03", "ended", "2026-02-02")
                        .body())
                .contains("The end cannot come before the beginning.");
        assertThat(declare(own, "kind", "supply", "details", "x".repeat(2001)).status())
                .isEqualTo(422);
        assertThat(interests.of(assessor.person())).isEmpty();
    }

    @Test
    void aTieToABodyOrToNothingIsNotThere() {
        own.get("/interests");
        assertThat(own.post(path(""), "organisation", people.body().toString(), "kind", "supply")
                        .status())
                .isEqualTo(404);
        assertThat(own.post(path(""), "organisation", UUID.randomUUID().toString(), "kind", "supply")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void endedItCountsUntilItsCoolOffIsOver() {
        own.get("/interests");
        declare(own, "kind", "consultancy", "begun", "2020-01-01");
        assertThat(own.post(path("/" + id() + "/end"), "on", "2019-12-31").status())
                .isEqualTo(422);
        assertThat(own.post(path("/" + id() + "/end"), "on", "2999-01-01").status())
                .isEqualTo(422);
        assertThat(own.post(path("/" + id() + "/end"), "on", "2021-01-01").status())
                .isEqualTo(303);
        assertThat(own.get("/interests").body()).contains("No longer counts", "Free since 2 Jan 2023");
    }

    @Test
    void pinnedByTheOfficeItIsNotForItsSubjectToChange() {
        own.get("/interests");
        declare(own, "kind", "ownership");
        office.get(path(""));
        assertThat(office.post(path("/" + id() + "/pin")).status()).isEqualTo(303);
        assertThat(own.get("/interests").body())
                .contains("Declared by others")
                .doesNotContain(path("/" + id() + "/retraction"));
        assertThat(own.post(path("/" + id() + "/retraction"), "reason", "Mine").status())
                .isEqualTo(409);
        assertThat(own.post(path("/" + id() + "/end"), "on", "2024-01-01").status())
                .isEqualTo(409);
        assertThat(own.post(path("/" + id() + "/pin")).status()).isEqualTo(403);
        assertThat(office.post(path("/" + id() + "/retraction"), "reason", "").status())
                .isEqualTo(422);
        assertThat(office.post(path("/" + id() + "/retraction"), "reason", "Sold")
                        .status())
                .isEqualTo(303);
        assertThat(interests.of(assessor.person())).isEmpty();
    }

    @Test
    void theOfficeSeesWhoJudgesForItAndNobodyElse() {
        var stranger = people.person(people.body(), Role.ASSESSOR);
        var list = office.get("/people/interests");
        assertThat(list.body())
                .contains(assessor.person().toString())
                .doesNotContain(stranger.person().toString());
        assertThat(office.get("/people/" + stranger.person() + "/interests").status())
                .isEqualTo(404);
        assertThat(people.visitor(stranger).get(path("")).status()).isEqualTo(404);
        assertThat(people.visitor(people.secretary()).get(path("")).status()).isEqualTo(404);
    }

    private Visitor.Answer declare(Visitor by, String... fields) {
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "organisation";
        all[1] = company.toString();
        return by.post(path(""), all);
    }

    private String path(String rest) {
        return "/people/" + assessor.person() + "/interests" + rest;
    }

    private UUID id() {
        return interests.of(assessor.person()).getFirst().id().orElseThrow();
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
