package org.yardstick.platform.accreditation.letter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.accreditation.Form;
import org.yardstick.platform.accreditation.conduct.CaseContext;
import org.yardstick.platform.accreditation.decision.DecisionRows;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Named;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Open;

/** What the public reads and says: grants that are announced, what speaks against one, and complaints. */
@Controller
class PublicLetterController {
    /** The name goes into the letter that acknowledges receipt, to an address that nobody has confirmed: no message may travel in it. */
    private static final Pattern NO_NAME = Pattern.compile("[\\p{Cntrl}<>@/\\\\]|(?i)www\\.|https?:");

    private final Representations representations;
    private final DecisionRows decisions;
    private final LettersThrottle throttle;
    private final PublicReading reading;

    PublicLetterController(
            Representations representations, DecisionRows decisions, LettersThrottle throttle, PublicReading reading) {
        this.representations = representations;
        this.decisions = decisions;
        this.throttle = throttle;
        this.reading = reading;
    }

    /** What the public pages read besides. */
    @org.springframework.stereotype.Component
    record PublicReading(JdbcClient db, CaseContext context) {
        Map<String, String> bodies(Language language) {
            var bodies = new LinkedHashMap<String, String>();
            db.sql(
                            "select id, name_en, name_hans, name_hant from identity.organisation where kind = 'body' order by name_en")
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
        return "accreditation/letter/notices";
    }

    @Open
    @GetMapping("/notices/{decision}")
    String notice(@PathVariable UUID decision, Form form, Model model) {
        return form(form, model, "/notices/" + decision, Optional.of(announced(decision)), Map.of());
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
            @PathVariable UUID decision, Form form, Optional<Viewer> viewer, Model model, HttpServletRequest request) {
        var organisation = announced(decision);
        var said = said(form);
        if (!form.isFine()) {
            return form(form, model, "/notices/" + decision, Optional.of(organisation), Map.of());
        }
        throttle.count(request.getRemoteAddr());
        return received(representations.object(decision, said, viewer));
    }

    @Open
    @GetMapping("/complaints/new")
    String complaint(Form form, Model model) {
        return form(form, model, "/complaints", Optional.empty(), bodies(form));
    }

    @Open
    @PostMapping("/complaints")
    String complain(Form form, Optional<Viewer> viewer, Model model, HttpServletRequest request) {
        var bodies = bodies(form);
        var body = form.choice("body", Optional.of(form.typed("body")).filter(bodies::containsKey));
        var said = said(form);
        if (!form.isFine()) {
            return form(form, model, "/complaints", Optional.empty(), bodies);
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
        return "accreditation/letter/received";
    }

    private static String received(String number) {
        return "redirect:/complaints/received?number=" + number;
    }

    private Representations.Said said(Form form) {
        var name = form.text("name");
        var email = form.text("email");
        if (!email.isEmpty()
                && (email.length() > 254 || !email.matches("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+\\.[^\\s@<>,;:\"]+"))) {
            form.wrong("email", "decision.complaint.email-wrong");
        }
        if (name.length() > 200) {
            form.wrong("name", "shell.field.too-long");
        } else if (NO_NAME.matcher(name).find()) {
            form.wrong("name", "decision.complaint.name-wrong");
        }
        return new Representations.Said(
                name, email, form.text("what"), form.words().language());
    }

    private Map<String, String> bodies(Form form) {
        return reading.bodies(form.words().language());
    }

    private static String form(
            Form form, Model model, String address, Optional<Named> organisation, Map<String, String> bodies) {
        model.addAttribute("typed", form.typed());
        model.addAttribute("address", address);
        model.addAttribute("organisation", organisation);
        model.addAttribute("bodies", bodies);
        return form.on(model, "accreditation/letter/letter-form");
    }
}
