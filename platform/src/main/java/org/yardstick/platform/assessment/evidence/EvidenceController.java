package org.yardstick.platform.assessment.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.assessment.Attachments;
import org.yardstick.platform.document.Receipt;
import org.yardstick.platform.document.intake.Upload;
import org.yardstick.platform.document.intake.UploadAddress;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** Evidence of one criterion: attached from the library, brought as new files, taken off again. */
@Controller
class EvidenceController {
    private static final int LONGEST_POINTER = 200;

    private final Attachments attachments;
    private final EvidencePages pages;
    private final BringEvidence bringEvidence;
    private final Screens screens;

    EvidenceController(Attachments attachments, EvidencePages pages, BringEvidence bringEvidence, Screens screens) {
        this.attachments = attachments;
        this.pages = pages;
        this.bringEvidence = bringEvidence;
        this.screens = screens;
    }

    @Bean
    static UploadAddress newEvidence() {
        return new UploadAddress("/assessments/{id}/criteria/{code}/evidence/files");
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}/criteria/{code}/evidence")
    String page(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            Model page,
            HttpServletRequest request) {
        page.addAttribute(
                "page",
                pages.page(id, code, text, new Receipt(List.of(), List.of()), viewer, screens.language(request)));
        page.addAttribute("errors", FieldErrors.NONE);
        return "assessment/evidence/choose";
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/assessments/{id}/criteria/{code}/evidence")
    String attach(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") List<UUID> document,
            @RequestParam(defaultValue = "") String pointer,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        if (document.isEmpty() || pointer.length() > LONGEST_POINTER) {
            page.addAttribute(
                    "page", pages.page(id, code, "", new Receipt(List.of(), List.of()), viewer, words.language()));
            page.addAttribute(
                    "errors",
                    document.isEmpty()
                            ? FieldErrors.at("document", words.say("assessment.evidence.none-chosen"))
                            : FieldErrors.at("pointer", words.say("shell.field.too-long")));
            return "assessment/evidence/choose";
        }
        attachments.attach(id, code, document, pointer, viewer);
        Notice.leave(request, response, "assessment.evidence.attached", Integer.toString(document.size()));
        return "redirect:" + EvidencePages.criterion(id, code);
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/assessments/{id}/criteria/{code}/evidence/files")
    String bring(
            @PathVariable UUID id,
            @PathVariable String code,
            Upload upload,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var words = Words.in(screens.language(request));
        var receipt = bringEvidence.perform(id, code, upload, viewer, words);
        if (receipt.isEmpty() || !receipt.refused().isEmpty()) {
            page.addAttribute("page", pages.page(id, code, "", receipt, viewer, words.language()));
            page.addAttribute(
                    "errors",
                    FieldErrors.at(
                            "files",
                            receipt.isEmpty()
                                    ? words.say("document.files.missing")
                                    : words.say(
                                            "document.files.refused",
                                            receipt.refused().size())));
            return "assessment/evidence/choose";
        }
        Notice.leave(
                request,
                response,
                "assessment.evidence.attached",
                Integer.toString(receipt.kept().size()));
        return "redirect:" + EvidencePages.criterion(id, code);
    }

    /** What is attached gives its place to the newest version of the same document. */
    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/assessments/{id}/criteria/{code}/evidence/{attachment}/renewal")
    String renew(
            @PathVariable UUID id,
            @PathVariable String code,
            @PathVariable UUID attachment,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        attachments.renew(id, code, attachment, viewer);
        Notice.leave(request, response, "assessment.evidence.renewed");
        return "redirect:" + EvidencePages.criterion(id, code);
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/assessments/{id}/criteria/{code}/evidence/{attachment}/end")
    String end(@PathVariable UUID id, @PathVariable String code, @PathVariable UUID attachment, Viewer viewer) {
        attachments.end(id, code, attachment, viewer);
        return "redirect:" + EvidencePages.criterion(id, code);
    }
}
