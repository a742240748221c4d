package org.yardstick.platform.assessment.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.shell.Language;

/** What goes out as a workbook comes back as it went, and what is changed in it arrives exactly. */
class WorkbookRoundTripTest {
    record Value(String criterion, Field field, String text) {
        static Value of(String criterion, Field field) {
            return new Value(criterion, field, "");
        }
    }

    @Property(tries = 25)
    void anUntouchedWorkbookChangesNothing(
            @ForAll("answers") Map<String, Map<Field, String>> answers, @ForAll Language language) {
        var copy = Copies.copy(answers, Set.copyOf(Copies.CRITERIA));
        var file = Copies.file(copy, language);
        assertThat(WorkbookReading.read(file, copy)).isEqualTo(new WorkbookReading.Outcome(List.of(), List.of()));
        var savedElsewhere = Sheets.edit(file, sheets -> {});
        assertThat(WorkbookReading.read(savedElsewhere, copy))
                .isEqualTo(new WorkbookReading.Outcome(List.of(), List.of()));
    }

    @Property(tries = 25)
    void soundEditsArriveExactly(
            @ForAll("answers") Map<String, Map<Field, String>> before,
            @ForAll("answers") Map<String, Map<Field, String>> edits) {
        var copy = Copies.copy(before, Set.copyOf(Copies.CRITERIA));
        var file = Sheets.edit(
                Copies.file(copy),
                sheets -> edits.forEach((criterion, fields) ->
                        fields.forEach((field, value) -> write(sheets, criterion, field, value))));
        var expected = new HashMap<List<Object>, String>();
        edits.forEach((criterion, fields) -> fields.forEach((field, value) -> {
            var kept = field.kept(value);
            if (!kept.equals(copy.inCell(criterion, field)) && !kept.isEmpty()) {
                expected.put(List.of(criterion, field), kept);
            }
        }));
        var read = WorkbookReading.read(file, copy);
        assertThat(read.problems()).isEmpty();
        assertThat(read.changes().stream()
                        .collect(Collectors.toMap(
                                change -> List.<Object>of(change.criterion(), change.field()), Answers.Change::value)))
                .isEqualTo(expected);
        assertThat(read.changes())
                .allSatisfy(change -> assertThat(change.seen())
                        .isEqualTo(
                                copy.answer(change.criterion(), change.field()).version()));
    }

    private static void write(Sheets sheets, String criterion, Field field, String value) {
        var cell = sheets.cell(criterion, field);
        if (field.isScore() && value.length() % 2 == 0) {
            cell.setCellValue(new BigDecimal(value).doubleValue());
        } else {
            // The other program knows the spelling of letters by number; what is typed is what stands there.
            cell.setCellValue(CellText.written(value));
        }
    }

    @Provide
    Arbitrary<Map<String, Map<Field, String>>> answers() {
        return value().list().ofMaxSize(40).map(values -> {
            var answers = new LinkedHashMap<String, Map<Field, String>>();
            values.forEach(value -> answers.computeIfAbsent(value.criterion, key -> new LinkedHashMap<>())
                    .put(value.field, value.text));
            return answers;
        });
    }

    private static Arbitrary<Value> value() {
        var fields = SheetColumn.answered(Copies.STANDARD.edition().document()).stream()
                .filter(field -> !field.equals(Field.NOT_APPLICABLE))
                .toList();
        return Combinators.combine(Arbitraries.of(Copies.CRITERIA), Arbitraries.of(fields))
                .as(Value::of)
                .flatMap(value -> text(value.field).map(text -> new Value(value.criterion, value.field, text)));
    }

    private static Arbitrary<String> text(Field field) {
        if (field.isScore()) {
            return Arbitraries.of(Field.SCORES);
        }
        if (field.equals(Field.CONFIDENCE)) {
            return Arbitraries.of(Field.CONFIDENCES);
        }
        var awkward = Arbitraries.of(
                "=1+1",
                "+852 2345 6789",
                "@home",
                "_x0041_x0042_",
                "'quoted",
                "<b>&amp;</b>",
                "服務質素𠮷",
                "a\nb",
                "1",
                "true",
                "#N/A");
        return Arbitraries.oneOf(
                        awkward, Arbitraries.strings().all().ofMinLength(1).ofMaxLength(60))
                .map(text -> field.kept(CellText.holdable(text)))
                .filter(text -> !text.isEmpty() && !CellText.takesBack(text));
    }
}
