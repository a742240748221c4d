package org.yardstick.platform.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.shell.Language;

@PlatformTest
class HelpScreensTest {
    @LocalServerPort
    int port;

    @Test
    void aStrangerReadsTheWholeGuideInEveryLanguage() {
        for (var language : Language.values()) {
            var stranger = new Visitor(port).carrying("language", language.tag());
            assertThat(stranger.get("/help").status()).isEqualTo(200);
            for (var file : GuideFiles.in(language).keySet()) {
                if (!file.equals("README.md")) {
                    var answer = stranger.get("/help/" + file.replace(".md", ""));
                    assertThat(answer.status()).as(file).isEqualTo(200);
                    assertThat(answer.body()).contains("<html lang=\"" + language.tag() + "\"");
                }
            }
        }
    }

    @Test
    void aPageLeadsToItsNeighboursAndToAllOthers() {
        var page = new Visitor(port).get("/help/score-a-criterion").body();
        assertThat(page)
                .contains("rel=\"prev\" href=\"/help/start-an-assessment\"")
                .contains("rel=\"next\" href=\"/help/attach-evidence\"")
                .contains("href=\"/help/score-a-criterion\" aria-current=\"page\"")
                .contains("href=\"/help/set-up-an-instance\"");
    }

    @Test
    void thePicturesOfAPageComeFromThisProgram() {
        var visitor = new Visitor(port);
        var pictures = Pattern.compile("<img src=\"([^\"]+/guide/[^\"]+)\"")
                .matcher(visitor.get("/help/score-a-criterion").body());
        assertThat(pictures.find()).isTrue();
        var picture = visitor.fetch(pictures.group(1));
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
    }

    @Test
    void whatIsNoPageIsNotFound() {
        var visitor = new Visitor(port);
        for (var name : new String[] {"no-such-page", "README", "score-a-criterion.md", "..%2f..%2fapplication.yaml"}) {
            assertThat(visitor.get("/help/" + name).status()).as(name).isBetween(400, 404);
        }
    }

    @Test
    void everyPageOffersTheGuide() {
        assertThat(new Visitor(port).get("/standards").body()).contains("href=\"/help\"");
    }
}
