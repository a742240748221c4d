package org.yardstick.platform.assessment.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** What the screens about workbooks show. */
@Component
class WorkbookPages {
    private final Assessments assessments;
    private final WorkbookCopies copies;
    private final Uploads uploads;
    private final DataSize largest;

    WorkbookPages(
            Assessments assessments,
            WorkbookCopies copies,
            Uploads uploads,
            @Value("${yardstick.workbook.largest:10MB}") DataSize largest) {
        this.assessments = assessments;
        this.copies = copies;
        this.uploads = uploads;
        this.largest = largest;
    }

    WorkbookPage page(UUID id, Viewer viewer, Language language) {
        var assessment = assessments.get(id, viewer);
        var texts = assessments.edition(assessment).texts(language);
        return new WorkbookPage(assessment, texts, List.of(), 0, largest.toMegabytes());
    }

    boolean isTooLarge(long bytes) {
        return bytes > largest.toBytes();
    }

    long largestInMegabytes() {
        return largest.toMegabytes();
    }

    ImportPage preview(UUID id, UUID upload, Viewer viewer, Language language) {
        var waiting = uploads.get(id, upload, viewer);
        var now = copies.copy(id, viewer);
        var texts = now.standard().edition().texts(language);
        var groups = new ArrayList<ImportPage.Group>();
        rows(waiting, now, viewer)
                .forEach((code, rows) -> groups.add(new ImportPage.Group(
                        code, Objects.requireNonNull(texts.criteria().get(code)).title(), rows)));
        return new ImportPage(
                now.assessment(),
                upload,
                texts,
                groups,
                waiting.importedAt(),
                waiting.at().plus(Uploads.KEPT));
    }

    /** By criterion, what differs from the answers as they stand. */
    private static Map<String, List<ImportPage.Row>> rows(Uploads.Upload waiting, WorkbookCopy now, Viewer viewer) {
        var rows = new LinkedHashMap<String, List<ImportPage.Row>>();
        for (var change : waiting.changes()) {
            var answer = now.answer(change.criterion(), change.field());
            if (!answer.value().equals(change.value())) {
                rows.computeIfAbsent(change.criterion(), code -> new ArrayList<>())
                        .add(new ImportPage.Row(
                                change.field(), answer.value(), change.value(), newer(change, answer, viewer)));
            }
        }
        return rows;
    }

    /** The same rule that saving keeps: what oneself saved from the same workbook is no conflict. */
    private static Optional<ImportPage.Newer> newer(
            Answers.Change change, WorkbookCopy.Answered answer, Viewer viewer) {
        var own = answer.savedBy().equals(viewer.person()) && answer.savedIn().equals(change.tab());
        return answer.version() == change.seen() || own
                ? Optional.empty()
                : Optional.of(new ImportPage.Newer(answer.name(), answer.savedAt()));
    }
}
