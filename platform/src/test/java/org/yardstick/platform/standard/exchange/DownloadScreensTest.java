package org.yardstick.platform.standard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.standard.EditionCheck;
import org.yardstick.platform.standard.Editions;

@PlatformTest
class DownloadScreensTest {
    private static final String EDITION = "/standards/OSQS/1.0";

    @Autowired
    Editions editions;

    @LocalServerPort
    int port;

    @Test
    void everyDownloadHasANameAndIsTheSameEveryTime() {
        var visitor = new Visitor(port);
        for (var path : List.of(
                "/standard.json",
                "/standard.yaml",
                "/oscal/catalog.json?language=en",
                "/oscal/catalog.json?language=zh-Hant-HK",
                "/oscal/profiles/retail.json?language=zh-Hans")) {
            var first = visitor.fetch(EDITION + path);
            assertThat(first.statusCode()).as(path).isEqualTo(200);
            assertThat(first.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment; filename=\"osqs-1.0");
            var tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(tag).isEqualTo('"' + CanonicalJson.hex(CanonicalJson.sha256(first.body())) + '"');
            assertThat(visitor.fetch(EDITION + path).body()).isEqualTo(first.body());
            assertThat(visitor.fetch(EDITION + path, "If-None-Match", tag).statusCode())
                    .as(path)
                    .isEqualTo(304);
        }
    }

    @Test
    void theCanonicalJsonHashesToTheContentHashAndTheYamlReadsBackAsTheSameEdition() {
        var sha256 = editions.published("OSQS", "1.0").orElseThrow().sha256();
        var json = new Visitor(port).fetch(EDITION + "/standard.json");
        assertThat(json.headers().firstValue("ETag")).contains('"' + sha256 + '"');
        var yaml = new Visitor(port).fetch(EDITION + "/standard.yaml").body();
        assertThat(EditionCheck.read("osqs.yaml", yaml).sha256()).isEqualTo(sha256);
        assertThat(new String(yaml, java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("format: yardstick-standard/1\n");
    }

    @Test
    void whatAnEditionDoesNotHaveIsNotFound() {
        var visitor = new Visitor(port);
        assertThat(visitor.get(EDITION + "/oscal/catalog.json?language=fr").status())
                .isEqualTo(404);
        assertThat(visitor.get(EDITION + "/oscal/profiles/none.json").status()).isEqualTo(404);
        assertThat(visitor.get("/standards/OSQS/0.0/standard.json").status()).isEqualTo(404);
    }
}
