package org.yardstick.platform.accreditation.audit.visit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.assessment.SheetPages;
import org.yardstick.platform.assessment.SheetVisibility;
import org.yardstick.platform.assessment.Sheets;
import org.yardstick.platform.identity.Viewer;

/** What of an assessor's own scores and notes has arrived, and what waits for their decision. */
@Component
class VisitStanding {
    private final Sheets sheets;
    private final SheetPages written;
    private final NoteRows notes;

    VisitStanding(Sheets sheets, SheetPages written, NoteRows notes) {
        this.sheets = sheets;
        this.written = written;
        this.notes = notes;
    }

    record Standing(
            boolean signed,
            List<VisitCase.Held> answers,
            List<VisitCase.HeldNote> notes,
            List<VisitCase.Conflict> conflicts,
            List<UUID> photographs) {}

    Standing of(Audit audit, Optional<Inputs> signed, Viewer viewer) {
        var sheet = sheets.ownOrEmpty(audit.occasion(signed), viewer);
        var own = notes.of(audit, SheetVisibility.Stage.SCORING, viewer);
        return new Standing(
                sheet.isSigned(),
                written.all(sheet).values().stream()
                        .flatMap(fields -> fields.values().stream())
                        .map(one -> new VisitCase.Held(one.criterion(), one.field(), one.value(), one.version()))
                        .toList(),
                own.stream().map(VisitStanding::held).toList(),
                conflicts(audit, sheet, viewer),
                own.stream()
                        .flatMap(note -> note.photographs().stream())
                        .map(Note.Photograph::id)
                        .toList());
    }

    private List<VisitCase.Conflict> conflicts(Audit audit, Sheet sheet, Viewer viewer) {
        return Stream.concat(written.conflicts(sheet, viewer).stream(), notes.conflicts(audit, viewer).stream())
                .map(one -> new VisitCase.Conflict(one.fork(), one.criterion(), one.field(), one.mine(), one.theirs()))
                .toList();
    }

    /** Texts of one's own that came second, of scores and of notes. */
    record Conflicts(List<SheetPages.Conflict> scores, List<SheetPages.Conflict> notes) {}

    Conflicts conflicts(Audit audit, Viewer viewer) {
        var scores = sheets.own(audit.id(), viewer)
                .map(sheet -> written.conflicts(sheet, viewer))
                .orElse(List.of());
        return new Conflicts(scores, notes.conflicts(audit, viewer));
    }

    private static VisitCase.HeldNote held(Note note) {
        return new VisitCase.HeldNote(
                note.id(),
                note.kind().code(),
                Objects.requireNonNullElse(note.criterion(), ""),
                note.withWhom(),
                note.text(),
                note.notedAt(),
                note.version(),
                note.photographs().stream().map(Note.Photograph::id).toList());
    }
}
