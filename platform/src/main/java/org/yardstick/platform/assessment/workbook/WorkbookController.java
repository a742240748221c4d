package org.yardstick.platform.assessment.workbook;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** Taking an assessment along as a workbook, sending it back, and taking over what it changes. */
@Controller
class WorkbookController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final WorkbookCopies copies;
    private final WorkbookPages pages;
    private final Uploads uploads;
    private final Screens screens;

    WorkbookController(WorkbookCopies copies, WorkbookPages pages, Uploads uploads, Screens screens) {
        this.copies = copies;
        this.pages = pages;
        this.uploads = uploads;
        this.screens = screens;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}/workbook")
    String page(@PathVariable UUID id, Viewer viewer, Model page, HttpServletRequest request) {
        return show(pages.page(id, viewer, screens.language(request)), FieldErrors.NONE, page);
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}/workbook.xlsx")
    ResponseEntity<byte[]> download(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        var copy = copies.copy(id, viewer);
        var name = copy.assessment()
                        .name()
                        .replaceAll("[\\p{Cntrl}\"/\\\\:*?<>|]", " ")
                        .strip() + ".xlsx";
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(WorkbookFile.write(copy, Words.in(screens.language(request))));
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/assessments/{id}/workbook")
    String receive(
            @PathVariable UUID id,
            @RequestParam Optional<MultipartFile> file,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var words = Words.in(screens.language(request));
        var shown = pages.page(id, viewer, words.language());
        try {
            return switch (uploads.receive(id, content(file), viewer)) {
                case Uploads.Receipt.Waiting waiting -> "redirect:" + shown.path() + "/import/" + waiting.upload();
                case Uploads.Receipt.NothingNew nothing -> {
                    Notice.leave(request, response, "assessment-workbook.import.nothing-new");
                    yield "redirect:" + shown.path();
                }
                case Uploads.Receipt.Wrong wrong -> {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    yield show(shown.with(wrong.problems()), FieldErrors.NONE, page);
                }
            };
        } catch (NotAWorkbook refusal) {
            return show(shown, FieldErrors.at("file", refusal.in(words)), page);
        }
    }

    private byte[] content(Optional<MultipartFile> file) throws IOException {
        var sent = file.filter(one -> !one.isEmpty()).orElseThrow(() -> new NotAWorkbook("missing"));
        if (pages.isTooLarge(sent.getSize())) {
            throw new NotAWorkbook("too-large", pages.largestInMegabytes());
        }
        return sent.getBytes();
    }

    private static String show(WorkbookPage shown, FieldErrors errors, Model page) {
        page.addAttribute("page", shown);
        page.addAttribute("errors", errors);
        return "assessment/workbook/workbook";
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}/workbook/import/{upload}")
    String preview(
            @PathVariable UUID id, @PathVariable UUID upload, Viewer viewer, Model page, HttpServletRequest request) {
        page.addAttribute("page", pages.preview(id, upload, viewer, screens.language(request)));
        return "assessment/workbook/import";
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/assessments/{id}/workbook/import/{upload}")
    String take(
            @PathVariable UUID id,
            @PathVariable UUID upload,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var done = uploads.take(id, upload, viewer);
        var key = done.setAside() == 0 ? "assessment-workbook.import.done" : "assessment-workbook.import.done-aside";
        Notice.leave(request, response, key, String.valueOf(done.saved()), String.valueOf(done.setAside()));
        return "redirect:/assessments/" + id;
    }
}
