package org.yardstick.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.document.Documents;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** Whoever has a name in three scripts is called by the one that the reader reads, wherever people are named. */
@PlatformTest
class NamesOnScreensTest {
    private static final Names LAM = new Names("Lam Ka Yan", "林嘉欣简", "林嘉欣繁");
    private static final Names CHAN = new Names("Chan Tsz Kin", null, "陳子健");

    @Autowired
    ApplicationContext context;

    @Autowired
    Assignments assignments;

    @Autowired
    Answers answers;

    @Autowired
    Comments comments;

    @Autowired
    Documents documents;

    @LocalServerPort
    int port;

    private TestPeople people;
    private TestAssessments test;
    private UUID company;
    private Viewer manager;
    private Viewer colleague;
    private UUID assessment;

    @BeforeEach
    void aCompanyOfTwo() {
        people = new TestPeople(context);
        test = new TestAssessments(context);
        company = test.company();
        manager = people.person(LAM, company, Role.QUALITY_MANAGER);
        colleague = people.person(CHAN, company, Role.CONTRIBUTOR);
        assessment = test.start(company, "Service 2026", 2026, manager);
    }

    private String read(String path, String language) {
        var answer = new Visitor(port)
                .carrying("session", people.session(manager))
                .carrying("language", language)
                .get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @ParameterizedTest
    @CsvSource({
        "en,         'Welcome, Lam Ka Yan', 'avatar-sm\" aria-hidden=\"true\">L', Hong Kong",
        "zh-Hans,    林嘉欣简,               'avatar-sm\" aria-hidden=\"true\">林', 香港",
        "zh-Hant-HK, 林嘉欣繁,               'avatar-sm\" aria-hidden=\"true\">林', 香港",
    })
    void homeGreetsTheReaderInTheirScript(String language, String greeted, String initial, String city) {
        var name = LAM.in(org.yardstick.platform.shell.Language.ofTag(language));
        assertThat(read("/", language))
                .contains(greeted, initial, "<span class=\"me-name\">" + name + "</span>", city)
                .containsOnlyOnce(greeted.equals(name) ? "me-name\">" + name : greeted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/criteria/LS-1", "/criteria/LS-1/history", "/assignments"})
    void theScreensOfAnAssessmentNameColleaguesInTheReadersScript(String page) {
        assignments.assign(assessment, colleague.person(), Set.of("LS-1"), manager);
        answers.save(assessment, new Answers.Change("LS-1", Field.NARRATIVE, "Done.", 0, "a"), colleague);
        comments.add(assessment, "LS-1", "Really?", colleague);
        var address = "/assessments/" + assessment + page;
        assertThat(read(address, "zh-Hant-HK")).contains("陳子健").doesNotContain("Chan Tsz Kin");
        assertThat(read(address, "zh-Hans"))
                .as("only the other Chinese script is known")
                .contains("陳子健")
                .doesNotContain("Chan Tsz Kin");
        assertThat(read(address, "en")).contains("Chan Tsz Kin").doesNotContain("陳子健");
    }

    @Test
    void peopleAreListedInTheOrderOfTheNamesThatAreShown() {
        assignments.assign(assessment, colleague.person(), Set.of("LS-1"), manager);
        assignments.assign(assessment, manager.person(), Set.of("LS-1"), manager);
        assertThat(read("/assessments/" + assessment, "en")).contains("Chan Tsz Kin, Lam Ka Yan");
        assertThat(read("/assessments/" + assessment, "zh-Hant-HK")).contains("林嘉欣繁, 陳子健");
        var list = read("/organisations/" + company, "zh-Hant-HK");
        assertThat(list.indexOf("<strong>林嘉欣繁")).isPositive().isLessThan(list.indexOf("<strong>陳子健"));
    }

    @Test
    void aSignatureIsProposedInTheReadersScriptAndReadInEveryReaders() {
        assertThat(read("/assessments/" + assessment + "/check", "zh-Hans")).contains("value=\"林嘉欣简\"");
        var signed = new Assessment.Submitted(assessment, "林嘉欣简", LAM, java.time.Instant.EPOCH);
        assertThat(signed.signer()).isEqualTo(LAM);
        var asTyped = new Assessment.Submitted(assessment, "K. Y. Lam, Director", LAM, java.time.Instant.EPOCH);
        assertThat(asTyped.signer()).isEqualTo(Names.of("K. Y. Lam, Director"));
    }

    @Test
    void aCityTypedInAnyScriptIsReadInEachAndInItsForm() {
        var typing =
                new Visitor(port).carrying("session", people.session(manager)).carrying("language", "zh-Hant-HK");
        var sites = "/organisations/" + company + "/sites";
        assertThat(typing.get(sites + "/new").body()).contains("value=\"香港\"");
        typing.post(sites, "name", "Delta", "country", "CN", "city", "廣州", "headcount", "9");
        typing.post(sites, "name", "Wharf", "country", "GB", "city", "Nether Wallop", "headcount", "9");
        assertThat(read("/organisations/" + company, "en")).contains("Guangzhou", "Nether Wallop");
        assertThat(read("/organisations/" + company, "zh-Hans")).contains("广州", "Nether Wallop");
        assertThat(typing.post(sites, "name", "Half").status()).isEqualTo(422);
    }

    @Test
    void aDocumentTellsWhoPutItThereAndTheJournalWhoActed() {
        var document = documents
                .addLink(colleague, company, "Charter", URI.create("https://example.org/charter"), Optional.empty())
                .document();
        for (var page : new String[] {"/documents/" + document, "/documents?organisation=" + company}) {
            assertThat(read(page, "zh-Hant-HK")).contains("陳子健").doesNotContain("Chan Tsz Kin");
        }
        assertThat(read("/journal", "zh-Hant-HK")).contains("陳子健").doesNotContain("Chan Tsz Kin");
        assertThat(read("/journal?person=Tsz+Kin", "en")).contains("Chan Tsz Kin");
        assertThat(read("/journal?person=%E9%99%B3%E5%AD%90", "en")).contains("Chan Tsz Kin");
    }
}
