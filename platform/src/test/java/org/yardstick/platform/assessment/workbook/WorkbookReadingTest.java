package org.yardstick.platform.assessment.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

class WorkbookReadingTest {
    private static final Field INTENTION = Copies.INTENTION;
    private static final Field INTEGRATION = Copies.INTEGRATION;

    private final WorkbookCopy copy = Copies.copy(
            Map.of("KM-1", Map.of(INTENTION, "7", Field.NARRATIVE, "As it was", Field.CONFIDENCE, "medium")),
            Set.copyOf(Copies.CRITERIA));

    private WorkbookReading.Outcome read(Consumer<Sheets> edits) {
        return WorkbookReading.read(Sheets.edit(Copies.file(copy), edits), copy);
    }

    @Test
    void theSheetHasARowForEachCriterionOfTheProfileInTheOrderOfTheEdition() {
        Sheets.look(Copies.file(copy), sheets -> {
            assertThat(sheets.answers().getSheetName()).isEqualTo("Answers");
            for (int i = 0; i < Copies.CRITERIA.size(); i++) {
                var row = sheets.answers().getRow(AnswerSheet.FIRST + i);
                assertThat(row.getCell(0).getStringCellValue()).isEqualTo(Copies.CRITERIA.get(i));
            }
            assertThat(sheets.answers().getProtect()).isTrue();
            assertThat(sheets.row("KM-1").getCell(3).getCellStyle().getLocked()).isTrue();
            assertThat(sheets.cell("KM-1", INTENTION).getCellStyle().getLocked())
                    .isFalse();
            assertThat(sheets.cell("KM-1", INTENTION).getNumericCellValue()).isEqualTo(7);
            assertThat(sheets.cell("KM-1", Field.NOT_APPLICABLE).getCellStyle().getLocked())
                    .as("always applies")
                    .isTrue();
            assertThat(sheets.cell("OP-2", Field.NOT_APPLICABLE).getCellStyle().getLocked())
                    .isFalse();
            assertThat(sheets.answers().isColumnHidden(sheets.column("#as-downloaded.narrative")))
                    .isTrue();
            assertThat(sheets.workbook().isSheetHidden(2)).isTrue();
            assertThat(sheets.answers().getDataValidations()).hasSize(4);
            assertThat(sheets.workbook().getSheet("Scale").getLastRowNum()).isGreaterThan(3 * 35);
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageIsReadBack(Language language) {
        var file = Sheets.edit(Copies.file(copy, language), sheets -> {
            assertThat(sheets.answers().getSheetName())
                    .isEqualTo(Words.in(language).say("assessment-workbook.sheet.answers"));
            sheets.cell("KM-1", INTENTION).setCellValue(8);
        });
        assertThat(WorkbookReading.read(file, copy).changes()).hasSize(1);
    }

    @Test
    void textThatBeginsLikeAFormulaIsWrittenAsText() {
        var evil = Copies.copy(
                Map.of("LS-1", Map.of(Field.NARRATIVE, "=HYPERLINK(\"https://example.org\")")),
                Set.copyOf(Copies.CRITERIA));
        Sheets.look(Copies.file(evil), sheets -> {
            assertThat(sheets.cell("LS-1", Field.NARRATIVE).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheets.cell("LS-1", Field.NARRATIVE).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
        });
    }

    @Test
    void aBlankCellLeavesTheAnswerAndADashTakesItBack() {
        var outcome = read(sheets -> {
            sheets.cell("KM-1", INTENTION).setBlank();
            sheets.cell("KM-1", Field.NARRATIVE).setCellValue(" - ");
            sheets.cell("KM-1", Field.CONFIDENCE).setCellValue("－");
            sheets.cell("KM-2", INTENTION).setCellValue("-");
        });
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.changes())
                .extracting(Answers.Change::field, Answers.Change::value, Answers.Change::seen)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Field.NARRATIVE, "", 3),
                        org.assertj.core.groups.Tuple.tuple(Field.CONFIDENCE, "", 3));
    }

    @Test
    void twoUploadsOfOneDownloadComeFromTheSamePlace() {
        var outcome = read(sheets -> sheets.cell("KM-1", INTENTION).setCellValue(8));
        assertThat(outcome.changes().getFirst().tab()).isEqualTo("workbook-" + copy.id());
    }

    @ParameterizedTest
    @CsvSource({"7.5, 7.5", "' 7.5 ', 7.5", "7.50, 7.5", "7.0, 7", "７.５, 7.5", "10, 10", "0, 0", "+6, 6"})
    void scoresTypedAsTextAreUnderstood(String typed, String kept) {
        var outcome = read(sheets -> sheets.cell("LS-1", INTENTION).setCellValue(typed));
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.changes()).extracting(Answers.Change::value).containsExactly(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "11, score",
        "3.3, score",
        "seven, score",
        "-1, score",
        "'7,5', score-comma",
        "10.5, score",
        "1e1, score",
        "7 / 10, score"
    })
    void aScoreThatIsNoneIsToldWithItsCell(String typed, String expected) {
        var address = new String[1];
        var outcome = read(sheets -> {
            sheets.cell("PE-3", INTEGRATION).setCellValue(typed);
            sheets.cell("LS-1", INTENTION).setCellValue(6);
            address[0] = sheets.address("PE-3", INTEGRATION);
        });
        assertThat(outcome.problems()).hasSize(1);
        var problem = outcome.problems().getFirst();
        assertThat(problem.cell()).isEqualTo(address[0]);
        assertThat(problem.criterion()).isEqualTo("PE-3");
        assertThat(problem.field()).contains(INTEGRATION);
        assertThat(problem.found()).isEqualTo(typed);
        assertThat(problem.key()).isEqualTo("assessment-workbook.cell." + expected);
        if (expected.equals("score-comma")) {
            assertThat(problem.expected(Words.in(Language.ENGLISH))).contains("7.5");
        }
    }

