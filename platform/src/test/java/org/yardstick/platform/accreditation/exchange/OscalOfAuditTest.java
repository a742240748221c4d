package org.yardstick.platform.accreditation.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.secauto.metaschema.core.model.validation.IValidationFinding;
import gov.nist.secauto.metaschema.core.model.validation.JsonSchemaContentValidator;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import gov.nist.secauto.oscal.lib.model.AssessmentPlan;
import gov.nist.secauto.oscal.lib.model.AssessmentResults;
import gov.nist.secauto.oscal.lib.model.PlanOfActionAndMilestones;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.accreditation.decision.DecidedCases;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import tools.jackson.databind.json.JsonMapper;

/** NIST’s schemas and constraints accept an audit as we tell it, an OSCAL library reads it back, and only those see it who may. */
@PlatformTest
class OscalOfAuditTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    ApplicationContext application;

    @TempDir
    Path folder;

    TestPeople people;
    DecidedCases decisions;
    TestCases.Case one;

    @BeforeEach
    void anAudit() {
        people = new TestPeople(application);
        decisions = new DecidedCases(application);
        one = new TestCases(application).audited(9.2);
        decisions.plan(one);
    }

    @Test
    void programsThatFollowEveryReferenceFindNothingAmiss() throws IOException {
        decisions.finding(one, "minor", "LS-1");
        decisions.finding(one, "strength", "KM-1");
        decisions.reviewed(one);
        everything(Language.ENGLISH);
        for (var kind : List.of(
                "system-security-plan", "assessment-plan", "assessment-results", "plan-of-action-and-milestones")) {
            assertThat(findings(folder.resolve(kind + ".json"))).as(kind).isEmpty();
        }
    }

    /** As they lie in a pack. */
    private void everything(Language language) throws IOException {
        var cases = application.getBean(CaseReading.class);
        var files = application.getBean(OscalFiles.class).of(cases.of(one.audit(), one.manager()), Words.in(language));
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().get());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePlanIsValidAndReadBack(Language language) throws IOException {
        var file = fetch("assessment-plan", language);
        assertThat(schemaProblems("ap", file)).isEmpty();
        var plan = (AssessmentPlan) Objects.requireNonNull(
                OscalBindingContext.instance().newBoundLoader().load(AssessmentPlan.class, file));
        var stage = plan.getTasks().getFirst();
        assertThat(stage.getTasks()).hasSize(2);
        assertThat(plain(stage.getTasks().getLast().getTitle().toMarkdown()))
                .isEqualTo("Complaints: how <they> come in & are answered");
        assertThat(plan.getAssessmentSubjects().getFirst().getIncludeSubjects())
                .hasSameSizeAs(plan.getMetadata().getLocations());
        assertThat(schemaProblems("ssp", fetch("system-security-plan", language)))
                .isEmpty();
        assertThat(plan.getReviewedControls().getControlSelections().getFirst().getIncludeControls())
                .hasSizeGreaterThan(20)
                .anyMatch(control -> control.getControlId().equals("ls-1"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theResultsAreValidAndTellConsensusAndSelfAssessmentApart(Language language) throws IOException {
        decisions.finding(one, "minor", "LS-1");
        decisions.finding(one, "strength", "KM-1");
        decisions.reviewed(one);
        var file = fetch("assessment-results", language);
        assertThat(schemaProblems("ar", file)).isEmpty();
        var read = (AssessmentResults) Objects.requireNonNull(
                OscalBindingContext.instance().newBoundLoader().load(AssessmentResults.class, file));
        assertThat(read.getResults()).hasSize(2);
        var consensus = read.getResults().getFirst();
        assertThat(consensus.getRisks()).hasSize(1);
        assertThat(consensus.getFindings()).hasSize(2);
        var target = consensus.getFindings().getFirst().getTarget();
        assertThat(target.getTargetId()).isEqualTo("ls-1_smt");
        assertThat(target.getStatus().getState()).isEqualTo("not-satisfied");
        assertThat(consensus.getProps())
                .anyMatch(prop -> prop.getName().equals("recommended-level")
                        && prop.getValue().equals("II"));
        assertThat(scores(file, 0)).isNotEqualTo(scores(file, 1)).hasSizeGreaterThan(60);
        assertThat(scores(file, 0)).contains("8.5");
        assertThat(scores(file, 1)).contains("9");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsDoneAboutFindingsIsAPlanOfActionAndMilestones(Language language) throws IOException {
        decisions.finding(one, "minor", "LS-1");
        decisions.finding(one, "major", "KM-1");
        decisions.finding(one, "opportunity", "KM-1");
        decisions.reviewed(one);
        var file = fetch("plan-of-action-and-milestones", language);
        assertThat(schemaProblems("poam", file)).isEmpty();
        var read = (PlanOfActionAndMilestones) Objects.requireNonNull(
                OscalBindingContext.instance().newBoundLoader().load(PlanOfActionAndMilestones.class, file));
        assertThat(read.getPoamItems()).hasSize(2);
        var risk = read.getRisks().getFirst();
        assertThat(risk.getStatus()).isEqualTo("remediating");
        assertThat(risk.getDeadline()).isNotNull();
        var remedy = risk.getRemediations().getFirst();
        assertThat(remedy.getLifecycle()).isEqualTo("planned");
        assertThat(plain(remedy.getDescription().toMarkdown())).contains("An owner is named.");
        assertThat(risk.getRiskLog().getEntries()).hasSize(2);
    }

    @Test
    void theSameStateIsTheSameFileAndTheDocumentsLeadToEachOther() throws IOException {
        decisions.finding(one, "minor", "LS-1");
        decisions.reviewed(one);
        for (var kind : List.of("assessment-plan", "assessment-results", "plan-of-action-and-milestones")) {
            assertThat(fetched(kind, Language.ENGLISH)).as(kind).isEqualTo(fetched(kind, Language.ENGLISH));
        }
        var results = JSON.readTree(fetched("assessment-results", Language.ENGLISH));
        assertThat(results.at("/assessment-results/import-ap/href").asString()).isEqualTo("assessment-plan.json");
        var plan = JSON.readTree(fetched("assessment-plan", Language.ENGLISH)).path("assessment-plan");
        assertThat(plan.at("/import-ssp/href").asString()).isEqualTo("system-security-plan.json");
        var described =
                JSON.readTree(fetched("system-security-plan", Language.ENGLISH)).path("system-security-plan");
        var profile = people.visitor(one.manager())
                .get(one.path() + "/oscal/"
                        + described.at("/import-profile/href").asString());
        assertThat(profile.status()).isEqualTo(200);
        var resource = described.at("/back-matter/resources/1");
        var statement = people.visitor(one.manager()).fetch(one.path() + "/self-assessment.json");
        assertThat(resource.at("/rlinks/0/href").asString()).isEqualTo("../self-assessment.json");
        assertThat(resource.at("/rlinks/0/hashes/0/value").asString())
                .isEqualTo(org.yardstick.platform.journal.CanonicalJson.hex(
                        org.yardstick.platform.journal.CanonicalJson.sha256(statement.body())));
        var findingOfResults = results.at("/assessment-results/results/0/findings/0/uuid");
        var actions = JSON.readTree(fetched("plan-of-action-and-milestones", Language.ENGLISH));
        assertThat(actions.at("/plan-of-action-and-milestones/findings/0/uuid")).isEqualTo(findingOfResults);
    }

    @Test
    void whoMayReadTheAuditGetsThemAndNobodyElseAndNothingBeforeThereIsAReport() throws IOException {
        decisions.finding(one, "minor", "LS-1");
        var manager = people.visitor(one.manager());
        for (var kind : List.of("assessment-results", "plan-of-action-and-milestones")) {
            assertThat(manager.get(address(kind)).status()).as(kind).isEqualTo(404);
        }
        decisions.reviewed(one);
        var rival = people.visitor(people.company(), Role.QUALITY_MANAGER);
        var elsewhere = people.visitor(people.body(), Role.SECRETARIAT, Role.DECIDER, Role.ASSESSOR);
        for (var kind : List.of("assessment-plan", "assessment-results", "plan-of-action-and-milestones")) {
            for (var reader : List.of(one.manager(), one.office(), one.lead(), one.assessor())) {
                assertThat(people.visitor(reader).get(address(kind)).status()).isEqualTo(200);
            }
            assertThat(rival.get(address(kind)).status()).isEqualTo(404);
            assertThat(elsewhere.get(address(kind)).status()).isEqualTo(404);
            assertThat(manager.get(address(kind) + "?language=fr").status()).isEqualTo(404);
            assertThat(new String(fetched(kind, Language.ENGLISH), StandardCharsets.UTF_8))
                    .as("no fees")
                    .doesNotContain("54321");
        }
        assertThat(rival.get(one.path() + "/self-assessment.json").status()).isEqualTo(404);
    }

    private String address(String kind) {
        return one.path() + "/oscal/" + kind + ".json";
    }

    private byte[] fetched(String kind, Language language) {
        return people.visitor(one.manager())
                .fetch(address(kind) + "?language=" + language.tag())
                .body();
    }

    private Path fetch(String kind, Language language) throws IOException {
        return Files.write(folder.resolve(kind + ".json"), fetched(kind, language));
    }

    private static List<String> scores(Path file, int result) throws IOException {
        var observations =
                JSON.readTree(Files.readAllBytes(file)).at("/assessment-results/results/" + result + "/observations");
        return observations
                .valueStream()
                .flatMap(one -> one.path("props").valueStream())
                .filter(prop -> prop.path("name").asString("").equals("score"))
                .map(prop -> prop.path("value").asString())
                .toList();
    }

    private static List<String> findings(Path file) throws IOException {
        return OscalBindingContext.instance().validateWithConstraints(file.toUri(), null).getFindings().stream()
                .map(IValidationFinding::getMessage)
                .toList();
    }

    private static List<String> schemaProblems(String kind, Path file) throws IOException {
        try (var schema = Objects.requireNonNull(
                OscalBindingContext.class.getResourceAsStream("/schema/json/oscal-" + kind + "_schema.json"))) {
            return new JsonSchemaContentValidator(schema)
                    .validate(file.toUri()).getFindings().stream()
                            .map(IValidationFinding::getMessage)
                            .toList();
        }
    }

    /** Markdown as its reader sees it. */
    private static String plain(String markdown) {
        return markdown.replaceAll("\\\\([\\\\`*_\\[\\]<>{}])", "$1").strip();
    }
}
