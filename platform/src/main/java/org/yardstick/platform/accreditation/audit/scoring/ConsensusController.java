package org.yardstick.platform.accreditation.audit.scoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.assessment.SheetAnswers;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** The consensus: its agenda, and one criterion after the other. */
@Controller
class ConsensusController {
    private final ConsensusPages pages;
    private final ConsensusForm forms;
    private final Audits audits;
    private final SheetAnswers answers;
    private final Screens screens;

    ConsensusController(
            ConsensusPages pages, ConsensusForm forms, Audits audits, SheetAnswers answers, Screens screens) {
        this.pages = pages;
        this.forms = forms;
        this.audits = audits;
        this.answers = answers;
        this.screens = screens;
    }

    @Allows(Role.ASSESSOR)
    @GetMapping("/audits/{id}/consensus")
    String agenda(@PathVariable UUID id, Viewer viewer, Model page, HttpServletRequest request) {
        page.addAttribute("page", pages.page(id, viewer, screens.language(request)));
        return "accreditation/audit/consensus";
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/consensus/medians")
    String medians(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var page = pages.page(id, viewer, screens.language(request));
        var taken = forms.takeMedians(page, viewer);
        Notice.leave(request, response, "accreditation.audit.consensus.medians-taken", Integer.toString(taken));
        return "redirect:" + page.path();
    }

    @Allows(Role.ASSESSOR)
    @GetMapping("/audits/{id}/consensus/criteria/{code}")
    String criterion(
            @PathVariable UUID id, @PathVariable String code, Viewer viewer, Model page, HttpServletRequest request) {
        page.addAttribute("page", pages.one(id, code, Map.of(), viewer, screens.language(request)));
        page.addAttribute("errors", FieldErrors.NONE);
        return "accreditation/audit/consensus-criterion";
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/consensus/criteria/{code}")
    String save(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        var shown = pages.one(id, code, typed(sent), viewer, words.language());
        var result = forms.save(id, shown.row(), sent, viewer, words);
        if (result.errors().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("page", shown);
            page.addAttribute("errors", result.errors());
            return "accreditation/audit/consensus-criterion";
        }
        if (result.forked()) {
            Notice.warn(request, response, "accreditation.audit.score.forked");
            return "redirect:" + shown.agenda().path(code);
        }
        Notice.leave(request, response, "accreditation.audit.score.saved", code);
        var goesNext =
                sent.getOrDefault("then", "back").equals("next") && shown.next().isPresent();
        return "redirect:"
                + (goesNext
                        ? shown.agenda().path(shown.next().get())
                        : shown.agenda().path() + "#" + code);
    }

    private static Map<String, String> typed(Map<String, String> sent) {
        var typed = new HashMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.startsWith("value.")) {
                typed.put(name.substring("value.".length()), value);
            }
        });
        return typed;
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/consensus/criteria/{code}/forks/{fork}/settlement")
    String settle(
            @PathVariable UUID id,
            @PathVariable String code,
            @PathVariable UUID fork,
            @RequestParam String choice,
            Viewer viewer) {
        var audit = audits.toScore(id, viewer);
        answers.settle(audits.occasion(audit), Sheet.Kind.CONSENSUS, fork, choice.equals("mine"), audit.asking(viewer));
        return "redirect:" + audit.path() + "/consensus/criteria/" + code;
    }
}
