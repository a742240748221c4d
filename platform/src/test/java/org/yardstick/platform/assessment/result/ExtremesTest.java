package org.yardstick.platform.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.EditionDocument;

/** At the ends of the scale, and where there is nothing at all, a result still says something sensible. */
@PlatformTest
class ExtremesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Readings readings;

    @Autowired
    Report report;

    private TestAssessments test;
    private Viewer manager;
    private Visitor visitor;
    private UUID id;

    @BeforeEach
    void start() {
        test = new TestAssessments(context);
        var company = test.company();
        manager = test.manager(company);
        visitor = new TestPeople(context).visitor(manager);
        id = test.start(company, "Customer service 2026", 2026, manager);
    }

    private static Inputs.Answer scored(String score) {
        var scores = new TreeMap<String, BigDecimal>();
        List.of("intention", "implementation", "integration").forEach(one -> scores.put(one, new BigDecimal(score)));
        return new Inputs.Answer("", scores, "", "", List.of());
    }

    /** All screens and files of the result, as one text. */
    private String everything() throws IOException {
        var all = new StringBuilder();
        for (var page :
                List.of("/result", "/result/criteria", "/result/explanation", "/result/comparison", "/result.json")) {
            var answer = visitor.get("/assessments/" + id + page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            all.append(answer.body());
        }
        for (var language : Language.values()) {
            try (var paper = Loader.loadPDF(report.of(id, manager, language).content())) {
                assertThat(paper.getNumberOfPages()).isGreaterThan(5);
                all.append(new PDFTextStripper().getText(paper));
            }
        }
        var reading = readings.of(id, manager, Language.ENGLISH);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(ResultSheets.of(reading)))) {
            assertThat(book.getSheets().count()).isEqualTo(4);
        }
        assertThat(all).doesNotContain("NaN", "Infinity", "{0}", "{1}", "null,null");
        return all.toString();
    }

    @Test
    void nothingAnswered() throws IOException {
        assertThat(everything())
                .contains("35 of 35 criteria are not answered yet and count as nothing.")
                .contains("No level yet")
                .contains("Coherence cannot be said while the independent index is 0.");
    }

    @Test
    void nothingEverywhere() throws IOException {
        test.signAlike(id, scored("0"), manager);
        assertThat(everything()).contains("No level yet").doesNotContain("not answered yet");
    }

    @Test
    void everythingEverywhere() throws IOException {
        test.signAlike(id, scored("10"), manager);
        assertThat(everything())
                .contains("Level III, Strategic Business Unit")
                .contains("All gates of all levels are held.")
                .contains("Coherence is 100.0 %")
                .contains("No criterion leaves any points away.");
    }

    @Test
    void asMuchSetAsideAsMayBe() throws IOException {
        var aside = new Inputs.Answer("", Map.of(), "", "We do nothing of the kind.", List.of());
        test.sign(
                id,
                one -> one.notApplicable() == EditionDocument.NotApplicable.WITH_REASON ? aside : scored("6"),
                manager);
        assertThat(everything()).contains("Does not apply").contains("We do nothing of the kind.");
    }
}
