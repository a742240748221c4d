package org.yardstick.platform.oversight;

import java.time.Instant;
import java.util.Optional;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Screen;

/**
 * One entry as it is shown: with names where the journal has identities.
 *
 * @param actor empty when the system itself acted
 * @param subject the identity of what was acted on
 * @param subjectNames its name, when it is a person or an organisation
 */
public record JournalLine(
        long seq,
        Instant at,
        Optional<Names> actor,
        String action,
        String subjectKind,
        String subject,
        Optional<Names> subjectNames,
        Optional<Names> organisation) {

    static final String ACTION = "journal.action.";

    /** The action in words; one that no text knows shows its code. */
    public String action(Screen screen) {
        return inWords(screen, ACTION, action);
    }

    public String subjectKind(Screen screen) {
        return inWords(screen, "journal.subject.", subjectKind);
    }

    public String actor(Screen screen) {
        return actor.map(names -> names.in(screen.language())).orElseGet(() -> screen.say("oversight.system"));
    }

    public String subject(Screen screen) {
        return subjectNames.map(names -> names.in(screen.language())).orElse(subject);
    }

    private static String inWords(Screen screen, String prefix, String code) {
        return screen.words().knows(prefix + code) ? screen.say(prefix + code) : code;
    }
}
