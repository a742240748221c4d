package org.yardstick.platform.accreditation.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.accreditation.decision.DecidedCases;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/** What is in the pack of an audit, for whom, and what never is. */
@PlatformTest
class AuditPackTest {
    private static final String SECRET = "What only the site managers know";

    @Autowired
    ApplicationContext application;

    @Autowired
    MakePack packs;

    @Autowired
    JdbcClient db;

    TestPeople people;
    DecidedCases decisions;
    TestCases.Case one;
    UUID finding;

    @BeforeEach
    void anAudit() {
        people = new TestPeople(application);
        decisions = new DecidedCases(application);
        one = new TestCases(application).audited(9.2);
        decisions.plan(one);
        decisions.sheet(one, one.lead(), "9");
        decisions.sheet(one, one.assessor(), "7.5");
        finding = decisions.finding(one, "minor", "LS-1");
        var manager = people.visitor(one.manager());
        manager.get("/findings/" + finding);
        manager.upload(
                "/findings/" + finding + "/evidence/files",
                List.of(new Visitor.File("../Owners 名單.txt", SECRET.getBytes(StandardCharsets.UTF_8))));
    }

    private Map<String, byte[]> files(Viewer viewer) {
        return TestPack.files(TestPack.bytes(packs.of(one.audit(), List.of(Language.ENGLISH), viewer)));
    }

    private static String all(Map<String, byte[]> files) {
        return files.values().stream()
                .map(one -> new String(one, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void beforeThereIsAReportThereIsNoPack() {
        assertThatThrownBy(() -> packs.of(one.audit(), List.of(Language.ENGLISH), one.manager()))
                .isInstanceOf(Refused.class)
                .hasMessage("accreditation.pack.refused.no-report");
    }

    @Test
    void everythingIsInItAndTheManifestLeadsIt() {
        var panel = decisions.decided(one, "II");
        var files = files(one.manager());
        assertThat(files.keySet())
                .startsWith("manifest.json", "manifest.jws", "report/report-1.json", "report/report-1-en.pdf")
                .contains(
                        "plan/plan.json",
                        "plan/plan-en.pdf",
                        "findings.json",
                        "consensus.json",
                        "self-assessment.json",
                        "decision/decision-1.json",
                        "decision/basis-1.json",
                        "standard/edition.json",
                        "oscal/assessment-plan.json",
                        "oscal/system-security-plan.json",
                        "oscal/assessment-results.json",
                        "oscal/plan-of-action-and-milestones.json")
                .doesNotContain("certificate/certificate.json")
                .anyMatch(name -> name.matches("evidence/[0-9a-f]{16}-Owners-名單\\.txt"));
        assertThat(TestPack.text(files, "findings.json")).contains("Nobody owned the list.", "F-01");
        assertThat(TestPack.text(files, "decision/decision-1.json")).contains("\"outcome\":\"grant\"");
        assertThat(all(files))
                .contains(SECRET)
                .doesNotContain("54321", panel.get(1).names().en());
    }

    @Test
    void theScoresOfSingleAssessorsAreForTheTeamAlone() {
        decisions.reviewed(one);
        assertThat(TestPack.text(files(one.lead()), "sheets/sheet-1.json")
                        + TestPack.text(files(one.lead()), "sheets/sheet-2.json"))
                .contains("7.5", "Ingrid Berg");
        for (var reader : List.of(one.manager(), one.office())) {
            assertThat(files(reader).keySet()).noneMatch(name -> name.startsWith("sheets/"));
        }
    }

    @Test
    void evidenceIsForThoseWhoMayReadItAndOthersLearnThatItExists() {
        var panel = decisions.decided(one, "II");
        assertThat(all(files(one.manager()))).contains(SECRET);
        assertThat(all(files(one.office()))).contains(SECRET);
        var decider = new TestCases(application).decider(one.body());
        assertThat(panel).doesNotContain(decider);
        var files = files(decider);
        assertThat(all(files)).doesNotContain(SECRET);
        assertThat(TestPack.text(files, "manifest.json")).contains("\"withheld\":[{\"sha256\":");
        assertThatThrownBy(() -> files(people.person(people.company(), Role.QUALITY_MANAGER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files(people.person(people.body(), Role.SECRETARIAT, Role.ASSESSOR)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSameStateMakesTheSameFilesAndTheJournalSaysWhoTookThem() {
        decisions.granted(one, "II");
        var first = packs.of(one.audit(), List.of(Language.values()), one.manager());
        var second = packs.of(one.audit(), List.of(Language.values()), one.manager());
        assertThat(second.manifest().files()).isEqualTo(first.manifest().files());
        assertThat(first.manifest().files())
                .extracting(Manifest.Item::path)
                .contains("report/report-1-zh-Hant-HK.pdf", "plan/plan-zh-Hans.pdf", "certificate/certificate.json");
        assertThat(first.manifest().certificate()).isNotEmpty();
        assertThat(db.sql("""
                        select count(*) from journal.entry
                         where action = 'audit.take-pack' and subject = :audit and actor = :me
                           and details like '%"as":"client"%'""")
                        .param("audit", one.audit().toString())
                        .param("me", one.manager().person())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void itIsTakenFromThePageOfTheReport() {
        decisions.reviewed(one);
        var manager = people.visitor(one.manager());
        assertThat(manager.get(one.path() + "/report").body())
                .contains("Take the audit along", one.path() + "/oscal/plan-of-action-and-milestones.json");
        var answer = manager.post(one.path() + "/packs", "language", "zh-Hant-HK");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("PK").contains("report/report-1-zh-Hant-HK.pdf");
        assertThat(manager.post(one.path() + "/packs", "language", "fr").status())
                .isEqualTo(404);
        var rival = people.visitor(people.company(), Role.QUALITY_MANAGER);
        rival.get("/");
        assertThat(rival.post(one.path() + "/packs").status()).isEqualTo(404);
    }

    @Test
    void namesThatPeopleGaveTheirFilesLeadNowhere() {
        for (var name : List.of(
                "../../etc/passwd",
                "/root/.ssh",
                "C:\\boot.ini",
                "..",
                ".",
                "",
                "a/b",
                "nul\u0000",
                "x".repeat(400),
                "…",
                "報告.pdf",
                "a..b")) {
            assertThat(Manifest.isGoodName("evidence/0123456789abcdef-" + PackEvidence.safe(name)))
                    .as(name)
                    .isTrue();
        }
        for (var name :
                List.of("../x", "/x", "a/../x", "a\\x", "x/", "", "a//x", "a/b/c/x", ".x", "x..y", "x\n", "C:x")) {
            assertThat(Manifest.isGoodName(name)).as(name).isFalse();
        }
    }
}
