package org.yardstick.platform.accreditation.audit.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Assets;
import org.yardstick.platform.shell.Body;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** The visit on site: its page, what it takes along, and the changes that come back. */
@Controller
class VisitController {
    private final Audits audits;
    private final VisitCases cases;
    private final VisitStanding standing;
    private final MergeChange mergeChange;
    private final Screens screens;

    VisitController(Audits audits, VisitCases cases, VisitStanding standing, MergeChange mergeChange, Screens screens) {
        this.audits = audits;
        this.cases = cases;
        this.standing = standing;
        this.mergeChange = mergeChange;
        this.screens = screens;
    }

    @Allows(Role.ASSESSOR)
    @GetMapping("/audits/{id}/visit")
    String page(
            @PathVariable UUID id,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var audit = audits.toScore(id, viewer);
        var name = viewer.names().in(screens.language(request));
        page.addAttribute("page", new VisitPage(audit, viewer.person(), name));
        return "accreditation/audit/visit";
    }

    @Allows(Role.ASSESSOR)
    @GetMapping("/audits/{id}/visit/manifest.webmanifest")
    ResponseEntity<Map<String, Object>> manifest(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        var audit = audits.toScore(id, viewer);
        var words = Words.in(screens.language(request));
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("name", audit.organisationName().in(words.language()));
        manifest.put("short_name", words.say("accreditation.audit.visit.title"));
        manifest.put("lang", words.language().tag());
        manifest.put("id", audit.path() + "/visit");
        manifest.put("start_url", audit.path() + "/visit");
        manifest.put("scope", audit.path() + "/visit");
        manifest.put("display", "standalone");
        manifest.put(
                "icons",
                List.of(Map.of("src", Assets.path("brand/mark.svg"), "sizes", "any", "type", "image/svg+xml")));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .body(manifest);
    }

    @Allows(Role.ASSESSOR)
    @GetMapping("/audits/{id}/visit/case")
    ResponseEntity<VisitCase> pack(
            @PathVariable UUID id, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var audit = audits.toScore(id, viewer);
        var csrf = screens.screen(request, response).csrf();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(cases.pack(audit, csrf, viewer, screens.language(request)));
    }

    /** What became of each change, in the order in which they came; one that is refused does not take the others with it. */
    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/visit/changes")
    ResponseEntity<Map<String, Object>> merge(
            @PathVariable UUID id, @Valid @Body DeviceChange.Sent sent, Viewer viewer, HttpServletRequest request) {
        var audit = audits.toScore(id, viewer);
        var words = Words.in(screens.language(request));
        var told = new ArrayList<Map<String, Object>>();
        for (var change : sent.changes()) {
            told.add(merge(audit, sent.device(), change, viewer, words));
        }
        return ResponseEntity.ok(Map.of("outcomes", told));
    }

    private Map<String, Object> merge(Audit audit, String device, DeviceChange change, Viewer viewer, Words words) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", change.id());
        try {
            var merged = mergeChange.perform(audit, device, change, viewer);
            told.put("outcome", merged.outcome());
            told.put("version", merged.version());
            told.put("message", merged.problem().isEmpty() ? "" : words.say(merged.problem()));
        } catch (Refused refused) {
            told.put("outcome", "wrong");
            told.put("version", 0);
            told.put("message", refused.in(words));
        } catch (NotFound notFound) {
            told.put("outcome", "wrong");
            told.put("version", 0);
            told.put("message", words.say("accreditation.audit.visit.unreadable"));
        }
        return told;
    }

    /** Texts of one's own that came second, both of scores and of notes, to be settled. */
    @Allows(Role.ASSESSOR)
    @GetMapping("/audits/{id}/visit/conflicts")
    String conflicts(@PathVariable UUID id, Viewer viewer, Model page, HttpServletRequest request) {
        var audit = audits.toScore(id, viewer);
        var waiting = standing.conflicts(audit, viewer);
        page.addAttribute("audit", audit);
        page.addAttribute("texts", audits.standard(audit).edition().texts(screens.language(request)));
        page.addAttribute("scores", waiting.scores());
        page.addAttribute("notes", waiting.notes());
        return "accreditation/audit/visit-conflicts";
    }
}
