package org.yardstick.platform.accreditation.audit.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;

/** The plan of an audit, to read and to print; who leads and the office write it. */
@Controller
class PlanController {
    private final PlanPages pages;
    private final Agenda agenda;
    private final Today today;
    private final Screens screens;

    PlanController(PlanPages pages, Agenda agenda, Today today, Screens screens) {
        this.pages = pages;
        this.agenda = agenda;
        this.today = today;
        this.screens = screens;
    }

    @Allows({Role.ASSESSOR, Role.SECRETARIAT, Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/audits/{id}/plan")
    String plan(@PathVariable UUID id, Viewer viewer, Model page) {
        page.addAttribute("page", pages.page(id, viewer));
        return "accreditation/audit/plan";
    }

    @Allows({Role.ASSESSOR, Role.SECRETARIAT})
    @GetMapping("/audits/{id}/plan/items/new")
    String fresh(@PathVariable UUID id, Viewer viewer, Model page) {
        var shown = planned(id, viewer);
        var day = shown.stages().isEmpty()
                ? ""
                : shown.stages().getLast().beginsOn().toString();
        var form = new AgendaForm(
                "",
                day.isEmpty() ? "" : day + "T09:00",
                day.isEmpty() ? "" : day + "T10:30",
                "",
                "",
                "",
                Set.of(),
                "",
                "0");
        return show(shown, form, Optional.empty(), FieldErrors.NONE, page);
    }

    private PlanPage planned(UUID id, Viewer viewer) {
        var shown = pages.page(id, viewer);
        if (!shown.audit().plans()) {
            throw new NotFound();
        }
        return shown;
    }

    private static String show(PlanPage shown, AgendaForm form, Optional<UUID> item, FieldErrors errors, Model page) {
        page.addAttribute("page", shown);
        page.addAttribute("form", form);
        page.addAttribute("item", item);
        page.addAttribute("errors", errors);
        return "accreditation/audit/plan-item";
    }

    @Allows({Role.ASSESSOR, Role.SECRETARIAT})
    @PostMapping("/audits/{id}/plan/items")
    String add(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return save(id, Optional.empty(), AgendaForm.sent(sent), viewer, page, request, response);
    }

    @Allows({Role.ASSESSOR, Role.SECRETARIAT})
    @GetMapping("/audits/{id}/plan/items/{item}")
    String item(@PathVariable UUID id, @PathVariable UUID item, Viewer viewer, Model page) {
        var shown = planned(id, viewer);
        return show(shown, AgendaForm.of(find(shown, item), today), Optional.of(item), FieldErrors.NONE, page);
    }

    private static AgendaItem find(PlanPage page, UUID item) {
        return page.items().stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Allows({Role.ASSESSOR, Role.SECRETARIAT})
    @PostMapping("/audits/{id}/plan/items/{item}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        return save(id, Optional.of(item), AgendaForm.sent(sent), viewer, page, request, response);
    }

    private String save(
            UUID id,
            Optional<UUID> item,
            AgendaForm form,
            Viewer viewer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        var shown = planned(id, viewer);
        item.ifPresent(one -> find(shown, one));
        var errors = form.errors(shown, item, today, Words.in(screens.language(request)));
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(shown, form, item, errors, page);
        }
        var wanted = form.wanted(shown, today);
        item.ifPresentOrElse(
                one -> agenda.change(shown.audit(), one, form.version(), wanted, viewer),
                () -> agenda.add(shown.audit(), wanted, viewer));
        Notice.leave(request, response, "accreditation.audit.plan.saved");
        return "redirect:" + shown.path();
    }

    @Allows({Role.ASSESSOR, Role.SECRETARIAT})
    @PostMapping("/audits/{id}/plan/items/{item}/end")
    String remove(@PathVariable UUID id, @PathVariable UUID item, Viewer viewer) {
        var shown = planned(id, viewer);
        agenda.remove(shown.audit(), find(shown, item), viewer);
        return "redirect:" + shown.path();
    }
}
