package org.yardstick.platform.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
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
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** One criterion: its page, saving it whole or field by field, and what was set aside. */
@Controller
class AnswerController {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Answers answers;
    private final CriterionPages pages;
    private final CriterionForm forms;
    private final Comments comments;
    private final Screens screens;

    AnswerController(Answers answers, CriterionPages pages, CriterionForm forms, Comments comments, Screens screens) {
        this.answers = answers;
        this.pages = pages;
        this.forms = forms;
        this.comments = comments;
        this.screens = screens;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}/criteria/{code}")
    String page(
            @PathVariable UUID id, @PathVariable String code, Viewer viewer, Model page, HttpServletRequest request) {
        page.addAttribute("page", pages.page(id, code, newTab(), viewer, screens.language(request)));
        page.addAttribute("errors", FieldErrors.NONE);
        return "assessment/criterion";
    }

    /** The whole form, as a browser without scripts sends it; {@code then} says where to go on. */
    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/assessments/{id}/criteria/{code}")
    String save(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        var result = forms.save(id, code, sent, viewer, words);
        var shown = pages.page(id, code, sent.getOrDefault("tab", newTab()), viewer, words.language());
        if (result.errors().any()) {
            page.addAttribute("page", shown.withTyped(result.typed()));
            page.addAttribute("errors", result.errors());
            return "assessment/criterion";
        }
        if (result.forked()) {
            Notice.leave(request, response, "assessment.answer.forked");
            return "redirect:" + shown.path() + "#forks";
        }
        Notice.leave(request, response, "assessment.answer.saved", code);
        return "redirect:" + goOn(sent.getOrDefault("then", "back"), shown);
    }

    private static String goOn(String then, CriterionPage page) {
        var next = page.neighbours().next();
        var goesNext = (then.equals("next") || then.equals("complete-next")) && next.isPresent();
        return goesNext
                ? page.assessment().path() + "/criteria/" + next.get()
                : page.assessment().path() + "#" + page.criterion().code();
    }

    /** One field, as a page saves it by itself. */
    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/assessments/{id}/criteria/{code}/answers")
    ResponseEntity<Map<String, Object>> saveField(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam String field,
            @RequestParam String value,
            @RequestParam int seen,
            @RequestParam String tab,
            Viewer viewer,
            HttpServletRequest request) {
        var change = new Answers.Change(code, new Field(field), value, seen, tab);
        var words = Words.in(screens.language(request));
        var body = new LinkedHashMap<String, Object>();
        return switch (answers.save(id, change, viewer)) {
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
                body.put("message", words.say("assessment.answer.forked-by", forked.by(), screens.time(forked.at())));
                yield ResponseEntity.status(HttpStatus.CONFLICT).body(body);
            }
            case Answers.Outcome.Wrong wrong -> {
                body.put("message", words.say(wrong.key()));
                yield ResponseEntity.unprocessableContent().body(body);
            }
        };
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/assessments/{id}/criteria/{code}/forks/{fork}/settlement")
    String settle(
            @PathVariable UUID id,
            @PathVariable String code,
            @PathVariable UUID fork,
            @RequestParam String choice,
            Viewer viewer) {
        answers.settle(id, fork, choice.equals("mine"), viewer);
        return "redirect:/assessments/" + id + "/criteria/" + code;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/assessments/{id}/criteria/{code}/history")
    String history(
            @PathVariable UUID id, @PathVariable String code, Viewer viewer, Model page, HttpServletRequest request) {
        page.addAttribute("page", pages.history(id, code, viewer, screens.language(request)));
        return "assessment/history";
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/assessments/{id}/criteria/{code}/history/{revision}/restoration")
    String restore(
            @PathVariable UUID id,
            @PathVariable String code,
            @PathVariable UUID revision,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        answers.restore(id, revision, viewer);
        Notice.leave(request, response, "assessment.history.restored");
        return "redirect:/assessments/" + id + "/criteria/" + code;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @PostMapping("/assessments/{id}/criteria/{code}/comments")
    String comment(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam String text,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = Words.in(screens.language(request));
        var problem = Comments.problem(text);
        if (problem.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("page", pages.page(id, code, newTab(), viewer, words.language()));
            page.addAttribute("comment", text);
            page.addAttribute("errors", FieldErrors.at("comment", words.say(problem.get())));
            return "assessment/criterion";
        }
        if (!text.isBlank()) {
            comments.add(id, code, text, viewer);
        }
        return "redirect:/assessments/" + id + "/criteria/" + code + "#comments";
    }

    private static String newTab() {
        var bytes = new byte[9];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
