package org.yardstick.platform.accreditation.audit.scoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.assessment.SheetAnswers;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** An assessor's own scores, criterion by criterion. */
@Controller
class ScoreController {
    private final Audits audits;
    private final ScorePages pages;
    private final SheetForm forms;
    private final SheetAnswers answers;
    private final Screens screens;

    ScoreController(Audits audits, ScorePages pages, SheetForm forms, SheetAnswers answers, Screens screens) {
        this.audits = audits;
        this.pages = pages;
        this.forms = forms;
        this.answers = answers;
        this.screens = screens;
    }

    @Allows(Role.ASSESSOR)
    @GetMapping("/audits/{id}/criteria/{code}")
    String page(
            @PathVariable UUID id, @PathVariable String code, Viewer viewer, Model page, HttpServletRequest request) {
        var tab = UUID.randomUUID().toString();
        page.addAttribute("page", pages.page(id, code, tab, viewer, screens.language(request)));
        page.addAttribute("errors", FieldErrors.NONE);
        return "accreditation/audit/criterion";
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/criteria/{code}")
    String save(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        var result = forms.save(id, Sheet.Kind.ASSESSOR, code, sent, viewer, words);
        var shown = pages.page(id, code, sent.getOrDefault("tab", "none"), viewer, words.language());
        if (result.errors().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("page", shown.withTyped(result.typed()));
            page.addAttribute("errors", result.errors());
            return "accreditation/audit/criterion";
        }
        if (result.forked()) {
            Notice.warn(request, response, "accreditation.audit.score.forked");
            return "redirect:" + shown.path();
        }
        Notice.leave(request, response, "accreditation.audit.score.saved", code);
        var next = shown.sheet().neighbours().next();
        return "redirect:"
                + (sent.getOrDefault("then", "back").equals("next") && next.isPresent()
                        ? shown.path(next.get())
                        : shown.audit().path() + "#" + code);
    }

    /** One field, as a page saves it by itself. */
    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/criteria/{code}/answers")
    ResponseEntity<Map<String, Object>> saveField(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam String field,
            @RequestParam String value,
            @RequestParam int seen,
            @RequestParam String tab,
            Viewer viewer,
            HttpServletRequest request) {
        var audit = audits.toScore(id, viewer);
        var change = new Answers.Change(code, new Field(field), value, seen, tab);
        var outcome = answers.save(audits.occasion(audit), Sheet.Kind.ASSESSOR, change, audit.asking(viewer));
        return told(outcome, Words.in(screens.language(request)));
    }

    private ResponseEntity<Map<String, Object>> told(Answers.Outcome outcome, Words words) {
        var body = new LinkedHashMap<String, Object>();
        return switch (outcome) {
            case Answers.Outcome.Saved saved -> {
                body.put("version", saved.version());
                body.put("at", screens.time(saved.at()));
                yield ResponseEntity.ok(body);
            }
            case Answers.Outcome.Unchanged unchanged -> {
                body.put("version", unchanged.version());
                yield ResponseEntity.ok(body);
            }
            case Answers.Outcome.Forked forked -> {
                body.put("message", words.say("accreditation.audit.score.forked"));
                yield ResponseEntity.status(HttpStatus.CONFLICT).body(body);
            }
            case Answers.Outcome.Wrong wrong -> {
                body.put("message", words.say(wrong.key()));
                yield ResponseEntity.unprocessableContent().body(body);
            }
        };
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/criteria/{code}/forks/{fork}/settlement")
    String settle(
            @PathVariable UUID id,
            @PathVariable String code,
            @PathVariable UUID fork,
            @RequestParam String choice,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer) {
        var audit = audits.toScore(id, viewer);
        answers.settle(audits.occasion(audit), Sheet.Kind.ASSESSOR, fork, choice.equals("mine"), audit.asking(viewer));
        return "redirect:" + audit.path() + (from.equals("visit") ? "/visit/conflicts" : "/criteria/" + code);
    }
}
