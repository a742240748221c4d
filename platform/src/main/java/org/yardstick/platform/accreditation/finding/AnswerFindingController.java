package org.yardstick.platform.accreditation.finding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.document.Receipt;
import org.yardstick.platform.document.intake.Upload;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** What the organisation does about a finding: it answers, and shows what it did. */
@Controller
class AnswerFindingController {
    private final FindingPages pages;
    private final CorrectiveActions actions;
    private final ShowWithFiles showWithFiles;
    private final Screens screens;

    AnswerFindingController(
            FindingPages pages, CorrectiveActions actions, ShowWithFiles showWithFiles, Screens screens) {
        this.pages = pages;
        this.actions = actions;
        this.showWithFiles = showWithFiles;
        this.screens = screens;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/findings/{id}/responses")
    String answer(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var correction = form.text("correction");
        var cause = form.text("rootCause");
        var action = form.text("action");
        var promised = form.day("promised", pages.today(), pages.latest());
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model);
        }
        actions.answer(id, new CorrectiveActions.Answer(correction, cause, action, promised.orElseThrow()), viewer);
        return done(id, "finding.answer.done", request, response);
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/findings/{id}/evidence")
    String show(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<UUID> document,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(typed, Words.in(screens.language(request)));
        var text = document.isEmpty() ? form.text("shown") : form.optional("shown");
        if (!form.isFine()) {
            return again(id, typed, form.errors(), viewer, model);
        }
        actions.show(id, text, document, viewer);
        return done(id, "finding.show.done", request, response);
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/findings/{id}/evidence/files")
    String showFiles(
            @PathVariable UUID id,
            Upload upload,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var words = Words.in(screens.language(request));
        var receipt = showWithFiles.perform(id, upload, viewer, words);
        if (receipt.isEmpty() || !receipt.refused().isEmpty()) {
            return again(id, Map.of(), FieldErrors.at("files", refusal(receipt, words)), viewer, model);
        }
        return done(id, "finding.show.done", request, response);
    }

    private static String refusal(Receipt receipt, Words words) {
        return receipt.isEmpty()
                ? words.say("document.files.missing")
                : receipt.refused().stream()
                        .map(one -> one.name() + ": " + one.reason())
                        .collect(java.util.stream.Collectors.joining(" "));
    }

    private String again(UUID id, Map<String, String> typed, FieldErrors errors, Viewer viewer, Model model) {
        model.addAttribute("page", pages.page(id, viewer, typed));
        model.addAttribute("errors", errors);
        return "accreditation/finding/finding";
    }

    private static String done(UUID id, String key, HttpServletRequest request, HttpServletResponse response) {
        Notice.leave(request, response, key);
        return "redirect:/findings/" + id;
    }
}
