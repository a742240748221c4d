package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.identity.Role;

class WorkbookJourneyTest {
    static final int FIRST_ROW = 4;

    @Test
    void anAssessmentIsTakenAlongAndBroughtBack() throws IOException {
        try (var journey = Journey.onEmptyInstance()) {
            var people = journey.people;
            var test = new TestAssessments(journey.application);
            var company = test.company();
            var mei = test.manager(company);
            var ken = people.person("Ken Lau", company, Role.CONTRIBUTOR);
            var answers = journey.application.getBean(Answers.class);
            var id = test.start(company, "Customer service 2026", 2026, mei);
            save(answers, id, "Our promise is on a poster in some lobbies.", 0, mei);
            journey.as(mei);
            var page = journey.page;

            page.navigate("/assessments/" + id);
            journey.follow("Work offline");
            journey.look("workbook");
            var download = page.waitForDownload(() -> journey.follow("Download the workbook"));
            org.assertj.core.api.Assertions.assertThat(download.suggestedFilename())
                    .isEqualTo("Customer service 2026.xlsx");
            Files.createDirectories(Path.of("target", "workbook"));
            Files.copy(
                    download.path(),
                    Path.of("target", "workbook", "download.xlsx"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);

            send(journey, edited(download.path(), sheet -> {
                sheet.getRow(FIRST_ROW).createCell(5).setCellValue(11);
                sheet.getRow(FIRST_ROW + 1).createCell(6).setCellValue("7,5");
                sheet.getRow(FIRST_ROW + 2).createCell(7).setCellFormula("SUM(F7:G7)/2");
                sheet.getRow(FIRST_ROW + 3).createCell(8).setCellValue("quite sure, but Ken knows better");
            }));
            journey.isRefused("4 cells cannot be understood");
            journey.look("workbook-problems");
            journey.speak("繁體");

            page.navigate("/assessments/" + id + "/workbook");
            journey.speak("English");
            save(answers, id, "Our promise is on a poster in every lobby and in each tender.", 1, ken);
            send(journey, edited(download.path(), sheet -> {
                sheet.getRow(FIRST_ROW)
                        .getCell(4)
                        .setCellValue(
                                "Our service promise was rewritten with owners in March.\nIt hangs in all 42 lobbies.");
                sheet.getRow(FIRST_ROW).createCell(5).setCellValue(7);
                sheet.getRow(FIRST_ROW).createCell(8).setCellValue("Sure");
                sheet.getRow(FIRST_ROW + 1).createCell(6).setCellValue(6.5);
            }));
            assertThat(journey.heading()).hasText("What the workbook changes");
            journey.look("workbook-preview");
            journey.speak("繁體");
            journey.look("workbook-preview-zh-Hant-HK");
            journey.speak("English");
            journey.press("Take all of it over");
            journey.isTold("Set aside because somebody else saved meanwhile: 1");
            page.goBack();
            journey.look("workbook-taken");
            page.navigate("/assessments/" + id + "/workbook");
            journey.speak("繁體");
            journey.look("workbook-zh-Hant-HK");
        }
    }

    private static void save(
            Answers answers, UUID id, String text, int seen, org.yardstick.platform.identity.Viewer by) {
        answers.save(
                id,
                new Answers.Change(
                        "LS-1", Field.NARRATIVE, text, seen, by.names().en()),
                by);
    }

    private static void send(Journey journey, Path file) {
        journey.page.getByLabel("The filled-in workbook").setInputFiles(file);
        journey.press("Upload and compare");
    }

    /** A copy of the workbook with some cells filled in. */
    static Path edited(Path original, Consumer<Sheet> edits) {
        try (var in = Files.newInputStream(original);
                var workbook = new XSSFWorkbook(in)) {
            var file = Files.createTempFile("answers", ".xlsx");
            edits.accept(workbook.getSheetAt(0));
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
