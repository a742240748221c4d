package org.yardstick.platform.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yardstick.platform.document.intake.FileName;
import org.yardstick.platform.document.intake.Intake;
import org.yardstick.platform.document.intake.IntakeSettings;
import org.yardstick.platform.document.intake.NotTaken;
import org.yardstick.platform.document.intake.Upload;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Words;

/**
 * Takes the files of an upload into an organisation's library, one after another as they come, each in a transaction of its own: a file
 * that is refused does not take the others with it, and when the line breaks what was whole is kept and nothing else. Each refusal
 * of {@link Intake} and of {@link Documents#add}, and one file more than may be sent at once, is a line of the receipt.
 */
@Component
public class ReceiveFiles {
    private final Intake intake;
    private final Documents documents;
    private final Versions versions;
    private final IntakeSettings settings;

    ReceiveFiles(Intake intake, Documents documents, Versions versions, IntakeSettings settings) {
        this.intake = intake;
        this.documents = documents;
        this.versions = versions;
        this.settings = settings;
    }

    public Receipt perform(
            Viewer viewer, UUID organisation, Upload upload, Optional<LocalDate> effectiveOn, Words words)
            throws IOException {
        var kept = new ArrayList<Receipt.Kept>();
        var refused = new ArrayList<Receipt.Refusal>();
        for (var part = upload.next(); part.isPresent(); part = upload.next()) {
            var name = FileName.of(part.get().name()).full();
            try {
                refuseTooMany(kept, refused);
                kept.add(receive(viewer, organisation, part.get(), effectiveOn));
            } catch (NotTaken reason) {
                refused.add(new Receipt.Refusal(name, reason.in(words)));
            } catch (Refused reason) {
                refused.add(new Receipt.Refusal(name, reason.in(words)));
            }
        }
        return new Receipt(kept, refused);
    }

    /** Takes one file that comes from elsewhere than a form, refused like any other. */
    public Receipt perform(Viewer viewer, UUID organisation, Sent file, Optional<LocalDate> effectiveOn, Words words)
            throws IOException {
        try {
            return new Receipt(List.of(receive(viewer, organisation, file.part(), effectiveOn)), List.of());
        } catch (NotTaken reason) {
            return new Receipt(List.of(), List.of(new Receipt.Refusal(file.name(), reason.in(words))));
        }
    }

    /** A file as it was sent, whole. */
    public record Sent(String name, byte[] content) {
        private Upload.Part part() {
            return new Upload.Part(name, new ByteArrayInputStream(content));
        }
    }

    /**
     * Takes the one file of an upload as a newer version of a document; the reason, when it is not taken. What {@link Versions#addFile}
     * refuses is refused.
     */
    public Optional<String> performVersion(
            Viewer viewer, UUID document, Upload upload, Optional<LocalDate> effectiveOn, Words words)
            throws IOException {
        var part = upload.next();
        if (part.isEmpty()) {
            return Optional.of(words.say("document.file.missing"));
        }
        try {
            return receiveVersion(viewer, document, part.get(), effectiveOn, words);
        } finally {
            upload.discard();
        }
    }

    /** The same for a file that comes from elsewhere than a form. */
    public Optional<String> performVersion(
            Viewer viewer, UUID document, Sent file, Optional<LocalDate> effectiveOn, Words words) throws IOException {
        return receiveVersion(viewer, document, file.part(), effectiveOn, words);
    }

    private Optional<String> receiveVersion(
            Viewer viewer, UUID document, Upload.Part part, Optional<LocalDate> effectiveOn, Words words)
            throws IOException {
        try (var file = intake.receive(part.content(), part.name())) {
            versions.addFile(viewer, document, file, effectiveOn);
            return Optional.empty();
        } catch (NotTaken reason) {
            return Optional.of(reason.in(words));
        }
    }

    private void refuseTooMany(List<Receipt.Kept> kept, List<Receipt.Refusal> refused) throws NotTaken {
        if (kept.size() + refused.size() >= settings.maxFiles()) {
            throw new NotTaken("document.not-taken.too-many", settings.maxFiles());
        }
    }

    private Receipt.Kept receive(Viewer viewer, UUID organisation, Upload.Part part, Optional<LocalDate> effectiveOn)
            throws IOException, NotTaken {
        try (var file = intake.receive(part.content(), part.name())) {
            var added = documents.add(viewer, organisation, file, effectiveOn);
            return new Receipt.Kept(file.name().full(), added.document(), added.wasThere());
        }
    }
}
