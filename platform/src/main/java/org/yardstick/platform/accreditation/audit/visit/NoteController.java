package org.yardstick.platform.accreditation.audit.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.SheetVisibility;
import org.yardstick.platform.assessment.Sheets;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** The log of an audit at a desk; on site it is written with the visit's own page. */
@Controller
class NoteController {
    private final Audits audits;
    private final Sheets sheets;
    private final Notes notes;
    private final NoteRows rows;
    private final Screens screens;

    NoteController(Audits audits, Sheets sheets, Notes notes, NoteRows rows, Screens screens) {
        this.audits = audits;
        this.sheets = sheets;
        this.notes = notes;
        this.rows = rows;
        this.screens = screens;
    }

    @Allows(Role.ASSESSOR)
    @GetMapping("/audits/{id}/notes")
    String list(@PathVariable UUID id, Viewer viewer, Model page, HttpServletRequest request) {
        return show(audits.ofTeam(id, viewer), Map.of(), FieldErrors.NONE, viewer, page, request);
    }

    private String show(
            Audit audit,
            Map<String, String> typed,
            FieldErrors errors,
            Viewer viewer,
            Model page,
            HttpServletRequest request) {
        var stage = sheets.stage(audit.id(), audit.asking(viewer));
        var standard = audits.standard(audit);
        var texts = standard.edition().texts(screens.language(request));
        var criteria = new LinkedHashMap<String, String>();
        for (var one : standard.criteria()) {
            var title = Objects.requireNonNull(texts.criteria().get(one.code())).title();
            criteria.put(one.code(), one.code() + " " + title);
        }
        var everybody = stage != SheetVisibility.Stage.SCORING;
        page.addAttribute("page", new NotesPage(audit, rows.of(audit, stage, viewer), everybody, criteria));
        page.addAttribute("typed", typed);
        page.addAttribute("errors", errors);
        return "accreditation/audit/notes";
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/notes")
    String add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var audit = audits.ofTeam(id, viewer);
        var outcome = notes.save(audit, written(audit, sent), viewer);
        if (outcome instanceof Answers.Outcome.Wrong wrong) {
            var words = Words.in(screens.language(request));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(audit, sent, FieldErrors.at("text", words.say(wrong.key())), viewer, page, request);
        }
        Notice.leave(request, response, "accreditation.audit.note.saved");
        return "redirect:" + audit.path() + "/notes";
    }

    private Notes.Written written(Audit audit, Map<String, String> sent) {
        var code = sent.getOrDefault("criterion", "");
        return new Notes.Written(
                UUID.randomUUID(),
                Note.Kind.find(sent.getOrDefault("kind", "")).orElse(Note.Kind.OBSERVATION),
                audits.standard(audit).has(code) ? code : null,
                sent.getOrDefault("withWhom", "").strip(),
                sent.getOrDefault("text", "").replace("\r\n", "\n").strip(),
                notes.now(),
                0,
                "desk");
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/notes/forks/{fork}/settlement")
    String settle(
            @PathVariable UUID id,
            @PathVariable UUID fork,
            @RequestParam(defaultValue = "") String choice,
            Viewer viewer) {
        var audit = audits.ofTeam(id, viewer);
        notes.settle(audit, fork, choice.equals("mine"), viewer);
        return "redirect:" + audit.path() + "/visit/conflicts";
    }
}
