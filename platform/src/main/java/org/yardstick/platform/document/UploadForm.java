package org.yardstick.platform.document;

import java.util.List;
import org.yardstick.platform.document.intake.FileType;
import org.yardstick.platform.document.intake.IntakeSettings;

/**
 * The form that takes files, with what was typed and, after an upload of which not all was taken, what became of each file.
 *
 * @param organisation whose library was chosen, as typed
 * @param accept for the browser's file dialogue
 * @param kinds the same for the reader: PDF, DOCX
 */
public record UploadForm(
        List<LibraryPage.Shelf> shelves,
        String organisation,
        String effectiveOn,
        int mostFiles,
        long mostMegabytes,
        String accept,
        String kinds,
        Receipt receipt) {

    /** The limit as the page's script compares it. */
    public long mostBytes() {
        return mostMegabytes * 1024 * 1024;
    }

    /** For a page that knows the library already. */
    public static UploadForm ofOneLibrary(IntakeSettings settings, Receipt receipt) {
        return of(settings, List.of(), "", "", receipt);
    }

    static UploadForm of(
            IntakeSettings settings,
            List<LibraryPage.Shelf> shelves,
            String organisation,
            String effectiveOn,
            Receipt receipt) {
        var kinds = settings.types().stream().sorted().map(FileType::label).toList();
        return new UploadForm(
                shelves,
                organisation,
                effectiveOn,
                settings.maxFiles(),
                settings.maxFile().toMegabytes(),
                FileType.accept(settings.types()),
                String.join(", ", kinds),
                receipt);
    }
}
