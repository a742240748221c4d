package org.yardstick.platform.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import tools.jackson.databind.node.ObjectNode;

@PlatformTest
class EditionScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Drafts drafts;

    @Autowired
    Editions editions;

    @LocalServerPort
    int port;

    private TestPeople people;

    @BeforeEach
    void newPeople() {
        people = new TestPeople(application);
    }

    @Test
    void everybodyReadsTheOpenStandard() {
        var stranger = new Visitor(port);
        assertThat(stranger.get("/standards").body()).contains("Open Service Quality Standard", "In force");
        var edition = stranger.get("/standards/OSQS/1.0").body();
        assertThat(edition)
                .contains(
                        "Implementation index at least 65",
                        "Every module at least 50",
                        "Each of “Core criteria” at least 30",
                        "The scope is a whole business unit")
                .contains(editions.published("OSQS", "1.0").orElseThrow().sha256())
                .doesNotContain("/publication", "/discard");
        assertThat(stranger.get("/standards/OSQS/1.0/text").status()).isEqualTo(200);
    }

    @Test
    void theStandardForBodiesIsListedAfterTheOneForCompanies() {
        var stranger = new Visitor(port);
        var list = stranger.get("/standards").body();
        assertThat(list).contains("Assesses: Companies and institutions", "Assesses: Accrediting bodies");
        assertThat(list.indexOf("/standards/OSAB/1.0"))
                .isGreaterThan(list.indexOf("/standards/OSQS/"))
                .isPositive();
        assertThat(stranger.get("/standards/OSAB/1.0").body())
                .contains("Accrediting bodies", "Supervised Body", "The body lends evaluators to its peers");
        var bodies = editions.published("OSAB", "1.0").orElseThrow().document();
        for (var criterion : bodies.criteria()) {
            assertThat(stranger.get("/standards/OSAB/1.0/criteria/" + criterion.code())
                            .status())
                    .isEqualTo(200);
        }
        for (var page :
                List.of("/text", "/network", "/profiles/certifying-companies", "/differences", "/oscal/catalog.json")) {
            assertThat(stranger.get("/standards/OSAB/1.0" + page).status())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @Test
    void aCriterionShowsWhatItRestsOnAndWhatRestsOnIt() {
        var body = new Visitor(port).get("/standards/OSQS/1.0/criteria/KM-2").body();
        assertThat(body)
                .contains("Decisive (4)", "An answer can be found only if somebody wrote it down")
                .contains("ISO 9001:2015", "tools that support staff during contacts")
                .contains("/standards/OSQS/1.0/criteria/KM-1", "/standards/OSQS/1.0/criteria/KM-3");
    }

    @Test
    void everyCriterionAndEverySectorHasItsPage() {
        var stranger = new Visitor(port);
        var document = editions.published("OSQS", "1.0").orElseThrow().document();
        for (var criterion : document.criteria()) {
            assertThat(stranger.get("/standards/OSQS/1.0/criteria/" + criterion.code())
                            .status())
                    .as(criterion.code())
                    .isEqualTo(200);
        }
        for (var profile : document.profiles()) {
            assertThat(stranger.get("/standards/OSQS/1.0/profiles/" + profile.code())
                            .status())
                    .as(profile.code())
                    .isEqualTo(200);
        }
    }

    @Test
    void aSectorProfileShowsWeightsBeforeAndAfter() {
        var body = new Visitor(port)
                .get("/standards/OSQS/1.0/profiles/banking-insurance")
                .body();
        assertThat(body).contains("35 of 36", "Returns, failures and field visits", "<strong>6</strong>");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var stranger = new Visitor(port);
        for (var path : List.of(
                "/standards/OSQS/9.9",
                "/standards/NONE/1.0",
                "/standards/OSQS/1.0/criteria/XX-1",
                "/standards/OSQS/1.0/profiles/none",
                "/standards/OSQS/1.0/differences?from=9.9",
                "/standards/OSQS/1.0/differences?profile=none&with=untailored",
                "/drafts/not-an-id",
                "/drafts/019ab000-0000-7000-8000-000000000000")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aDraftIsThereForTheCommitteeAndNotFoundByOthers() throws IOException {
        var draft = drafts.add(EditionsTest.document("2.1"), List.of(), people.secretary());
        var paths = List.of("", "/criteria/KM-1", "/network", "/text", "/differences", "/migration", "/standard.json");
        var member = signedIn(Role.COMMITTEE_MEMBER);
        var outsider = signedIn(Role.QUALITY_MANAGER);
        for (var path : paths) {
            assertThat(member.fetch("/drafts/" + draft + path).statusCode())
                    .as(path)
                    .isEqualTo(200);
            assertThat(outsider.get("/drafts/" + draft + path).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(new Visitor(port).get("/drafts/" + draft + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(member.get("/standards").body()).contains("/drafts/" + draft);
        assertThat(outsider.get("/standards").body()).doesNotContain("/drafts/" + draft);
    }

    @Test
    void onlyTheSecretariatDecidesAboutADraft() throws IOException {
        var draft = drafts.add(EditionsTest.document("2.2"), List.of(), people.secretary());
        var member = signedIn(Role.COMMITTEE_MEMBER);
        assertThat(member.get("/drafts/" + draft).body()).doesNotContain("/publication");
        assertThat(member.post("/drafts/" + draft + "/publication").status()).isEqualTo(403);
        assertThat(member.post("/drafts/" + draft + "/discard").status()).isEqualTo(403);

        var office = signedIn(Role.SECRETARIAT);
        assertThat(office.post("/drafts/" + draft + "/publication").location()).isEqualTo("/standards/OSQS/2.2");
        assertThat(office.get("/standards/OSQS/2.2").body()).contains("OSQS 2.2 is published.");
        assertThat(office.get("/drafts/" + draft).status()).isEqualTo(404);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsTold() throws IOException {
        var draft = drafts.add(EditionsTest.document("2.3"), List.of(), people.secretary());
        var one = signedIn(Role.SECRETARIAT);
        var other = signedIn(Role.SECRETARIAT);
        assertThat(one.post("/drafts/" + draft + "/discard").status()).isEqualTo(303);
        assertThat(other.post("/drafts/" + draft + "/discard").status()).isEqualTo(409);
        var late = other.post("/drafts/" + draft + "/publication");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("has been discarded already");
    }

    @Test
    void aMembersEditionIsForThoseWhoAreSignedIn() throws IOException {
        var office = people.secretary();
        drafts.publish(drafts.add(EditionsTest.document("2.4").put("readers", "members"), List.of(), office), office);
        assertThat(new Visitor(port).get("/standards/OSQS/2.4").status()).isEqualTo(404);
        assertThat(new Visitor(port).get("/standards").body()).doesNotContain("/standards/OSQS/2.4");
        assertThat(signedIn(Role.FRONTLINE).get("/standards/OSQS/2.4").status()).isEqualTo(200);
    }

    @Test
    void anEditionWithoutTheReadersLanguageSaysSoAndMarksItsOwn() throws IOException {
        var document = EditionsTest.document("2.5");
        document.putArray("languages").add("zh-Hant-HK");
        ((ObjectNode) document.path("texts")).retain("zh-Hant-HK");
        var office = people.secretary();
        drafts.publish(drafts.add(document, List.of(), office), office);
        var body = new Visitor(port).get("/standards/OSQS/2.5").body();
        assertThat(body).contains("has not been written in your language", "lang=\"zh-Hant-HK\">開放服務質素標準");
    }

    private Visitor signedIn(Role role) {
        return people.visitor(people.body(), role);
    }
}
