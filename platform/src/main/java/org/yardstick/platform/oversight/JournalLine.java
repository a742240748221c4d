package org.yardstick.platform.oversight;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Screen;

/**
 * One entry as it is shown: with names where the journal has identities.
 *
 * @param actor empty when the system itself acted
 * @param subject the identity of what was acted on
 * @param subjectId the same, when it is one of ours
 * @param subjectNames its name, when anybody knows one
 * @param criterion code of the criterion that it was about; empty when it was about the whole
 */
public record JournalLine(
        long seq,
        Instant at,
        Optional<Names> actor,
        String action,
        String subjectKind,
        String subject,
        Optional<UUID> subjectId,
        Optional<Names> subjectNames,
        String criterion,
        Optional<Names> organisation) {

    static final String ACTION = "journal.action.";

    /** With the name of what was acted on, if it is among {@code names}. */
    JournalLine named(Map<UUID, String> names) {
        var name = subjectId.map(names::get).map(Names::of);
        return name.isEmpty()
                ? this
                : new JournalLine(
                        seq, at, actor, action, subjectKind, subject, subjectId, name, criterion, organisation);
    }

    /** The action in words; one that no text knows shows its code. */
    public String action(Screen screen) {
        return inWords(screen, ACTION, action);
    }

    public String subjectKind(Screen screen) {
        return inWords(screen, "journal.subject.", subjectKind);
    }

    /** The name of a detail in words; the fact that it was corrected comes with before and after. */
    public String detail(Screen screen, String name) {
        return inWords(screen, "journal.detail.", name);
    }

    /** What a detail says; roles are known by their names. */
    public String detail(Screen screen, String name, String value) {
        var role = "identity.role." + value.toLowerCase(Locale.ROOT).replace('_', '-');
        return name.equals("role") && screen.words().knows(role) ? screen.say(role) : value;
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
