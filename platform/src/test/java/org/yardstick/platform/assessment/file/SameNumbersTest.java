package org.yardstick.platform.assessment.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.Results;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.standard.Editions;
import org.yardstick.platform.standard.OpenStandard;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a server gives as a file, scored without the server, gives the numbers of the server. */
@PlatformTest
class SameNumbersTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Autowired
    ApplicationContext application;

    @Autowired
    Assessments assessments;

    @Autowired
    Answers answers;

    @Autowired
    Results results;

    @Autowired
    Editions editions;

    @TempDir
    Path folder;

    private TestPeople people;
    private Viewer mei;
    private UUID assessment;

    @BeforeEach
    void startAnAssessment() {
        people = new TestPeople(application);
        var company = people.company("Harbour View", Organisation.Sector.PROPERTY_MANAGEMENT);
        mei = people.person("Mei Chan", company, Role.QUALITY_MANAGER);
        assessment = assessments.start(
                new Assessments.Statement(
                        company,
                        editions.published("OSQS", "1.0").orElseThrow().id(),
                        "property-management",
                        "Customer service 2026",
                        2026,
                        "All estates: yes",
                        null,
                        List.of(),
                        Set.of("business-unit"),
                        Optional.empty()),
                mei);
    }

    private void save(String criterion, Field field, String value) {
        answers.save(assessment, new Answers.Change(criterion, field, value, 0, "test"), mei);
    }

    private String download() {
        var answer = people.visitor(mei).get("/assessments/" + assessment + "/assessment.yaml");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private Scorecard score(String file, boolean partial) {
        var read = FileReading.read(
                file.getBytes(StandardCharsets.UTF_8), OpenStandard.OSQS.edition(), Optional.empty(), partial);
        return Scorecard.of(read, partial);
    }

    @Test
    void aCompleteAssessmentScoresTheSameWithoutTheServer() throws IOException {
        int next = 0;
        for (var criterion :
                assessments.standard(assessments.get(assessment, mei)).criteria()) {
            save(criterion.code(), Field.NARRATIVE, "What we do: \"everything\"\n- and: more #" + next);
            save(criterion.code(), Field.CONFIDENCE, "high");
            for (var dimension : List.of("intention", "implementation", "integration")) {
                save(criterion.code(), Field.score(dimension), Field.SCORES.get((7 * next++ + 3) % 21));
            }
        }
        save("OP-2", Field.NOT_APPLICABLE, "We never charge");
        var card = score(download(), false);
        assertThat(card.result()).isEqualTo(results.of(assessment, mei).result());
        assertThat(card.standard().sha256())
                .isEqualTo(assessments.get(assessment, mei).pinned());
        assertThat(card.file().toScore().notApplicable()).containsExactly("OP-2");
        everyDoorTellsTheSame();
    }

    /** The API, the download and the command answer with one document, but for what only a server knows. */
    private void everyDoorTellsTheSame() throws IOException {
        var visitor = people.visitor(mei);
        var api = JSON.readTree(
                visitor.get("/api/v1/assessments/" + assessment + "/result").body());
        var download = JSON.readTree(
                visitor.get("/assessments/" + assessment + "/result.json").body());
        assertThat(plain(download)).isEqualTo(plain(api));

        var file = Files.writeString(folder.resolve("assessment.yaml"), download());
        var out = new ByteArrayOutputStream();
        int exit = ScoreCommand.run(
                List.of(file.toString(), "--json"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        assertThat(exit).isZero();
        var command =
                (ObjectNode) JSON.readTree(out.toString(StandardCharsets.UTF_8)).path("result");
        for (var onlyOnAServer : List.of("assessment", "inputsSha256")) {
            ((ObjectNode) api).remove(onlyOnAServer);
            assertThat(command.remove(onlyOnAServer)).isNotNull();
        }
        assertThat(plain(command)).isEqualTo(plain(api));
    }

    private static String plain(JsonNode document) {
        return CanonicalJson.of(document);
    }

    @Test
    void aRunningAssessmentDoesToo() {
        save("LS-1", Field.score("intention"), "7.5");
        save("KM-1", Field.NARRATIVE, "only words so far");
        var card = score(download(), true);
        assertThat(card.result()).isEqualTo(results.of(assessment, mei).result());
        assertThat(card.result().complete()).isFalse();
        assertThat(new HashMap<>(card.file().answers())).containsOnlyKeys("LS-1", "KM-1");
    }

    @Test
    void nobodyElseGetsTheFile() {
        var rival = people.company("Peak View", Organisation.Sector.PROPERTY_MANAGEMENT);
        var eve = people.visitor(people.person("Eve", rival, Role.QUALITY_MANAGER));
        assertThat(eve.get("/assessments/" + assessment + "/assessment.yaml").status())
                .isEqualTo(404);
    }
}