    @Test
    void everyKindOfWrongCellIsToldAtOnceAndInTheOrderOfTheSheet() {
        var addresses = new java.util.ArrayList<String>();
        var outcome = read(sheets -> {
            sheets.cell("LS-1", INTENTION).setCellValue(11);
            sheets.cell("LS-2", INTENTION).setCellValue(3.3);
            sheets.cell("LS-3", INTENTION).setCellFormula("5+2");
            sheets.cell("LS-4", Field.CONFIDENCE).setCellValue("very");
            sheets.cell("PE-1", Field.NOT_APPLICABLE).setCellValue("we have no people");
            sheets.cell("PE-2", Field.NARRATIVE).setCellValue("x".repeat(20_001));
            sheets.cell("PE-3", INTENTION).setCellValue(true);
            sheets.cell("PE-4", Field.NARRATIVE).setCellErrorValue((byte) 42);
            sheets.cell("MR-1", "#as-downloaded.score.intention").setCellValue("1");
            sheets.cell("MR-1", INTENTION).setCellValue(5);
            sheets.row("MR-2").getCell(0).setCellValue("ZZ-9");
            sheets.row("MR-3").getCell(0).setCellValue("LS-1");
            sheets.row("CI-1").getCell(0).setBlank();
            sheets.cell("CI-3", INTENTION).setCellValue(4);
            // A row without a code and without anything answered is no row at all; this one has an answer.
            sheets.answers()
                    .getRow(sheets.row("CI-3").getRowNum() - 2)
                    .getCell(4)
                    .setCellValue("whose?");
            for (var problem : List.of("LS-1 5", "LS-2 5", "LS-3 5", "LS-4 8")) {
                var parts = problem.split(" ");
                addresses.add(sheets.row(parts[0])
                        .getCell(Integer.parseInt(parts[1]))
                        .getAddress()
                        .toString());
            }
            sheets.row("CI-2").getCell(0).setBlank();
            sheets.answers()
                    .getRow(sheets.row("CI-3").getRowNum() - 1)
                    .getCell(0)
                    .setCellFormula("\"CI-2\"");
        });
        assertThat(outcome.problems())
                .extracting(problem -> problem.key().replace("assessment-workbook.cell.", ""))
                .containsExactly(
                        "score",
                        "score",
                        "formula",
                        "confidence",
                        "applies",
                        "too-long",
                        "score",
                        "text",
                        "as-downloaded",
                        "unknown",
                        "twice",
                        "no-code",
                        "formula");
        assertThat(outcome.problems()).extracting(CellProblem::cell).startsWith(addresses.toArray(String[]::new));
        assertThat(outcome.problems()).allSatisfy(problem -> {
            for (var language : Language.values()) {
                assertThat(problem.expected(Words.in(language))).isNotBlank().doesNotContain("{");
            }
        });
    }

    @Test
    void whatIsAssignedToOthersMayNotBeChangedButMayStandThere() {
        var assigned = Copies.copy(Map.of("KM-1", Map.of(INTENTION, "7")), Set.of("KM-2"));
        assertThat(WorkbookReading.read(Copies.file(assigned), assigned).problems())
                .isEmpty();
        var file = Sheets.edit(
                Copies.file(assigned), sheets -> sheets.cell("KM-1", INTENTION).setCellValue(9));
        assertThat(WorkbookReading.read(file, assigned).problems())
                .extracting(CellProblem::key)
                .containsExactly("assessment-workbook.cell.assigned");
    }

    @Test
    void movedColumnsRemovedRowsAndNewSheetsDoNoHarm() {
        var outcome = read(sheets -> {
            sheets.answers().removeRow(sheets.row("LS-2"));
            sheets.workbook().createSheet("My notes").createRow(0).createCell(0).setCellFormula("1+1");
            sheets.workbook().setSheetOrder("My notes", 0);
        });
        assertThat(outcome).isEqualTo(new WorkbookReading.Outcome(List.of(), List.of()));
    }

    @Test
    void aWorkbookOfAnotherAssessmentOrEditionIsRefused() {
        refused(
                "other-assessment",
                sheets -> set(sheets, "assessment", UUID.randomUUID().toString()));
        refused("other-edition", sheets -> set(sheets, "pinned", "0".repeat(64)));
        refused("other-format", sheets -> set(sheets, "format", "yardstick-workbook/2"));
        refused("not-ours", sheets -> set(sheets, "copy", "mine"));
        refused("not-ours", sheets -> sheets.workbook().removeSheetAt(2));
        refused("uncalculated", sheets -> sheets.cell("KM-1", Field.NARRATIVE).setCellFormula("1+1"));
        refused("no-sheet", sheets -> sheets.workbook().setSheetName(0, "Something"));
        refused(
                "no-headings",
                sheets -> sheets.answers().removeRow(sheets.answers().getRow(AnswerSheet.CODES)));
        refused(
                "no-column",
                sheets -> sheets.answers().getRow(AnswerSheet.CODES).getCell(5).setCellValue("?"));
    }

    private void refused(String key, Consumer<Sheets> edits) {
        assertThatThrownBy(() -> read(edits)).isInstanceOfSatisfying(NotAWorkbook.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("assessment-workbook.file." + key);
            for (var language : Language.values()) {
                assertThat(refusal.in(Words.in(language))).doesNotContain("{");
            }
        });
    }

    private static void set(Sheets sheets, String fact, String value) {
        for (var row : sheets.hidden()) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(fact)) {
                row.getCell(1).setCellValue(value);
            }
        }
    }
}
