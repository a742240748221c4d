package org.yardstick.platform.accreditation.audit.plan;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;

/** The plan of an audit in plain words, for those who take it along. */
@Component
public class PlannedItems {
    private final PlanPages pages;
    private final Agenda agenda;
    private final Today today;

    PlannedItems(PlanPages pages, Agenda agenda, Today today) {
        this.pages = pages;
        this.agenda = agenda;
        this.today = today;
    }

    /** As they are kept, in order; who may see them is for the caller to know. */
    public List<AgendaItem> items(UUID audit) {
        return agenda.of(audit);
    }

    public record Item(String day, String time, String title, String place, String people, List<String> criteria) {}

    public List<Item> of(Audit audit, Language language) {
        var page = pages.page(audit);
        var words = Words.in(language);
        return page.items().stream()
                .map(one -> new Item(
                        words.date(one.beginsAt(), today.zone()),
                        words.time(one.beginsAt(), today.zone()) + "–" + words.time(one.endsAt(), today.zone()),
                        one.title(),
                        one.siteName().in(language),
                        java.util.stream.Stream.of(page.names(one, language), one.auditee())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        one.criteria()))
                .toList();
    }
}
