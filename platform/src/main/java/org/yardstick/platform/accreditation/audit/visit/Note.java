package org.yardstick.platform.accreditation.audit.visit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.identity.Names;

/**
 * What an assessor saw or heard. Its author alone writes it; the rest of the team reads it once everybody has signed their scores.
 *
 * @param id made by the device on which it was written
 * @param criterion its code, when it is about one
 * @param photographs versions of documents
 */
public record Note(
        UUID id,
        Kind kind,
        @Nullable String criterion,
        String withWhom,
        String text,
        Instant notedAt,
        int version,
        UUID author,
        Names authorNames,
        List<Photograph> photographs) {

    public enum Kind {
        INTERVIEW,
        DOCUMENT,
        OBSERVATION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> find(String code) {
            return java.util.Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    public record Photograph(UUID id, UUID version) {}
}
