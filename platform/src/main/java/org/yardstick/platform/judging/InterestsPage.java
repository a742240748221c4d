package org.yardstick.platform.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;

/**
 * What ties one person to organisations, as they or their office see it.
 *
 * @param own whether it is the reader themselves
 * @param office whether the reader keeps those of others, too
 */
public record InterestsPage(UUID person, Names names, boolean own, boolean office, List<Row> rows) {

    /** @param until the first day on which it no longer counts; empty while it lasts */
    public record Row(Interest interest, Names organisation, Optional<LocalDate> until, boolean counts) {}

    public String path() {
        return "/people/" + person + "/interests";
    }

    /** Whether the reader may end, take back or pin it: a post ends where it was granted, what was pinned only by the office. */
    public boolean mayChange(Row row) {
        return row.interest().id().isPresent() && !(own && row.interest().isPinned());
    }

    public boolean mayPin(Row row) {
        return !own && row.interest().id().isPresent() && !row.interest().isPinned();
    }

    public boolean mayEnd(Row row) {
        return mayChange(row) && row.interest().ended().isEmpty();
    }

    /**
     * Declaring one.
     *
     * @param name what was typed of the organisation's name
     * @param found those that are meant, perhaps; empty before anything was typed
     * @param chosen of which the declaration is
     */
    public record Declaration(
            UUID person, Names names, boolean own, String name, List<Choice> found, Optional<Choice> chosen) {
        public String path() {
            return "/people/" + person + "/interests";
        }

        public String list() {
            return own ? "/interests" : path();
        }
    }

    public record Choice(UUID id, Names names, String city) {}

    /** Somebody who judges for a body of the reader, with how many interests count now. */
    public record Judge(UUID person, Names names, Names body, List<String> roles, int counting) {}
}
