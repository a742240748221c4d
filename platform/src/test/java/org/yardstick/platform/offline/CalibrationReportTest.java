package org.yardstick.platform.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The report for people that calibrate writes: whole, harmless, in each language, and made only when asked for. */
class CalibrationReportTest {
    private static final String EVIL = "</svg><script>alert(1)</script>";

    @TempDir
    Path folder;

    private Terminal terminal;
    private Path html;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
        html = folder.resolve("report.html");
    }

    private String ratings() {
        return terminal.file(
                "ratings.csv",
                "entry,judge,promise,delivery",
                "A,mild,4,3",
                "A,strict,3,3",
                "B,mild,2,3",
                "B,strict,3,1",
                "C,mild,3,2",
                "C,strict,1,2",
                "E,mild,2,4",
                "E,strict,3,2",
                "F,mild,1,2",
                "F,strict,2,1",
                "Top,mild,4,4",
                "Top,strict,4,4");
    }

    private Document report(String file, String... options) throws Exception {
        var arguments = new ArrayList<>(List.of(file, "--html", html.toString()));
        arguments.addAll(List.of(options));
        terminal.run("calibrate", arguments.toArray(String[]::new));
        assertThat(terminal.exit).as(terminal.err()).isLessThan(2);
        return parsed(Files.readString(html));
    }

    private static Document parsed(String page) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static List<Element> all(Document page, String name) {
        var found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans", "zh-Hant-HK"})
    void theReportIsWholeInEveryLanguage(String language) throws Exception {
        var page = report(ratings(), "--wide", "entry,judge", "--bias", "judge,criterion", "--language", language);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
        var ids = new HashSet<String>();
        all(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(id -> assertThat(ids.add(id)).as(id).isTrue());
        assertThat(all(page, "a"))
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(ids).contains(link.getAttribute("href").substring(1)));
        assertThat(all(page, "table")).hasSizeGreaterThan(5).allSatisfy(table -> {
            assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
            var headings = table.getElementsByTagName("th");
            for (int i = 0; i < headings.getLength(); i++) {
                assertThat(((Element) headings.item(i)).getAttribute("scope")).isIn("col", "row");
            }
        });
        assertThat(all(page, "svg")).hasSize(3).allSatisfy(picture -> {
            assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
        });
    }

    @Test
    void theReportNeedsNothingElseAndGoesNowhere() throws Exception {
        var page = report(ratings(), "--wide", "entry,judge");
        assertThat(all(page, "script")).isEmpty();
        assertThat(all(page, "link")).isEmpty();
        assertThat(all(page, "img")).isEmpty();
        var text = Files.readString(html).replace("http://www.w3.org/2000/svg", "");
        assertThat(text).doesNotContain("http:", "https:", "url(", "@import").contains("default-src 'none'");
    }

    @Test
    void theSummaryTellsInPointsWhatTheJudgesDo() throws Exception {
        var verdicts = all(report(ratings(), "--wide", "entry,judge"), "li").stream()
                .map(Element::getTextContent)
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
        assertThat(verdicts)
                .anySatisfy(text -> assertThat(text)
                        .contains("points from the mildest judge (mild)")
                        .contains("from the most severe (strict)")
                        .contains("on a scale from 1 to 4"))
                .anySatisfy(text -> assertThat(text).contains("Everybody is linked with everybody"))
                .anySatisfy(text -> assertThat(text).contains("One has only lowest or only highest ratings"));
        assertThat(Files.readString(html)).contains("extreme: all lowest or all highest");
    }

    @Test
    void namesFromTheFileAreTextWhereverTheyStand() throws Exception {
        var file = terminal.file(
                "<b>&amp;.csv",
                "entry,judge<i>,rating",
                EVIL + ",'x' \u0007onload=1,3",
                EVIL + ",李,2",
                "B,'x' \u0007onload=1,1",
                "B,李,2",
                "\u202EC,'x' \u0007onload=1,2",
                "\u202EC,李,1");
        for (var language : List.of("en", "zh-Hant-HK")) {
            var page = report(file, "--language", language, "--bias", "entry,judge<i>");
            assertThat(all(page, "script")).isEmpty();
            assertThat(all(page, "i")).isEmpty();
            assertThat(all(page, "b")).isEmpty();
            assertThat(all(page, "th").stream().map(Element::getTextContent))
                    .contains(EVIL, "judge<i>", "\u2068\u202EC\u2069", "'x' \uFFFDonload=1");
        }
    }

    @Test
    void whatCannotBeComparedIsSaidFirst() throws Exception {
        var file = terminal.file(
                "panels.csv",
                "entry,judge,rating",
                "A,x,1",
                "A,y,2",
                "B,x,3",
                "B,y,2",
                "C,p,2",
                "C,q,3",
                "D,p,1",
                "D,q,3");
        var page = report(file, "--estimator", "mml");
        assertThat(Files.readString(html))
                .contains("fall into 2 groups that no rating links", "equally good on average", "id=\"subsets\"");
        assertThat(all(page, "caption").getFirst().getTextContent()).isEqualTo("Who can be compared with whom");
    }

    @Test
    void ofVeryManyTheHighestAndLowestAreShownAndTheRestIsNamed() throws Exception {
        var rows = new ArrayList<>(List.of("entry,judge,rating"));
        for (int i = 0; i < 450; i++) {
            for (int judge = 0; judge < 4; judge++) {
                rows.add("E" + i + ",J" + judge + "," + (1 + (i * 7 + judge * (i % 5)) % 6));
            }
        }
        var page = report(terminal.file("many.csv", rows.toArray(String[]::new)));
        var entries = page.getElementsByTagName("table").item(0);
        assertThat(((Element) entries).getElementsByTagName("tr").getLength()).isEqualTo(1 + 300 + 1 + 100);
        assertThat(Files.readString(html)).contains("the 300 highest and the 100 lowest of 450", "50 not shown");
    }

    @Test
    void theResultForMachinesIsTheSameWithAReport() throws Exception {
        var file = ratings();
        var without = terminal.run("calibrate", file, "--wide", "entry,judge", "--json")
                .json();
        report(file, "--wide", "entry,judge", "--json");
        assertThat(terminal.json().at("/result")).isEqualTo(without.at("/result"));
        assertThat(without.at("/options").propertyNames()).doesNotContain("html", "language");
    }

    @Test
    void theReportTellsTheDateOfTheFileAndIsTheSameAgain() throws Exception {
        var file = ratings();
        var day = LocalDateTime.of(2025, 3, 9, 12, 0).atZone(ZoneId.systemDefault());
        Files.setLastModifiedTime(Path.of(file), FileTime.from(day.toInstant()));
        report(file, "--wide", "entry,judge", "--language", "zh-Hans");
        var first = Files.readString(html);
        assertThat(first).contains("2025年3月9日", terminalHash(file));
        report(file, "--wide", "entry,judge", "--language", "zh-Hans");
        assertThat(Files.readString(html)).isEqualTo(first);
    }

    private String terminalHash(String file) {
        return terminal.run("calibrate", file, "--wide", "entry,judge", "--json")
                .json()
                .at("/inputSha256")
                .asString();
    }

    private String refused(String... options) {
        var arguments = new ArrayList<>(List.of(ratings(), "--wide", "entry,judge"));
        arguments.addAll(List.of(options));
        terminal.run("calibrate", arguments.toArray(String[]::new));
        assertThat(terminal.exit).isEqualTo(2);
        return terminal.err();
    }

    @Test
    void whatCannotBeWrittenIsToldBeforeAnythingIsComputed() throws IOException {
        var report = html.toString();
        assertThat(refused("--html", report, "--language", "fr"))
                .contains("--language is one of en, zh-Hans, zh-Hant-HK, not 'fr'");
        assertThat(refused("--language", "en")).contains("say --html REPORT.html too");
        assertThat(refused("--html", folder.toString())).contains("is a folder");
        assertThat(refused("--html", folder.resolve("none/x.html").toString())).contains("there is no folder");
        assertThat(refused(
                        "--html",
                        folder.resolve("../" + folder.getFileName() + "/ratings.csv")
                                .toString()))
                .contains("is the file of ratings too");
        assertThat(refused("--html", report, "--out", report)).contains("is --out too");
        assertThat(html).doesNotExist();
        assertThat(Files.readString(folder.resolve("ratings.csv"))).startsWith("entry,judge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mfrm_creativity_like", "mfrm_ptam4", "mfrm_sim_open", "mfrm_standardsetting"})
    void reportsOfOpenDataAreWhole(String name) throws Exception {
        var data = Path.of("..", "..", "shared", "data", "measurement", name + ".csv");
        Assumptions.assumeTrue(Files.exists(data), data + " is not on this machine");
        for (var model : List.of("rsm", "pcm:criterion")) {
            var page = report(data.toString(), "--wide", "entry,judge", "--model", model, "--estimator", "mml");
            assertThat(page.getElementsByTagName("svg").getLength()).isGreaterThan(1);
        }
    }

    @Test
    void withoutAReportNothingOfItIsLoaded() throws Exception {
        var log = folder.resolve("classes.log");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.yardstick.platform.Yardstick",
                        "calibrate",
                        ratings(),
                        "--wide",
                        "entry,judge")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("out.txt")))
                .isZero();
        assertThat(Files.readString(log))
                .contains("platform.offline.Calibrate")
                .doesNotContain("gg.jte", "platform.shell", "offline.report");
    }
}
