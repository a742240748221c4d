package org.yardstick.platform.accreditation.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.accreditation.finding.Form;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Named;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** What the public reads and says: grants that are announced, what speaks against one, and complaints. */
@Controller
class PublicLetterController {
    private final Representations representations;
    private final DecisionRows decisions;
    private final LettersThrottle throttle;
    private final PublicReading reading;
    private final Screens screens;

    PublicLetterController(
            Representations representations,
            DecisionRows decisions,
            LettersThrottle throttle,
            PublicReading reading,
            Screens screens) {
        this.representations = representations;
        this.decisions = decisions;
        this.throttle = throttle;
        this.reading = reading;
        this.screens = screens;
    }

    /** What the public pages read besides. */
    @org.springframework.stereotype.Component
    record PublicReading(JdbcClient db, DecisionContext context) {
        Map<String, String> bodies(Language language) {
            var bodies = new LinkedHashMap<String, String>();
            db.sql(
                            "select id, name_en, name_hans, name_hant from identity.organisation where kind = 'body' order by name_en limit 200")
                    .query(row -> {
                        var names = new Names(
                                row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant"));
                        bodies.put(row.getObject("id", UUID.class).toString(), names.in(language));
                    });
            return bodies;
        }
    }

    @Open
    @GetMapping("/notices")
    String notices(Model model) {
        model.addAttribute(
                "decisions", decisions.announced(reading.context.today().day()));
        return "accreditation/decision/notices";
    }

    @Open
    @GetMapping("/notices/{decision}")
    String notice(@PathVariable UUID decision, Model model) {
        return form(
                Map.of(), FieldErrors.NONE, model, "/notices/" + decision, Optional.of(announced(decision)), Map.of());
    }

    private Named announced(UUID decision) {
        return decisions.announced(reading.context.today().day()).stream()
                .filter(one -> one.id().equals(decision))
                .findFirst()
                .orElseThrow(NotFound::new)
                .organisation();
    }

    @Open
    @PostMapping("/notices/{decision}")
    String object(
            @PathVariable UUID decision,
            @RequestParam Map<String, String> typed,
            Optional<Viewer> viewer,
            Model model,
            HttpServletRequest request) {
        var organisation = announced(decision);
        var form = new Form(typed, Words.in(screens.language(request)));
        var said = said(form, request);
        if (!form.isFine()) {
            return form(typed, form.errors(), model, "/notices/" + decision, Optional.of(organisation), Map.of());
        }
        throttle.count(request.getRemoteAddr());
        return received(representations.object(decision, said, viewer));
    }

    @Open
    @GetMapping("/complaints/new")
    String complaint(Model model, HttpServletRequest request) {
        return form(
                Map.of(),
                FieldErrors.NONE,
                model,
                "/complaints",
                Optional.empty(),
                reading.bodies(screens.language(request)));
    }

    @Open
    @PostMapping("/complaints")
    String complain(
            @RequestParam Map<String, String> typed, Optional<Viewer> viewer, Model model, HttpServletRequest request) {
        var bodies = reading.bodies(screens.language(request));
        var form = new Form(typed, Words.in(screens.language(request)));
        var body =
                form.choice("body", Optional.of(typed.getOrDefault("body", "")).filter(bodies::containsKey));
        var said = said(form, request);
        if (!form.isFine()) {
            return form(typed, form.errors(), model, "/complaints", Optional.empty(), bodies);
        }
        throttle.count(request.getRemoteAddr());
        return received(representations.complain(UUID.fromString(body.orElseThrow()), said, viewer));
    }

    /** The number stands in the address, so that it can be kept; it opens nothing. */
    @Open
    @GetMapping("/complaints/received")
    String received(@RequestParam(defaultValue = "") String number, Model model) {
        var due = reading.context.today().day().plusDays(reading.context.rules().answerDays());
        model.addAttribute("number", number.matches("[ANC]-\\d{4}-[0-9A-Z]{8}") ? number : "–");
        model.addAttribute("due", due);
        return "accreditation/decision/received";
    }

    private static String received(String number) {
        return "redirect:/complaints/received?number=" + number;
    }

    private Representations.Said said(Form form, HttpServletRequest request) {
        var name = form.text("name");
        var email = form.text("email");
        if (!email.isEmpty()
                && (email.length() > 254 || !email.matches("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\"]+"))) {
            form.wrong("email", "decision.complaint.email-wrong");
        }
        if (name.length() > 200) {
            form.wrong("name", "shell.field.too-long");
        }
        return new Representations.Said(name, email, form.text("what"), screens.language(request));
    }

    private static String form(
            Map<String, String> typed,
            FieldErrors errors,
            Model model,
            String address,
            Optional<Named> organisation,
            Map<String, String> bodies) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("address", address);
        model.addAttribute("organisation", organisation);
        model.addAttribute("bodies", bodies);
        return "accreditation/decision/letter-form";
    }
}
