package org.yardstick.platform.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.assessment.Attached;
import org.yardstick.platform.assessment.Attachments;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** What becomes of evidence when its document gets a newer version. */
@PlatformTest
class EvidenceVersionsTest {
    private static final String CODE = "KM-2";

    @Autowired
    ApplicationContext application;

    @Autowired
    Attachments attachments;

    @LocalServerPort
    int port;

    TestAssessments assessments;
    UUID company;
    Viewer manager;
    Visitor visitor;
    UUID assessment;

    @BeforeEach
    void libraryAndAssessment() {
        var people = new TestPeople(application);
        assessments = new TestAssessments(application);
        company = assessments.company();
        manager = assessments.manager(company);
        visitor = new Visitor(port).carrying("session", people.session(manager));
        assessment = assessments.start(company, "With evidence", 2026, manager);
    }

    @Test
    void whatWasAttachedStaysWhenANewerVersionComesAndIsReplacedOnlyWhenAsked() {
        var document = upload("plan of May");
        attachments.attach(assessment, CODE, List.of(document), "page 2", manager);
        var first = attached(assessment);
        assertThat(first.hasNewer()).isFalse();
        assertThat(visitor.get(criterion(assessment)).body())
                .contains("/documents/" + document)
                .doesNotContain("newer version");

        addVersion(document, "plan of June");
        var still = attached(assessment);
        assertThat(still.version()).isEqualTo(first.version());
        assertThat(still.sha256()).isEqualTo(first.sha256());
        assertThat(visitor.get(criterion(assessment)).body())
                .contains("Version 1 is attached", "There is a newer version 2", "Attach version 2")
                .contains("/documents/versions/" + first.version() + "/view");
        attachments.attach(assessment, CODE, List.of(document), "page 2", manager);
        assertThat(attached(assessment).version()).isEqualTo(first.version());

        assertThat(renew(assessment, still.id()).status()).isEqualTo(303);
        var renewed = attached(assessment);
        assertThat(renewed.number()).isEqualTo(2);
        assertThat(renewed.pointer()).isEqualTo("page 2");
        assertThat(renewed.sha256()).isNotEqualTo(first.sha256());
        assertThat(renew(assessment, still.id()).status()).as("sent twice").isEqualTo(404);
    }

    @Test
    void aSignedAssessmentKeepsWhatItWasSignedWith() {
        var document = upload("results of the year");
        attachments.attach(assessment, CODE, List.of(document), "", manager);
        assessments.sign(assessment, 6, 1, manager);
        var signed = attached(assessment);
        addVersion(document, "results, corrected");

        assertThat(attached(assessment).version()).isEqualTo(signed.version());
        assertThat(visitor.get(criterion(assessment)).body())
                .contains("Version 1 is attached", "There is a newer version 2")
                .doesNotContain("Attach version 2");
        assertThat(renew(assessment, signed.id()).status()).isEqualTo(409);
        assertThat(attached(assessment).version()).isEqualTo(signed.version());
    }

    @Test
    void anotherCompanysEvidenceIsNotRenewed() {
        var document = upload("ours alone");
        attachments.attach(assessment, CODE, List.of(document), "", manager);
        addVersion(document, "ours alone, anew");
        var people = new TestPeople(application);
        var stranger = people.person("Lok Ho", assessments.company(), Role.QUALITY_MANAGER);
        var other = new Visitor(port).carrying("session", people.session(stranger));
        other.get("/assessments");
        var path = "/assessments/" + assessment + "/criteria/" + CODE + "/evidence/"
                + attached(assessment).id() + "/renewal";
        assertThat(other.post(path).status()).isEqualTo(404);
        assertThat(attached(assessment).number()).isEqualTo(1);
    }

    @Test
    void aLinkLeadsWhereItLedWhenItWasAttached() {
        visitor.get("/documents/new-link");
        var answer =
                visitor.post("/documents/links", "title", "Monthly results", "url", "https://example.org/" + company);
        var document = UUID.fromString(answer.location().substring("/documents/".length()));
        attachments.attach(assessment, CODE, List.of(document), "", manager);
        assertThat(explanation()).contains("href=\"https://example.org/" + company + "\" rel=");
        assertThat(visitor.get("/assessments/" + assessment + "/assessment.yaml")
                        .body())
                .contains("https://example.org/" + company);
        visitor.get("/documents/" + document + "/new-address");
        var moved = visitor.post("/documents/" + document + "/links", "url", "https://example.org/moved");
        assertThat(moved.status()).isEqualTo(303);
        assertThat(attached(assessment).address()).isEqualTo("https://example.org/" + company);
        assertThat(attached(assessment).hasNewer()).isTrue();
    }

    @Test
    void whatWasSignedBeforeAddressesWereFrozenKeepsItsTextAndHash() {
        var before = """
                {"answers":{"KM-2":{"confidence":"","evidence":[{"document":"%s","effective":"","kind":"link","pointer":"",\
                "sha256":"","title":"Results"}],"narrative":"","notApplicable":"","scores":{}}},"assessment":"%s","edition":"%s",\
                "facts":[],"organisation":"%s","pinned":"","profile":""}""".formatted(UUID.randomUUID(), assessment, UUID.randomUUID(), company);
        assertThat(Inputs.read(before).canonical()).isEqualTo(before);
    }

    /** The branch of the criterion, wherever it stands among its siblings. */
    private String explanation() {
        return IntStream.range(0, 40)
                .mapToObj(child -> visitor.get("/assessments/" + assessment + "/result/explanation?node=3." + child))
                .map(Visitor.Answer::body)
                .filter(body -> body.contains("/result/criteria/" + CODE) || body.contains("/criteria/" + CODE + "\""))
                .findFirst()
                .orElseThrow();
    }

    private Attached attached(UUID assessment) {
        var all = attachments.of(assessment, CODE);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static String criterion(UUID assessment) {
        return "/assessments/" + assessment + "/criteria/" + CODE;
    }

    private Visitor.Answer renew(UUID assessment, UUID attachment) {
        return visitor.post(criterion(assessment) + "/evidence/" + attachment + "/renewal");
    }

    private UUID upload(String text) {
        visitor.get("/documents/new-files");
        var answer = visitor.upload("/documents/files", List.of(file(text)));
        return UUID.fromString(answer.location().substring("/documents/".length()));
    }

    private void addVersion(UUID document, String text) {
        visitor.get("/documents/" + document + "/new-version");
        assertThat(visitor.upload("/documents/" + document + "/versions", List.of(file(text)))
                        .status())
                .isEqualTo(303);
    }

    private Visitor.File file(String text) {
        return new Visitor.File("plan.txt", (text + " " + company).getBytes(StandardCharsets.UTF_8));
    }
}
