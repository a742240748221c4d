package org.yardstick.platform.accreditation.audit.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that a device made: one field of the assessor's own sheet, or a note. The device makes its id, so that a change that is sent
 * again is done once.
 *
 * @param seen the version that the device had before it, 0 for none
 * @param criterion code; of a note, when it is about one
 * @param field of the sheet; nothing of a note
 * @param value of the field, or the text of the note
 * @param note id of the note; nothing of a field
 * @param noteKind {@code interview}, {@code document} or {@code observation}
 */
record DeviceChange(
        @NotNull(message = "shell.field.unreadable") UUID id,
        int seen,
        @Nullable String criterion,
        @Nullable String field,
        @NotNull(message = "shell.field.unreadable") String value,
        @Nullable UUID note,
        @Nullable String noteKind,
        @Nullable String withWhom,
        @Nullable Instant notedAt) {

    static final int MOST = 100;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** What a device sends at once. */
    record Sent(
            @NotNull(message = "shell.field.unreadable") @Size(min = 8, max = 64, message = "shell.field.too-long")
            String device,

            @NotNull(message = "shell.field.unreadable") @Size(max = MOST, message = "shell.field.too-long") @Valid
            List<@NotNull(message = "shell.field.unreadable") DeviceChange> changes) {}

    /** Within what a device's clock can show and a table can hold. */
    private static boolean isOnAClock(Instant moment) {
        return moment.isAfter(EARLIEST) && moment.isBefore(LATEST);
    }

    /** The note as it is kept; empty when it does not say what a note must say. */
    Optional<Notes.Written> asNote(String device) {
        var kind = Note.Kind.find(String.valueOf(noteKind));
        if (note == null || kind.isEmpty() || notedAt == null || !isOnAClock(notedAt)) {
            return Optional.empty();
        }
        var with = withWhom == null ? "" : withWhom.strip();
        var about = criterion == null || criterion.isEmpty() ? null : criterion;
        var text = value.replace("\r\n", "\n").strip();
        return Optional.of(new Notes.Written(note, kind.get(), about, with, text, notedAt, seen, device));
    }
}
