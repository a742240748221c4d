package org.yardstick.platform.accreditation.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;

/**
 * Something that was said against a decision, a certificate or how things were done: looked into by somebody who had no part in it, and
 * answered in time.
 *
 * @param number by which whoever said it names it
 * @param organisation whose decision it is about
 * @param from who said it, as they wrote
 */
public record Representation(
        UUID id,
        String number,
        Kind kind,
        UUID body,
        Optional<UUID> audit,
        Optional<UUID> decision,
        Optional<Names> organisation,
        String text,
        From from,
        Instant receivedAt,
        LocalDate dueOn,
        Optional<Handler> handler,
        Optional<Answer> answer) {

    public enum Kind {
        /** During the public notice of a grant, by anybody. */
        NOTICE,
        /** Against a decision, by the client. */
        APPEAL,
        /** About anything, by anybody. */
        COMPLAINT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record From(Optional<UUID> person, String name, String email) {}

    public record Handler(UUID person, Names names) {}

    public record Answer(boolean upheld, String text, Names by, Instant at) {}

    public boolean isOverdue(LocalDate today) {
        return answer.isEmpty() && today.isAfter(dueOn);
    }

    public String path() {
        return "/representations/" + id;
    }
}
