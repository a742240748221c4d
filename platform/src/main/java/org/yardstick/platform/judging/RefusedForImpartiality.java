package org.yardstick.platform.judging;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;

/**
 * Remembers that somebody was kept from judging: the refused act leaves nothing behind, that it was tried stays in the journal. It says
 * who tried, whom it was about, where, and which rule refused; the private reason stays with the declaration.
 */
@Component
public class RefusedForImpartiality {
    private final Journal journal;

    RefusedForImpartiality(Journal journal) {
        this.journal = journal;
    }

    /**
     * @param act that was refused, as the journal would have called it
     * @param rule the key of the refusal
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void remember(Attempt attempt, String act, String rule, Viewer by) {
        journal.record(Entry.by(by.person(), journal.now(), "impartiality.refuse", attempt.subjectKind, attempt.subject)
                .of(attempt.organisation)
                .with("act", act)
                .with("rule", rule)
                .with("person", attempt.person.toString()));
    }

    /**
     * What was tried.
     *
     * @param person who was to judge
     * @param organisation who was to be judged
     */
    public record Attempt(UUID person, UUID organisation, String subjectKind, UUID subject) {}
}
