package org.yardstick.platform.assessment.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.Results;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.standard.Editions;
import org.yardstick.platform.standard.OpenStandard;

/** What a server gives as a file, scored without the server, gives the numbers of the server. */
@PlatformTest
class SameNumbersTest {
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

    @LocalServerPort
    int port;

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
        var answer = new Visitor(port)
                .carrying("session", people.session(mei))
                .get("/assessments/" + assessment + "/assessment.yaml");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private Scorecard score(String file, boolean partial) {
        var read = FileReading.read(
                file.getBytes(StandardCharsets.UTF_8), OpenStandard.edition(), Optional.empty(), partial);
        return Scorecard.of(read, partial);
    }

    @Test
    void aCompleteAssessmentScoresTheSameWithoutTheServer() {
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
        var eve = new Visitor(port)
                .carrying("session", people.session(people.person("Eve", rival, Role.QUALITY_MANAGER)));
        assertThat(eve.get("/assessments/" + assessment + "/assessment.yaml").status())
                .isEqualTo(404);
    }
}
