package org.yardstick.platform.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** The report is a document that a board can read, a machine can check and an archive can keep. */
@PlatformTest
class ReportTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Report report;

    private Viewer manager;
    private UUID company;
    private UUID assessment;

    @BeforeEach
    void aSignedAssessmentWithOneBefore() {
        var test = new TestAssessments(context);
        company = test.company();
        manager = test.manager(company);
        test.sign(test.start(company, "Customer service 2025", 2025, manager), 4.6, 5, manager);
        assessment = test.start(company, "Customer service 2026", 2026, manager);
        test.sign(assessment, 5.6, 7, manager);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theReportReadsInEachLanguage(Language language) throws IOException {
        var content = print(assessment, language);
        try (var document = Loader.loadPDF(content)) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(20);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
            assertThat(document.getDocumentInformation().getTitle()).contains("Customer service 2026");
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(text)
                    .contains("海景物業服務有限公司")
                    .contains("海景物业服务有限公司")
                    .contains("管理處每季向業主委員會匯報")
                    .contains(
                            switch (language) {
                                case ENGLISH -> "Summaryfortheboard";
                                case SIMPLIFIED -> "董事会摘要";
                                case TRADITIONAL -> "董事會摘要";
                            });
            assertThat(bookmarks(document)).hasSizeGreaterThan(45);
            assertThat(fontsLeftOut(document)).isEmpty();
        }
    }

    @Test
    void whatPeopleWroteIsTextAndNothingIsFetched() throws IOException {
        try (var document = Loader.loadPDF(print(assessment, Language.ENGLISH))) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("<script>alert(1)</script> & <img src=\"http://example.org/x.png\">");
        }
    }

    @Test
    void aDraftSaysSoOnEveryPage() throws IOException {
        var test = new TestAssessments(context);
        var running = test.start(company, "Customer service 2027", 2027, manager);
        test.answerSome(running, manager);
        try (var document = Loader.loadPDF(print(running, Language.ENGLISH))) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(3);
            stripper.setEndPage(3);
            assertThat(stripper.getText(document)).contains("DRAFT").contains("Not signed yet");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theReportIsArchivableAndAccessible(Language language) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var content = print(assessment, language);
        assertThat(broken(content, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(broken(content, PDFAFlavour.PDFA_3_U)).isEmpty();
    }

    @Test
    void aWarmReportTakesAboutASecond() throws IOException {
        print(assessment, Language.TRADITIONAL);
        print(assessment, Language.TRADITIONAL);
        long begun = System.nanoTime();
        print(assessment, Language.TRADITIONAL);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        System.out.println("report took " + millis + " ms");
        assertThat(millis).isLessThan(5_000);
    }

    private byte[] print(UUID id, Language language) throws IOException {
        var file = report.of(id, manager, language);
        var folder = Files.createDirectories(Path.of("target", "reports"));
        Files.write(folder.resolve(file.name()), file.content());
        return file.content();
    }

    private static List<String> bookmarks(PDDocument document) {
        var titles = new ArrayList<String>();
        collect(document.getDocumentCatalog().getDocumentOutline().children(), titles);
        return titles;
    }

    private static void collect(Iterable<PDOutlineItem> items, List<String> titles) {
        for (var item : items) {
            titles.add(item.getTitle());
            collect(item.children(), titles);
        }
    }

    private static List<String> fontsLeftOut(PDDocument document) throws IOException {
        var left = new ArrayList<String>();
        for (var page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                if (!font.isEmbedded()) {
                    left.add(font.getName());
                }
            }
        }
        return left;
    }

    private static List<String> broken(byte[] content, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(content), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(one ->
                            one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber() + " " + one.getMessage()
                                    + " " + one.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .toList();
        }
    }
}
