package org.yardstick.platform.register.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.QueryCounter;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.register.TestRegister;
import org.yardstick.platform.register.log.MerkleTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stranger finds a certificate by number or, when its holder agreed, by name, and reads what it is worth today. */
@PlatformTest
class RegisterScreensTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    ApplicationContext application;

    @Autowired
    Certificates certificates;

    @Autowired
    QueryCounter queries;

    @LocalServerPort
    int port;

    TestRegister register;
    Visitor stranger;

    @BeforeEach
    void body() {
        register = new TestRegister(application);
        stranger = new Visitor(port);
    }

    @Test
    void aNameIsFoundByItsBeginningsAndInTheOtherScript() {
        var mark = "Quillon"
                + HexFormat.of()
                        .formatHex(UUID.randomUUID().toString().substring(0, 3).getBytes(StandardCharsets.UTF_8));
        var certificate = register.issued(new Names(mark + " Estates Ltd", null, "璽灣物業管理有限公司"));
        assertThat(stranger.get("/register?q=" + mark.substring(0, 9)).body()).contains(certificate.number());
        assertThat(stranger.get("/register?q=estates%20" + mark).body()).contains(certificate.number());
        assertThat(stranger.get("/register?q=%E7%8E%BA%E6%B9%BE%E7%89%A9%E4%B8%9A")
                        .body())
                .contains(certificate.number());
        assertThat(stranger.get("/register?q=" + mark + "&status=suspended").body())
                .doesNotContain(certificate.number());
        assertThat(stranger.get("/register?q=" + mark
                                + "&status=active&sector=property-management&level=II&city=Hong%20Kong&body="
                                + register.body)
                        .body())
                .contains(certificate.number());
        assertThat(stranger.get("/register?q=" + mark + "&sector=retail").body())
                .doesNotContain(certificate.number());
    }

    @Test
    void whoeverTypesANumberGoesStraightToItHoweverItIsTyped() {
        var certificate = register.issued("Straight");
        var typed = certificate.number().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        var answer = stranger.get("/register?q=" + typed.replace(" ", "%20"));
        assertThat(answer.location()).isEqualTo("/register/" + certificate.number());
        assertThat(stranger.get("/register/" + certificate.number()).body())
                .contains("Straight", "Active", "Valid until", "Pacific Quality Body", "Bay Garden");
        assertThat(stranger.get("/register?q=ZZ-2026-000001").body())
                .contains("No certificate has the number ZZ-2026-000001");
        assertThat(stranger.get("/register/ZZ-2026-000001").status()).isEqualTo(404);
    }

    @Test
    void whoeverDidNotAgreeIsFoundByNumberOnly() {
        var certificate = register.issued("Reticent Holdings");
        certificates.consent(certificate.id(), false, register.office.person());
        assertThat(stranger.get("/register?q=reticent").body()).doesNotContain(certificate.number());
        assertThat(stranger.get("/register/feed.atom").body()).doesNotContain(certificate.number() + "#");
        var page = stranger.fetch("/register/" + certificate.number());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(json("/api/v1/register?q=reticent").path("total").asInt()).isZero();
        assertThat(json("/api/v1/register?q=" + certificate.number())
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatHoldsNoMoreStaysVisibleUnderABanner() {
        var certificate = register.issued("Fallen");
        certificates.suspend(
                certificate.id(), register.today(), "Internal reason", Optional.of(register.office.person()));
        assertThat(stranger.get("/register/" + certificate.number()).body())
                .contains("standing-suspended", "must not be relied on")
                .doesNotContain("Internal reason");
        assertThat(json("/api/v1/register/" + certificate.number())
                        .path("certificationStatus")
                        .asString())
                .isEqualTo("Suspended");
        certificates.end(certificate.id(), Certificate.Ending.Kind.WITHDRAWN, "Fraud", Optional.empty());
        assertThat(stranger.get("/register/" + certificate.number()).body())
                .contains("standing-withdrawn", "Fallen")
                .doesNotContain("Fraud");
    }

    @Test
    void theStateThatASearchFiltersByIsTheStateThatThePageShows() {
        var mark = "Statewise" + UUID.randomUUID().toString().substring(0, 4).replaceAll("[0-9]", "x");
        var names = Names.of(mark);
        var company = register.company(names);
        var today = register.today();
        var old = today.minusYears(4);
        var expired = register.issued(register.grant(company, names, UUID.randomUUID(), old, Optional.empty()));
        var draft =
                register.issued(register.grant(company, names, UUID.randomUUID(), today.plusDays(5), Optional.empty()));
        var replaced = register.issued(register.grant(company, names));
        register.issued(register.grant(company, names, UUID.randomUUID(), today, Optional.of(replaced.id())));
        var cancelled = register.issued(register.grant(company, names));
        certificates.end(cancelled.id(), Certificate.Ending.Kind.CANCELLED, "x", Optional.empty());
        for (var one : List.of(expired, draft, replaced, cancelled)) {
            var state = certificates.find(one.id()).orElseThrow().state(today);
            var found = json("/api/v1/register?q=" + mark + "&status=" + state.code());
            assertThat(found.path("items").size()).as(state.code()).isEqualTo(1);
            assertThat(found.path("items").get(0).path("certificateNumber").asString())
                    .isEqualTo(one.number());
        }
        assertThat(json("/api/v1/register?q=" + mark).path("total").asInt()).isEqualTo(5);
        var then = expired.expires().plusDays(3) + "T00:00:00Z~0";
        assertThat(stranger.get("/register/feed.atom?before=" + then).body()).contains("#expired-x" + expired.id());
    }

    @Test
    void theSignedFormsAreServedAsTheyWereSigned() {
        var certificate = register.issued("Signed");
        var answer = stranger.fetch("/register/" + certificate.number() + "/certificate.json");
        var history = json("/api/v1/register/" + certificate.number() + "/history");
        assertThat(CanonicalJson.hex(CanonicalJson.sha256(answer.body())))
                .isEqualTo(history.path("sha256").asString());
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(stranger.fetch("/register/" + certificate.number() + "/certificate.json", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        var token = new String(
                stranger.fetch("/register/" + certificate.number() + "/certificate.jwt")
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(token.split("\\.")).hasSize(3);
        assertThat(stranger.get("/register/" + certificate.number() + "/qr.svg").body())
                .startsWith("<svg");
    }

    @Test
    void theProofsThatAreServedConvinceWhoeverKnowsTheRfc() {
        var certificate = register.issued("Proved");
        register.issued("Later");
        var leaf = json("/api/v1/register/" + certificate.number() + "/history")
                .path("events")
                .get(0)
                .path("leaf")
                .asLong();
        var proof = json("/api/v1/register/log/leaves/" + leaf);
        var tree = proof.path("tree");
        var hash = MerkleTree.leaf(proof.path("leaf").asString().getBytes(StandardCharsets.UTF_8));
        assertThat(MerkleTree.includes(
                        hash, leaf, tree.path("size").asLong(), hashes(proof.path("inclusion")), root(tree)))
                .isTrue();
        var both = json("/api/v1/register/log/consistency?first=" + (leaf + 1));
        assertThat(MerkleTree.extend(
                        leaf + 1,
                        root(both.path("first")),
                        both.path("second").path("size").asLong(),
                        root(both.path("second")),
                        hashes(both.path("consistency"))))
                .isTrue();
        for (var wrong : List.of(
                "/leaves/0?size=0",
                "/leaves/3?size=2",
                "/consistency?first=0",
                "/consistency?first=9&second=3",
                "/leaves/x")) {
            assertThat(stranger.fetch("/api/v1/register/log" + wrong).statusCode())
                    .as(wrong)
                    .isBetween(400, 422);
        }
        assertThat(stranger.fetch("/api/v1/register/log/leaves/99999999").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/register/log").body()).contains(certificate.number());
    }

    @Test
    void theFeedGoesOnWhereThePageBeforeEnded() {
        for (int i = 0; i < 30; i++) {
            var one = register.issued("Fed " + i);
            certificates.suspend(one.id(), register.today(), "x", Optional.empty());
        }
        var first = stranger.get("/register/feed.atom?language=zh-Hans").body();
        assertThat(first).contains("暂停", "rel=\"next\"");
        var next = first.replaceAll("(?s).*rel=\"next\" href=\"[^\"]*?(/register[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        var second = stranger.get(next).body();
        var ids = java.util.regex.Pattern.compile("<entry><id>([^<]+)</id>");
        var before = ids.matcher(first).results().map(one -> one.group(1)).toList();
        var after = ids.matcher(second).results().map(one -> one.group(1)).toList();
        assertThat(before).hasSize(50).doesNotHaveDuplicates().doesNotContainAnyElementsOf(after);
        assertThat(after).isNotEmpty();
        assertThat(stranger.get("/register/feed.atom?before=%27%3B%20drop&language=xx")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theFeedIsThereAsJsonWithTheSameIdentities() {
        var certificate = register.issued("Told as JSON");
        var newest = json("/register/feed.json?language=en").path("items").get(0);
        assertThat(newest.path("title").asString()).contains(certificate.number(), "Told as JSON");
        assertThat(stranger.get("/register/feed.atom?language=en").body())
                .contains("<id>" + newest.path("id").asString() + "</id>");
        assertThat(stranger.get("/robots.txt").body()).contains("Disallow: /register?");
    }

    @Test
    void aStatusListGoesOutPackedToWhoeverTakesThat() throws IOException {
        register.issued("On a list");
        var path = "/bodies/" + register.body + "/status/revocation/1";
        var plain = stranger.fetch(path);
        var packed = stranger.fetch(path, "Accept-Encoding", "br, gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(packed.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        assertThat(stranger.fetch(path, "Accept-Encoding", "gzip;q=0").body()).isEqualTo(plain.body());
    }

    @Test
    void anyCombinationFindsWhatHasAllOfIt() {
        var mark = "Combi" + UUID.randomUUID().toString().substring(0, 6).replaceAll("[^a-z]", "q");
        var certificate = register.issued(new Names(mark + " Terraces Management", null, "璽灣物業管理有限公司"));
        for (var found : List.of(
                "q=" + mark + "&city=Hong%20Kong&level=II&sector=property-management&status=active",
                "q=" + mark.substring(0, 7) + "%20terr%20man&body=" + register.body,
                "q=" + mark + "%20%E7%89%A9%E4%B8%9A")) {
            assertThat(json("/api/v1/register?" + found).path("items").size())
                    .as(found)
                    .isEqualTo(1);
        }
        certificates.suspend(certificate.id(), register.today(), "x", Optional.empty());
        for (var missed : List.of(
                "q=" + mark + "&status=active",
                "q=" + mark + "&level=III",
                "q=%25" + mark.substring(2),
                "q=" + mark + "&city=Hong%25",
                "q=" + mark + "x")) {
            assertThat(json("/api/v1/register?" + missed).path("items").size())
                    .as(missed)
                    .isEqualTo(0);
        }
        assertThat(json("/api/v1/register?q=" + mark + "&status=suspended")
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void pagesAskTheDatabaseOnceHoweverMuchTheyShow() {
        var one = register.issued("Counted once");
        certificates.suspend(one.id(), register.today(), "x", Optional.empty());
        certificates.restore(one.id(), "y", register.office.person());
        var two = register.issued("Counted twice");
        for (var path : List.of("/register/" + one.number(), "/register/" + two.number())) {
            stranger.get(path);
            assertThat(queries.during(() -> stranger.get(path))).as(path).isEqualTo(1);
        }
        stranger.get("/register");
        assertThat(queries.during(() -> stranger.get("/register?q=counted"))).isEqualTo(1);
        assertThat(queries.during(() -> stranger.get("/register?q=counted%20twice")))
                .isEqualTo(1);
    }

    @Test
    void strangeInputFindsNothingAndBreaksNothing() {
        for (var path : List.of(
                "/register?q=%27%29%20%7C%20%21%3A%2A",
                "/register?q=" + "%E7%89%A9".repeat(400),
                "/register?status=nonsense&body=nobody&page=abc",
                "/register?page=99999999",
                "/register?q=%F0%9F%98%80",
                "/register?q=" + "x".repeat(6_000),
                "/register?q=%01%1f%7f&city=%01&level=%5C%27%7B%7D%22",
                "/register?q=%25%25_%25&body=%7B%22%7D",
                "/api/v1/register?q=%27&status=x")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(200);
        }
        for (var path : List.of("/register/%27", "/register/A-1-1", "/register/..%2f", "/api/v1/register/x")) {
            assertThat(stranger.fetch(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    private JsonNode json(String path) {
        return JSON.readTree(stranger.get(path.replace(" ", "%20")).body());
    }

    private static List<byte[]> hashes(JsonNode all) {
        var hashes = new java.util.ArrayList<byte[]>();
        all.forEach(one -> hashes.add(HexFormat.of().parseHex(one.asString())));
        return hashes;
    }

    private static byte[] root(JsonNode tree) {
        return HexFormat.of().parseHex(tree.path("root").asString());
    }
}
