package org.yardstick.platform.accreditation.finding;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.accreditation.Form;
import org.yardstick.platform.document.Receipt;
import org.yardstick.platform.document.intake.Upload;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Words;

/** What the organisation does about a finding: it answers, and shows what it did. */
@Controller
class AnswerFindingController {
    private final FindingPages pages;
    private final CorrectiveActions actions;
    private final ShowWithFiles showWithFiles;

    AnswerFindingController(FindingPages pages, CorrectiveActions actions, ShowWithFiles showWithFiles) {
        this.pages = pages;
        this.actions = actions;
        this.showWithFiles = showWithFiles;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/findings/{id}/responses")
    String answer(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        var correction = form.text("correction");
        var cause = form.text("rootCause");
        var action = form.text("action");
        var promised = form.day("promised", pages.today(), pages.latest());
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        actions.answer(id, new CorrectiveActions.Answer(correction, cause, action, promised.orElseThrow()), viewer);
        return form.done("finding.answer.done", path(id));
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/findings/{id}/evidence")
    String bring(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> document,
            Form form,
            Viewer viewer,
            Model model) {
        var text = document.isEmpty() ? form.text("shown") : form.optional("shown");
        if (!form.isFine()) {
            return show(id, form, viewer, model);
        }
        actions.show(id, text, document, viewer);
        return form.done("finding.show.done", path(id));
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/findings/{id}/evidence/files")
    String bringFiles(@PathVariable UUID id, Upload upload, Form form, Viewer viewer, Model model) throws IOException {
        var receipt = showWithFiles.perform(id, upload, viewer, form.words());
        if (receipt.isEmpty() || !receipt.refused().isEmpty()) {
            form.refuse("files", refusal(receipt, form.words()));
            return show(id, form, viewer, model);
        }
        return form.done("finding.show.done", path(id));
    }

    private static String refusal(Receipt receipt, Words words) {
        return receipt.isEmpty()
                ? words.say("document.files.missing")
                : receipt.refused().stream()
                        .map(one -> one.name() + ": " + one.reason())
                        .collect(java.util.stream.Collectors.joining(" "));
    }

    private String show(UUID id, Form form, Viewer viewer, Model model) {
        model.addAttribute("page", pages.page(id, viewer, form.typed()));
        return form.on(model, "accreditation/finding/finding");
    }

    private static String path(UUID id) {
        return "/findings/" + id;
    }
}
