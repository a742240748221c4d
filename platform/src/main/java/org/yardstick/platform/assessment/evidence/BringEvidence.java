package org.yardstick.platform.assessment.evidence;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.Attachments;
import org.yardstick.platform.document.Receipt;
import org.yardstick.platform.document.ReceiveFiles;
import org.yardstick.platform.document.intake.Upload;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Words;

/**
 * Takes files into the organisation's library and attaches them to a criterion at once. Whether the criterion may be answered is asked
 * before the first byte is read; a file that the library does not take is told and leaves the others attached.
 */
@Component
class BringEvidence {
    private final Assessments assessments;
    private final Attachments attachments;
    private final ReceiveFiles receiveFiles;

    BringEvidence(Assessments assessments, Attachments attachments, ReceiveFiles receiveFiles) {
        this.assessments = assessments;
        this.attachments = attachments;
        this.receiveFiles = receiveFiles;
    }

    Receipt perform(UUID assessment, String criterion, Upload upload, Viewer by, Words words) throws IOException {
        attachments.mayAttach(assessment, criterion, by);
        var organisation = assessments.get(assessment, by).organisation();
        var receipt = receiveFiles.perform(by, organisation, upload, date(upload.field("effectiveOn")), words);
        if (!receipt.kept().isEmpty()) {
            var kept = receipt.kept().stream().map(Receipt.Kept::document).toList();
            attachments.attach(assessment, criterion, kept, shortened(upload.field("pointer")), by);
        }
        return receipt;
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String shortened(String pointer) {
        return pointer.substring(0, Math.min(pointer.length(), 200));
    }
}
