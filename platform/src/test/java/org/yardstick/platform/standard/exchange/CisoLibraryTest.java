package org.yardstick.platform.standard.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.scoring.Scoring;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionCheck;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.EditionTexts;
import org.yardstick.platform.standard.InvalidEdition;
import org.yardstick.platform.standard.Problem;
import org.yardstick.platform.standard.Remark;

/** A CISO Assistant library becomes a sound edition; what it does not say is filled in and said so. */
class CisoLibraryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void topNodesBecomeModulesAndAssessableNodesCriteria() throws IOException {
        var edition = edition(library());
        assertThat(edition.name()).isEqualTo("courtesy-1-0 2");
        assertThat(edition.document().modules()).containsExactly("A", "B");
        assertThat(edition.document().criteria())
                .extracting(EditionDocument.Criterion::code)
                .containsExactly("A.1-1", "A.2", "B");
        assertThat(edition.document().effective()).isEqualTo("2026-05-01");
        assertThat(Scoring.of(edition.tailored(Edition.UNTAILORED).scheme())).isNotNull();
    }

    @Test
    void theWordsAreTheLibrarysInTheLanguagesThatItHasCompletely() throws IOException {
        var edition = edition(library());
        assertThat(edition.document().languages()).containsExactly(Language.ENGLISH, Language.SIMPLIFIED);
        var english = text(edition, Language.ENGLISH, "A.1-1");
        assertThat(english.title()).isEqualTo("A glance within ten seconds");
        assertThat(english.requirement()).startsWith("Staff look up");
        assertThat(english.guidance().getFirst()).isEqualTo("Being seen");
        assertThat(text(edition, Language.SIMPLIFIED, "A.1-1").guidance()).containsExactly("被看见", "让前台面向大门。");
        assertThat(text(edition, Language.ENGLISH, "A.2").title()).endsWith("…").hasSizeLessThan(95);
    }

    @Test
    void guidanceAndEvidenceOfALibraryInOneLanguageAreListsByLine() throws IOException {
        var text = text(
                edition(library().replace("  zh:\n    name: 前台礼仪", "  de:\n    name: Höflichkeit")),
                Language.ENGLISH,
                "A.1-1");
        assertThat(text.guidance())
                .containsExactly(
                        "Being seen",
                        "Place the desk so that it faces the door.",
                        "Agree who looks up while the other one writes.");
        assertThat(text.evidence()).containsExactly("Observation over one hour", "The seating plan");
    }

    @Test
    void weightsAreTheLibrarysOwnAndGroupsBecomeProfiles() throws IOException {
        var edition = edition(library());
        assertThat(edition.document().criteria())
                .extracting(one -> one.weight().intValueExact())
                .containsExactly(3, 1, 1);
        assertThat(edition.tailored("S").criteria())
                .extracting(EditionDocument.Criterion::code)
                .containsExactly("A.1-1", "B");
    }

    @Test
    void everyDecisionIsARemarkInEveryLanguage() throws IOException {
        var remarks = upload(library()).remarks();
        assertThat(remarks)
                .extracting(Remark::key)
                .contains(
                        "standard.ciso.scale-own",
                        "standard.ciso.anchors",
                        "standard.ciso.weights-some",
                        "standard.ciso.influences",
                        "standard.ciso.groups",
                        "standard.ciso.no-criteria",
                        "standard.ciso.codes",
                        "standard.ciso.ignored");
        for (var language : Language.values()) {
            assertThat(remarks)
                    .allSatisfy(remark -> assertThat(remark.in(Words.in(language)))
                            .isNotBlank()
                            .doesNotContain("{"));
        }
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() throws IOException {
        assertThat(problems(library()
                        .replace(
                                "parent_urn: urn:example:risk:req_node:courtesy-1:a.1\n", "parent_urn: urn:nowhere\n")))
                .containsExactly(new Problem(
                        "",
                        "objects.framework.requirement_nodes[urn:example:risk:req_node:courtesy-1:a.1.1].parent_urn",
                        "there is no node urn:nowhere"));
        assertThat(problems(library().replace("courtesy-1:a.2\n", "courtesy-1:a.1\n")))
                .extracting(Problem::reason)
                .containsExactly("urn:example:risk:req_node:courtesy-1:a.1 is there twice");
        assertThat(problems(library().replace("assessable: true", "assessable: false")))
                .extracting(Problem::reason)
                .containsExactly("no node is assessable, so there is nothing to score");
        assertThat(problems(
                        library().replace("assessable: true\n      depth: 1", "assessable: perhaps\n      depth: 1")))
                .extracting(Problem::path)
                .containsExactly("objects.framework.requirement_nodes[4].assessable");
        assertThat(problems(library().replace("locale: en", "locale: fr").replace("  zh:", "  es:")))
                .extracting(Problem::path)
                .containsExactly("locale");
    }

    @Test
    void nodesThatLeadInACircleAreRefused() throws IOException {
        var circle = library()
                .replace(
                        "      ref_id: A\n",
                        "      ref_id: A\n      parent_urn: urn:example:risk:req_node:courtesy-1:a.1\n");
        assertThat(problems(circle)).extracting(Problem::reason).contains("the nodes above lead back to this one");
    }

    @Test
    void aLibraryWithoutAFrameworkSaysWhatItHolds() {
        assertThat(problems("urn: urn:x:y\nlocale: en\nobjects:\n  threats: []\n  risk_matrix: []\n"))
                .extracting(Problem::reason)
                .containsExactly("the library has no framework, only threats, risk_matrix");
    }

    @Test
    void chineseLocalesMeanTheScriptThatTheirReadersRead() {
        assertThat(CisoLibrary.ofLocale("zh")).contains(Language.SIMPLIFIED);
        assertThat(CisoLibrary.ofLocale("zh_TW")).contains(Language.TRADITIONAL);
        assertThat(CisoLibrary.ofLocale("zh-Hant")).contains(Language.TRADITIONAL);
        assertThat(CisoLibrary.ofLocale("en-GB")).contains(Language.ENGLISH);
        assertThat(CisoLibrary.ofLocale("fr")).isEmpty();
    }

    private static EditionTexts.CriterionText text(Edition edition, Language language, String code) {
        return Objects.requireNonNull(edition.texts(language).criteria().get(code));
    }

    private static List<Problem> problems(String library) {
        return catchThrowableOfType(InvalidEdition.class, () -> upload(library)).problems();
    }

    private static Edition edition(String library) throws IOException {
        return EditionCheck.check(upload(library).document());
    }

    private static Upload upload(String library) throws IOException {
        return Upload.read("library.yaml", library.getBytes(StandardCharsets.UTF_8), TODAY);
    }

    static String library() throws IOException {
        try (var in =
                Objects.requireNonNull(CisoLibraryTest.class.getResourceAsStream("/standard/courtesy-library.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
