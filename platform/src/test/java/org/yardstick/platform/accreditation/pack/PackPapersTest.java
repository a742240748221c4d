package org.yardstick.platform.accreditation.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.accreditation.decision.DecidedCases;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.shell.Language;

/** Report and plan of an audit are documents that an archive can keep, a machine can check and everybody can read. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackPapersTest {
    @Autowired
    ApplicationContext application;

    private Optional<TestCases.Case> ready = Optional.empty();

    @BeforeAll
    void aReport() {
        var decisions = new DecidedCases(application);
        var one = new TestCases(application).audited(7);
        ready = Optional.of(one);
        decisions.plan(one);
        decisions.finding(one, "minor", "LS-1");
        decisions.finding(one, "strength", "KM-1");
        decisions.reviewed(one);
    }

    private byte[] fetch(String path, String name) throws IOException {
        var one = ready.orElseThrow();
        var content = new TestPeople(application)
                .visitor(one.manager())
                .fetch(one.path() + path)
                .body();
        var folder = Files.createDirectories(Path.of("target", "reports"));
        Files.write(folder.resolve(name), content);
        return content;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePlanReadsInEachLanguageAndIsArchivable(Language language) throws Exception {
        var content = fetch("/plan.pdf?language=" + language.tag(), "audit-plan-" + language.tag() + ".pdf");
        assertThat(text(content))
                .contains("Openingmeeting", "<they>", "LS-1·KM-1")
                .contains(
                        switch (language) {
                            case ENGLISH -> "Auditplan:";
                            case SIMPLIFIED -> "审核计划：";
                            case TRADITIONAL -> "審核計劃：";
                        });
        mustBeArchivable(content);
        assertThat(fetch("/plan.pdf?language=" + language.tag(), "again.pdf")).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theReportShowsSelfAssessmentAndConsensusAndIsArchivable(Language language) throws Exception {
        var content =
                fetch("/reports/1/report.pdf?language=" + language.tag(), "audit-report-" + language.tag() + ".pdf");
        assertThat(text(content))
                .contains(
                        switch (language) {
                            case ENGLISH -> "Self-assessmentandconsensus";
                            case SIMPLIFIED -> "自我评估与共识";
                            case TRADITIONAL -> "自我評估與共識";
                        })
                .contains("\u22125.0");
        mustBeArchivable(content);
    }

    private static String text(byte[] content) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    private static void mustBeArchivable(byte[] content) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (var flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_U)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(content), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertThat(validator.validate(parser).getTestAssertions().stream()
                                .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
                                .distinct()
                                .limit(20)
                                .toList())
                        .as(flavour.toString())
                        .isEmpty();
            }
        }
    }
}
