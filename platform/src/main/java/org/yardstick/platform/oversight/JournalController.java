package org.yardstick.platform.oversight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.text.Collator;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Chain;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** Reading the journal: who did what, when, to what, and the proof of one entry. */
@Controller
class JournalController {
    private final JournalPages pages;
    private final Journal journal;
    private final Screens screens;

    JournalController(JournalPages pages, Journal journal, Screens screens) {
        this.pages = pages;
        this.journal = journal;
        this.screens = screens;
    }

    @Bean
    static Door journalDoor() {
        return new Door(
                900,
                new Screen.Destination("oversight.title", "/journal", "shell.doors.administration"),
                Set.of(Role.ADMINISTRATOR, Role.SECRETARIAT, Role.QUALITY_MANAGER));
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARIAT, Role.QUALITY_MANAGER})
    @GetMapping("/journal")
    String list(
            Viewer viewer,
            @Valid @ModelAttribute Inquiry inquiry,
            BindingResult binding,
            @RequestParam(defaultValue = "") String before,
            Model page,
            HttpServletRequest request) {
        var words = Words.in(screens.language(request));
        var errors = errors(inquiry, binding, words);
        List<JournalLine> lines = errors.any() ? List.of() : pages.lines(viewer, inquiry, number(before));
        page.addAttribute("errors", errors);
        page.addAttribute("page", page(inquiry, lines, words, number(before).isEmpty()));
        return "oversight/journal";
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARIAT, Role.QUALITY_MANAGER})
    @GetMapping("/journal/{seq:[0-9]{1,18}}")
    String entry(Viewer viewer, @PathVariable long seq, Model page) {
        var line = NotFound.unlessPresent(pages.line(viewer, seq));
        var row = NotFound.unlessPresent(journal.row(seq));
        page.addAttribute("page", page(line, row));
        return "oversight/entry";
    }

    private static FieldErrors errors(Inquiry inquiry, BindingResult binding, Words words) {
        var errors = FieldErrors.of(binding, words);
        return errors.any() || inquiry.isDayReadable()
                ? errors
                : FieldErrors.at("day", words.say("oversight.day-unreadable"));
    }

    /** Where to go on; what is no number starts anew. */
    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static JournalPage page(Inquiry inquiry, List<JournalLine> found, Words words, boolean newest) {
        var more = found.size() > JournalPages.SIZE;
        var lines = more ? found.subList(0, JournalPages.SIZE) : found;
        Optional<String> older =
                more ? Optional.of(inquiry.older(lines.getLast().seq())) : Optional.empty();
        return new JournalPage(inquiry, lines, actions(inquiry, words), older, newest);
    }

    private static Map<String, String> actions(Inquiry inquiry, Words words) {
        var texts = new LinkedHashMap<String, String>();
        var prefix = JournalLine.ACTION;
        words.keys().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted(Comparator.comparing(
                        words::say, Collator.getInstance(words.language().locale())))
                .forEach(key -> texts.put(key.substring(prefix.length()), words.say(key)));
        if (!inquiry.action().isEmpty()) {
            texts.putIfAbsent(inquiry.action(), inquiry.action());
        }
        return texts;
    }

    private static EntryPage page(JournalLine line, Chain.Row row) {
        return new EntryPage(
                line,
                row.content().facts(),
                row.content().text(),
                HexFormat.of().formatHex(row.previous()),
                HexFormat.of().formatHex(row.hash()),
                row.isIntact());
    }
}
