package org.yardstick.platform.accreditation.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.accreditation.finding.FindingListPage.Filter;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** Lists of findings, on screen and as sheets. */
@Controller
class FindingListController {
    private static final Map<String, String> KINDS = Map.of(
            "csv", "text/csv;charset=UTF-8",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final FindingLists lists;
    private final Screens screens;

    FindingListController(FindingLists lists, Screens screens) {
        this.lists = lists;
        this.screens = screens;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/findings")
    String all(
            @RequestParam(defaultValue = "") String turn,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", lists.all(new Filter(turn, grade, text, page), viewer));
        return "accreditation/finding/list";
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/audits/{id}/findings")
    String ofAudit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String turn,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", lists.of(id, new Filter(turn, grade, text, page), viewer));
        return "accreditation/finding/list";
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/findings/sheet.{kind}")
    ResponseEntity<byte[]> sheet(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String turn,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<UUID> audit,
            Viewer viewer,
            HttpServletRequest request) {
        var type = Optional.ofNullable(KINDS.get(kind)).orElseThrow(NotFound::new);
        var sheets = new FindingSheets(Words.in(screens.language(request)));
        var rows = lists.filtered(new Filter(turn, grade, text, 1), audit, viewer);
        var name = ContentDisposition.attachment().filename("findings." + kind).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(kind.equals("csv") ? sheets.csv(rows) : sheets.xlsx(rows));
    }
}
