package org.yardstick.platform.accreditation.finding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.yardstick.platform.accreditation.finding.FindingListPage.Row;
import org.yardstick.platform.shell.Words;

/** Findings as a sheet. Whatever people wrote is text, even where a spreadsheet would take it for a formula. */
final class FindingSheets {
    private static final List<String> HEADS = List.of(
            "number",
            "organisation",
            "criterion",
            "title",
            "grade",
            "state",
            "due",
            "overdue",
            "statement",
            "evidence",
            "raised-by",
            "raised-on");

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Words words;

    FindingSheets(Words words) {
        this.words = words;
    }

    private List<String> heads() {
        return HEADS.stream().map(head -> words.say("finding.sheet." + head)).toList();
    }

    private List<String> cells(Row row) {
        var finding = row.finding();
        var standing = row.standing();
        return List.of(
                finding.label(),
                row.organisation().in(words.language()),
                finding.criterion(),
                finding.criterionTitle().in(words.language()),
                words.say("finding.grade", standing.grade()),
                words.say("finding.state", standing.state()),
                standing.due().map(LocalDate::toString).orElse(""),
                words.say(standing.overdue() ? "finding.sheet.yes" : "finding.sheet.no"),
                finding.statement(),
                finding.evidence(),
                finding.raisedBy().in(words.language()),
                finding.course().raisedOn().toString());
    }

    byte[] xlsx(List<Row> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Yardstick", "1.0")) {
            var sheet = workbook.newWorksheet(words.say("finding.list.title"));
            int at = 0;
            for (var line : Stream.concat(Stream.of(heads()), rows.stream().map(this::cells))
                    .toList()) {
                for (int column = 0; column < line.size(); column++) {
                    sheet.value(at, column, printable(line.get(column)));
                }
                at++;
            }
            sheet.range(0, 0, 0, HEADS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** XML holds no control characters but these three. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", "");
    }

    /** With a mark of the encoding, which Excel wants. */
    byte[] csv(List<Row> rows) {
        var lines = Stream.concat(Stream.of(heads()), rows.stream().map(this::cells))
                .map(line -> line.stream().map(FindingSheets::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"));
        return lines.getBytes(StandardCharsets.UTF_8);
    }

    /** An apostrophe keeps a spreadsheet from taking a text for a formula, also where it is typed in full width. */
    static String quoted(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
