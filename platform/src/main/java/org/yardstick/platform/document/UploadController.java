package org.yardstick.platform.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yardstick.platform.document.intake.IntakeSettings;
import org.yardstick.platform.document.intake.Upload;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** Adding files to the library, several at once. */
@Controller
class UploadController {
    private static final Receipt NOTHING = new Receipt(List.of(), List.of());

    private final ReceiveFiles receiveFiles;
    private final DocumentPages pages;
    private final IntakeSettings settings;
    private final Screens screens;
    private final Clock clock;

    UploadController(
            ReceiveFiles receiveFiles, DocumentPages pages, IntakeSettings settings, Screens screens, Clock clock) {
        this.receiveFiles = receiveFiles;
        this.pages = pages;
        this.settings = settings;
        this.screens = screens;
        this.clock = clock;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/documents/new-files")
    String form(Viewer viewer, Model page) {
        return show(page, viewer, "", "", NOTHING, FieldErrors.NONE);
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/documents/files")
    String add(Upload upload, Viewer viewer, Model page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var words = Words.in(screens.language(request));
        var organisation = DocumentPages.shelf(pages.shelves(viewer), upload.field("organisation"));
        var errors = errors(upload, organisation.isEmpty(), words);
        var receipt = NOTHING;
        if (errors.any() || organisation.isEmpty()) {
            upload.discard();
        } else {
            var effectiveOn = EffectiveDate.read(upload.field("effectiveOn"));
            receipt = receiveFiles.perform(viewer, organisation.get(), upload, effectiveOn, words);
            errors = errors(receipt, words);
        }
        if (errors.any()) {
            return show(page, viewer, upload.field("organisation"), upload.field("effectiveOn"), receipt, errors);
        }
        Notice.leave(request, response, receipt.added() == 0 ? "document.were-there" : "document.added");
        return "redirect:"
                + (receipt.kept().size() == 1
                        ? "/documents/" + receipt.kept().getFirst().document()
                        : "/documents");
    }

    private FieldErrors errors(Upload upload, boolean noOrganisation, Words words) {
        var byField = new LinkedHashMap<String, String>();
        if (noOrganisation) {
            byField.put("organisation", words.say("document.organisation.missing"));
        }
        EffectiveDate.problem(upload.field("effectiveOn"), LocalDate.now(clock))
                .ifPresent(key -> byField.put("effectiveOn", words.say(key)));
        return new FieldErrors(byField);
    }

    private static FieldErrors errors(Receipt receipt, Words words) {
        if (receipt.isEmpty()) {
            return FieldErrors.at("files", words.say("document.files.missing"));
        }
        var refused = receipt.refused().size();
        return refused == 0 ? FieldErrors.NONE : FieldErrors.at("files", words.say("document.files.refused", refused));
    }

    private String show(
            Model page, Viewer viewer, String organisation, String effectiveOn, Receipt receipt, FieldErrors errors) {
        var shelves = pages.shelves(viewer);
        page.addAttribute("form", UploadForm.of(settings, shelves, organisation, effectiveOn, receipt));
        page.addAttribute("errors", errors);
        return "document/new-files";
    }
}
