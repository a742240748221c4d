package org.yardstick.platform.accreditation.finding;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yardstick.platform.document.Receipt;
import org.yardstick.platform.document.ReceiveFiles;
import org.yardstick.platform.document.intake.Upload;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Words;

/**
 * Takes files into the organisation's library and brings them as evidence of an action at once. Whether there is anything to show is asked
 * before the first byte is read; a file that the library does not take is told and leaves the others brought.
 */
@Component
class ShowWithFiles {
    private final FindingPages pages;
    private final CorrectiveActions actions;
    private final ReceiveFiles receiveFiles;

    ShowWithFiles(FindingPages pages, CorrectiveActions actions, ReceiveFiles receiveFiles) {
        this.pages = pages;
        this.actions = actions;
        this.receiveFiles = receiveFiles;
    }

    Receipt perform(UUID id, Upload upload, Viewer by, Words words) throws IOException {
        var page = pages.page(id, by, java.util.Map.of());
        page.of().mustBeAuditee();
        page.finding().course().mustTakeEvidence(pages.today(), pages.rules());
        var receipt = receiveFiles.perform(by, page.of().organisation(), upload, Optional.empty(), words);
        if (!receipt.kept().isEmpty()) {
            var kept = receipt.kept().stream()
                    .map(Receipt.Kept::document)
                    .distinct()
                    .toList();
            actions.show(id, shortened(upload.field("shown")), kept, by);
        }
        return receipt;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 8_000)).strip();
    }
}
