package org.yardstick.platform.accreditation.decision;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yardstick.platform.accreditation.Form;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Today;

/** Cases that go on otherwise than by an audit: a change that is decided on documents, and a stage 2 that is done again. */
@Controller
class CaseController {
    private final Audits audits;
    private final RepeatStageTwo repeat;
    private final ForwardChange forward;
    private final Today today;

    CaseController(Audits audits, RepeatStageTwo repeat, ForwardChange forward, Today today) {
        this.audits = audits;
        this.repeat = repeat;
        this.forward = forward;
        this.today = today;
    }

    @Allows({Role.ASSESSOR, Role.SECRETARIAT, Role.QUALITY_MANAGER, Role.CONTRIBUTOR})
    @GetMapping("/audits/{id}/repeat")
    String page(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        return show(audits.get(id, viewer), form, model);
    }

    @Allows({Role.ASSESSOR, Role.SECRETARIAT})
    @PostMapping("/audits/{id}/repeat")
    String open(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        var of = audits.get(id, viewer);
        var first = form.day("first", today.day(), today.day().plusYears(1));
        var last = first.flatMap(day -> form.day("last", day, day.plusMonths(6)));
        if (!form.isFine()) {
            return show(of, form, model);
        }
        var again = repeat.perform(id, first.orElseThrow(), last.orElseThrow(), viewer);
        return form.done("decision.repeat.done", of.sides().office() ? Audit.path(again) + "/team" : of.path());
    }

    private String show(Audit of, Form form, Model model) {
        var reason = repeat.reason(of);
        var mayOpen = of.isOpen()
                && !reason.isNone()
                && (of.sides().office() || of.sides().lead());
        model.addAttribute("page", new RepeatPage(of, reason, mayOpen, form.typed("first"), form.typed("last")));
        return form.on(model, "accreditation/decision/repeat");
    }

    @Allows(Role.SECRETARIAT)
    @GetMapping("/applications/{id}/case")
    String change(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        model.addAttribute("page", forward.page(id, form.typed("reason"), viewer));
        return form.on(model, "accreditation/report/forward");
    }

    @Allows(Role.SECRETARIAT)
    @PostMapping("/applications/{id}/case")
    String forward(@PathVariable UUID id, Form form, Viewer viewer, Model model) {
        var reason = form.text("reason");
        if (!form.isFine()) {
            return change(id, form, viewer, model);
        }
        var audit = forward.perform(id, reason, viewer);
        return form.done("accreditation.change.forwarded", Audit.path(audit) + "/report");
    }
}
