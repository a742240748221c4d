package org.yardstick.platform.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.yardstick.platform.document.intake.FileType;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Slice;

/**
 * The library as a list.
 *
 * @param shelves the organisations whose libraries the reader keeps
 * @param years to choose from in the filter
 */
public record LibraryPage(Filter filter, Slice<Document> documents, List<Shelf> shelves, List<Integer> years) {

    /** An organisation's library. */
    public record Shelf(UUID organisation, Names names) {}

    /** The kinds to choose from: the families of files, and links. */
    public enum Kind {
        PDF,
        OFFICE,
        IMAGE,
        TEXT,
        MAIL,
        VIDEO,
        LINK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kinds of file, as they stand in the table. */
        String[] types() {
            return java.util.Arrays.stream(FileType.values())
                    .filter(type -> type.family().name().equals(name()))
                    .map(FileType::name)
                    .toArray(String[]::new);
        }
    }

    /** What the list is narrowed to, as it stands in the address; an empty text narrows nothing. */
    public record Filter(String text, String kind, String year, String organisation, boolean retired, int page) {
        public boolean any() {
            return !text.isBlank() || !kind.isBlank() || !year.isBlank() || !organisation.isBlank() || retired;
        }

        public String path(int number) {
            return "/documents?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&kind=" + kind + "&year="
                    + year + "&organisation=" + organisation + (retired ? "&retired=true" : "") + "&page=" + number;
        }
    }

    public Kind[] kinds() {
        return Kind.values();
    }

    public boolean hasSeveralShelves() {
        return shelves.size() > 1;
    }

    public String shelfName(UUID organisation, org.yardstick.platform.shell.Language language) {
        return shelves.stream()
                .filter(shelf -> shelf.organisation().equals(organisation))
                .findFirst()
                .map(shelf -> shelf.names().in(language))
                .orElse("");
    }
}
