package org.yardstick.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.standard.Editions;

class WorkbookJourneyTest {
    static final int FIRST_ROW = 4;

    @Test
    void anAssessmentIsTakenAlongAndBroughtBack() throws IOException {
        try (var journey = Journey.onEmptyInstance()) {
            var people = new TestPeople(journey.application);
            var company = people.company("Harbour View Property Services", Organisation.Sector.PROPERTY_MANAGEMENT);
            var mei = people.person("Mei Chan", company, Role.QUALITY_MANAGER);
            var ken = people.person("Ken Lau", company, Role.CONTRIBUTOR);
            var assessments = journey.application.getBean(Assessments.class);
            var answers = journey.application.getBean(Answers.class);
            var editions = journey.application.getBean(Editions.class);
            var id = assessments.start(
                    new Assessments.Statement(
                            company,
                            editions.published("OSQS", "1.0").orElseThrow().id(),
                            "property-management",
                            "Customer service 2026",
                            2026,
                            "",
                            null,
                            List.of(),
                            Set.of(),
                            Optional.empty()),
                    mei);
            save(answers, id, "Our promise is on a poster in some lobbies.", 0, mei);
            journey.as(people.session(mei));
            var page = journey.page;

            page.navigate("/assessments/" + id);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Work offline"))
                    .click();
            journey.look("workbook");
            var download = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download the workbook"))
                            .click());
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
            assertThat(page.locator(".error-summary")).isFocused();
            assertThat(page.locator(".error-summary")).containsText("4 cells cannot be understood");
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
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("What the workbook changes");
            journey.look("workbook-preview");
            journey.speak("繁體");
            journey.look("workbook-preview-zh-Hant-HK");
            journey.speak("English");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take all of it over"))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS))
                    .containsText("Set aside because somebody else saved meanwhile: 1");
            page.goBack();
            journey.look("workbook-taken");
            page.navigate("/assessments/" + id + "/workbook");
            journey.speak("繁體");
            journey.look("workbook-zh-Hant-HK");
        }
    }

    private static void save(
            Answers answers, UUID id, String text, int seen, org.yardstick.platform.identity.Viewer by) {
        answers.save(id, new Answers.Change("LS-1", Field.NARRATIVE, text, seen, by.name()), by);
    }

    private static void send(Journey journey, Path file) {
        journey.page.getByLabel("The filled-in workbook").setInputFiles(file);
        journey.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Upload and compare"))
                .click();
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
