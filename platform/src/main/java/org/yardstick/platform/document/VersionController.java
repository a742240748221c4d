package org.yardstick.platform.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yardstick.platform.document.intake.IntakeSettings;
import org.yardstick.platform.document.intake.Upload;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** A newer file for a document; what it said before stays. */
@Controller
class VersionController {
    private final Documents documents;
    private final ReceiveFiles receiveFiles;
    private final IntakeSettings settings;
    private final Screens screens;
    private final Clock clock;

    VersionController(
            Documents documents, ReceiveFiles receiveFiles, IntakeSettings settings, Screens screens, Clock clock) {
        this.documents = documents;
        this.receiveFiles = receiveFiles;
        this.settings = settings;
        this.screens = screens;
        this.clock = clock;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/documents/{id}/new-version")
    String form(@PathVariable UUID id, Viewer viewer, Model page) {
        var document = NotFound.unlessPresent(documents.find(viewer, id));
        return show(page, document, "", FieldErrors.NONE);
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/documents/{id}/versions")
    String add(
            @PathVariable UUID id,
            Upload upload,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var document = NotFound.unlessPresent(documents.find(viewer, id));
        var errors = attempt(document, upload, viewer, Words.in(screens.language(request)));
        if (errors.any()) {
            return show(page, document, upload.field("effectiveOn"), errors);
        }
        Notice.leave(request, response, "document.version.added");
        return "redirect:" + document.path();
    }

    private FieldErrors attempt(Document document, Upload upload, Viewer viewer, Words words) throws IOException {
        var typed = upload.field("effectiveOn");
        var wrongDate = EffectiveDate.problem(typed, LocalDate.now(clock));
        if (wrongDate.isPresent()) {
            upload.discard();
            return FieldErrors.at("effectiveOn", words.say(wrongDate.get()));
        }
        return receiveFiles
                .performVersion(viewer, document.id(), upload, EffectiveDate.read(typed), words)
                .map(reason -> FieldErrors.at("files", reason))
                .orElse(FieldErrors.NONE);
    }

    private String show(Model page, Document document, String effectiveOn, FieldErrors errors) {
        var nothing = new Receipt(List.of(), List.of());
        page.addAttribute("document", document);
        page.addAttribute("form", UploadForm.of(settings, List.of(), "", effectiveOn, nothing));
        page.addAttribute("errors", errors);
        return "document/new-version";
    }
}
