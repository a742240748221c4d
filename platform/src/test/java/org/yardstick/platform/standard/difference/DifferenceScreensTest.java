package org.yardstick.platform.standard.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.standard.Drafts;
import org.yardstick.platform.standard.EditionFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@PlatformTest
class DifferenceScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Drafts drafts;

    @LocalServerPort
    int port;

    @Test
    void everyKindOfChangeIsShown() {
        publish("3.0", document -> {
            document.put("effective", "2027-01-01");
            criterion(document, "LS-1").put("weight", 5);
            criterion(document, "LS-2").put("perspective", "service");
            ((ObjectNode) document.path("levels").get(0).path("gates").get(0)).put("atLeast", 57);
            ((ObjectNode) document.path("influences").get(2)).put("strength", 1);
            ((ObjectNode) document.path("profiles").get(0).path("weights")).put("LS-4", 7);
            text(document, "en", "LS-1").put("why", "Without a promise nobody knows what good is.");
            text(document, "zh-Hant-HK", "LS-1").put("why", "沒有承諾，便沒有人知道甚麼是好。");
        });
        var body = new Visitor(port)
                .get("/standards/OSQS/3.0/differences?from=1.0")
                .body();
        assertThat(body)
                .contains("<del>1 Jan 2026</del>", "<ins>1 Jan 2027</ins>")
                .contains("<del>4</del>", "<ins>5</ins>")
                .contains("<del>Financial/Governance</del>", "<ins>Service</ins>")
                .contains("<del>Intention index at least 55</del>", "<ins>Intention index at least 57</ins>")
                .contains("LS-1 → CI-1", "<del>Moderate (2)</del>", "<ins>Weak (1)</ins>")
                .contains("<ins>7</ins>")
                .contains("English (1 change)", "简体 (no changes)", "繁體 (1 change)")
                .contains("nobody knows what good is");
        var chinese = new Visitor(port)
                .get("/standards/OSQS/3.0/differences?from=1.0&language=zh-Hant-HK")
                .body();
        assertThat(chinese).contains("甚麼是好").doesNotContain("nobody knows what good is");
    }

    @Test
    void aRenamedCriterionIsComparedWithItsOldSelf() {
        publish("3.1", document -> {
            rename(document, "OP-2", "OP-9");
            document.putObject("migration")
                    .put("from", "1.0")
                    .putObject("renamed")
                    .put("OP-2", "OP-9");
        });
        var body = new Visitor(port)
                .get("/standards/OSQS/3.1/differences?from=1.0")
                .body();
        assertThat(body)
                .contains("<del>OP-2 Clear prices, bills and order status</del>")
                .contains("<ins>OP-9 Clear prices, bills and order status</ins>")
                .doesNotContain("id=\"texts\"", "id=\"influences\"", "id=\"weights\"");
        var migration = new Visitor(port).get("/standards/OSQS/3.1/migration").body();
        assertThat(migration).contains("declares this migration itself", "Renamed", "carried over to the new code");
    }

    @Test
    void editionsThatSayTheSameHaveNoDifferenceButTheirName() {
        publish("3.2", document -> {});
        publish("3.3", document -> document.put("effective", "2026-01-01"));
        var body = new Visitor(port)
                .get("/standards/OSQS/3.3/differences?from=3.2")
                .body();
        assertThat(body).contains("<del>OSQS 3.2</del>").doesNotContain("<del>4</del>");
        var none = new Visitor(port)
                .get("/standards/OSQS/3.3/differences?profile=retail&with=retail")
                .body();
        assertThat(none).contains("There is no difference");
    }

    @Test
    void twoTailoringsAreCompared() {
        var body = new Visitor(port)
                .get("/standards/OSQS/1.0/differences?profile=untailored&with=banking-insurance")
                .body();
        assertThat(body)
                .contains("<del>weight 2</del>", "<ins>left out</ins>")
                .contains("<del>weight 3</del>", "<ins>weight 6</ins>");
    }

    @Test
    void anEditionWhoseMigrationForgetsACriterionIsNotPublished() {
        var office = new TestPeople(application).secretary();
        var document = document("3.4");
        rename(document, "OP-2", "OP-9");
        document.putObject("migration").put("from", "1.0");
        var draft = drafts.add(document, List.of(), office);
        var visitor = new TestPeople(application).visitor(office);
        assertThat(visitor.get("/drafts/" + draft + "/migration").body())
                .contains("One criterion is neither kept nor spoken of", "OP-2");
        var answer = visitor.post("/drafts/" + draft + "/publication");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("says nothing of these criteria", "OP-2");

        var unknown = document("3.5");
        unknown.putObject("migration").put("from", "1.0").putArray("removed").add("ZZ-1");
        var stray = drafts.add(unknown, List.of(), office);
        assertThat(visitor.post("/drafts/" + stray + "/publication").body()).contains("ZZ-1");
        var nowhere = document("3.6");
        nowhere.putObject("migration").put("from", "0.1");
        var lost = drafts.add(nowhere, List.of(), office);
        assertThat(visitor.post("/drafts/" + lost + "/publication").status()).isEqualTo(409);
    }

    @Test
    void aStrangerCannotCompareWithADraft() {
        var draft = drafts.add(document("3.7"), List.of(), new TestPeople(application).secretary());
        var stranger = new Visitor(port);
        assertThat(stranger.get("/standards/OSQS/1.0/differences?from=" + draft).status())
                .isEqualTo(404);
        assertThat(stranger.get("/standards/OSQS/1.0/migration?from=" + draft).status())
                .isEqualTo(404);
        assertThat(stranger.get("/standards/OSQS/1.0/differences").body()).doesNotContain(draft.toString());
    }

    private void publish(String version, Consumer<ObjectNode> change) {
        var office = new TestPeople(application).secretary();
        var document = document(version);
        change.accept(document);
        drafts.publish(drafts.add(document, List.of(), office), office);
    }

    private ObjectNode document(String version) {
        var json = new Visitor(port).get("/standards/OSQS/1.0/standard.json").body();
        return EditionFiles.read("a.json", json.getBytes(StandardCharsets.UTF_8))
                .put("version", version);
    }

    private static ObjectNode criterion(ObjectNode document, String code) {
        for (JsonNode one : document.path("criteria")) {
            if (one.path("code").asString().equals(code)) {
                return (ObjectNode) one;
            }
        }
        throw new IllegalArgumentException(code);
    }

    private static ObjectNode text(ObjectNode document, String language, String code) {
        return (ObjectNode)
                document.path("texts").path(language).path("criteria").path(code);
    }

    /** A new code wherever the old one stands. */
    private static void rename(ObjectNode document, String from, String to) {
        var renamed = document.toString()
                .replace("\"" + from + "\"", "\"" + to + "\"")
                .replace(">" + from + "\"", ">" + to + "\"");
        document.removeAll();
        document.setAll(EditionFiles.read("a.json", renamed.getBytes(StandardCharsets.UTF_8)));
    }
}
