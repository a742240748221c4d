package org.yardstick.platform.assessment.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.workbook.WorkbookContent.Kind;
import org.yardstick.platform.assessment.workbook.WorkbookContent.SheetCell;
import org.yardstick.platform.assessment.workbook.WorkbookContent.SheetRow;
import org.yardstick.platform.standard.EditionDocument;

/**
 * Reads the answers out of a workbook: which cells were changed since it was downloaded, and to what. A blank cell leaves the answer as
 * it is and a single dash takes it back; every cell that cannot be understood is told with its address, and then nothing is taken.
 */
final class WorkbookReading {
    private final WorkbookContent content;
    private final WorkbookCopy now;
    private final String from;
    private final List<Answers.Change> changes = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();

    private WorkbookReading(WorkbookContent content, WorkbookCopy now) {
        this.content = content;
        this.now = now;
        this.from = origin(content);
    }

    /**
     * @param changes of cells that were touched, with the version that was downloaded
     * @param problems in the order of the sheet
     */
    record Outcome(List<Answers.Change> changes, List<CellProblem> problems) {}

    /** {@code now} is the assessment as it stands, for whoever sends the workbook. */
    static Outcome read(byte[] file, WorkbookCopy now) {
        var reading = new WorkbookReading(WorkbookContent.read(file), now);
        reading.refuseWhatBelongsElsewhere();
        reading.refuseMissingColumns();
        reading.readRows();
        return new Outcome(List.copyOf(reading.changes), List.copyOf(reading.problems));
    }

    /** What the changes are saved from: the download, so that whoever sends one workbook twice goes on where they were. */
    private static String origin(WorkbookContent content) {
        try {
            return "workbook-" + UUID.fromString(content.facts().getOrDefault("copy", ""));
        } catch (IllegalArgumentException e) {
            throw new NotAWorkbook("not-ours");
        }
    }

    private void refuseWhatBelongsElsewhere() {
        var facts = content.facts();
        if (!WorkbookCopy.FORMAT.equals(facts.get("format"))) {
            throw new NotAWorkbook("other-format");
        }
        if (!now.assessment().id().toString().equals(facts.get("assessment"))) {
            throw new NotAWorkbook("other-assessment");
        }
        if (!now.assessment().pinned().equals(facts.get("pinned"))) {
            throw new NotAWorkbook("other-edition");
        }
    }

    private void refuseMissingColumns() {
        var needed = new ArrayList<>(List.of(SheetColumn.CODE));
        for (var field : SheetColumn.answered(edition())) {
            needed.add(SheetColumn.code(field));
            needed.add(SheetColumn.asDownloaded(field));
        }
        needed.removeAll(content.columns().keySet());
        if (!needed.isEmpty()) {
            throw new NotAWorkbook("no-column", String.join(", ", needed), content.sheet());
        }
    }

    private EditionDocument edition() {
        return now.standard().edition().document();
    }

    private void readRows() {
        var seenAt = new HashMap<String, Integer>();
        content.rows().stream().filter(row -> !isEmpty(row)).forEach(row -> readRow(row, seenAt));
    }

    private void readRow(SheetRow row, Map<String, Integer> seenAt) {
        var code = cell(row, SheetColumn.CODE);
        var named = code.text().strip();
        var criterion = now.standard()
                .edition()
                .criterion(named)
                .filter(one -> now.standard().has(named));
        if (code.kind() == Kind.FORMULA) {
            add(code, "", Optional.empty(), "formula");
        } else if (code.kind() == Kind.BLANK) {
            add(code, "", Optional.empty(), "no-code");
        } else if (criterion.isEmpty()) {
            add(code, "", Optional.empty(), "unknown", now.standard().edition().name());
        } else if (seenAt.putIfAbsent(named, row.number()) != null) {
            add(code, named, Optional.empty(), "twice", String.valueOf(seenAt.get(named)));
        } else {
            SheetColumn.answered(edition()).forEach(field -> readAnswer(row, criterion.get(), field));
        }
    }

    private boolean isEmpty(SheetRow row) {
        return cell(row, SheetColumn.CODE).kind() == Kind.BLANK
                && SheetColumn.answered(edition()).stream()
                        .allMatch(field -> cell(row, SheetColumn.code(field)).kind() == Kind.BLANK);
    }

    private SheetCell cell(SheetRow row, String column) {
        return row.cell(content.columns().getOrDefault(column, Integer.MAX_VALUE));
    }

    private void readAnswer(SheetRow row, EditionDocument.Criterion criterion, Field field) {
        var cell = cell(row, SheetColumn.code(field));
        var before = cell(row, SheetColumn.asDownloaded(field));
        var known = before.kind() == Kind.TEXT ? AsDownloaded.read(before.text()) : Optional.<AsDownloaded>empty();
        if (cell.kind() == Kind.BLANK) {
            return;
        }
        var value = CellValue.read(cell, field);
        if (value.problem().isPresent()) {
            add(cell, criterion.code(), field, value.problem().get(), value.hint());
        } else if (known.isEmpty()) {
            add(before, criterion.code(), field, "as-downloaded");
        } else {
            readChange(cell, criterion, field, value.value(), known.get());
        }
    }

    private void readChange(
            SheetCell cell, EditionDocument.Criterion criterion, Field field, String typed, AsDownloaded known) {
        var value = CellText.takesBack(typed) ? "" : field.kept(typed);
        // A text that is a dash and always was one is no wish to take it back.
        if (known.was(value) || known.was(typed.strip())) {
            return;
        }
        if (!now.answerable().contains(criterion.code())) {
            add(cell, criterion.code(), field, "assigned");
            return;
        }
        var problem = field.problem(value, criterion);
        if (problem.isPresent()) {
            add(cell, criterion.code(), field, PROBLEMS.getOrDefault(problem.get(), "score"));
        } else {
            changes.add(new Answers.Change(criterion.code(), field, value, known.version(), from));
        }
    }

    /** What the screens say of a wrong value, as it is said of a cell. */
    private static final Map<String, String> PROBLEMS = Map.of(
            "assessment.answer.score-wrong", "score",
            "assessment.answer.always-applies", "applies",
            "assessment.answer.too-long", "too-long");

    private void add(SheetCell cell, String criterion, Field field, String expected, Object... parts) {
        add(cell, criterion, Optional.of(field), expected, parts);
    }

    private void add(SheetCell cell, String criterion, Optional<Field> field, String expected, Object... parts) {
        problems.add(new CellProblem(
                content.sheet(),
                cell.address(),
                criterion,
                field,
                cell.text(),
                "assessment-workbook.cell." + expected,
                List.of(parts)));
    }
}
