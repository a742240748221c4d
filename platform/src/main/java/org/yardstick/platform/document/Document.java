package org.yardstick.platform.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.document.intake.FileType;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Assets;

/** A file or a link in an organisation's library, as it stands: its title and its newest version. */
public record Document(UUID id, UUID organisation, String title, boolean retired, Version version) {

    /**
     * What a document says at a time; older versions stay what they were.
     *
     * @param effectiveOn from when it holds, when that is known
     * @param uploadedBy the names of the person
     */
    public record Version(
            UUID id,
            int number,
            Body body,
            Optional<LocalDate> effectiveOn,
            Names uploadedBy,
            Instant uploadedAt,
            Optional<String> checkedBy) {
        /** The file, when it is one. */
        public Optional<FileBody> file() {
            return body instanceof FileBody file ? Optional.of(file) : Optional.empty();
        }

        /** Where a link leads; empty for a file. */
        public String address() {
            return body instanceof LinkBody link ? link.address().toString() : "";
        }

        public String path(String what) {
            return "/documents/versions/" + id + "/" + what;
        }
    }

    /** A file, or an address elsewhere. */
    public sealed interface Body permits FileBody, LinkBody {}

    /**
     * @param sha256 of the content, in hexadecimal; to compare with, it opens nothing
     */
    public record FileBody(String name, FileType type, long size, String sha256) implements Body {
        /** As people say it: 340 KB, 2.1 MB. */
        public String sizeText() {
            return size < 1_000_000
                    ? Math.max(1, Math.round(size / 1000.0)) + " KB"
                    : BigDecimal.valueOf(size).movePointLeft(6).setScale(1, RoundingMode.HALF_UP) + " MB";
        }
    }

    /** The address is http or https; it is never fetched by us. */
    public record LinkBody(URI address) implements Body {}

    public Kind kind() {
        return switch (version.body) {
            case FileBody file -> Kind.FILE;
            case LinkBody link -> Kind.LINK;
        };
    }

    public enum Kind {
        FILE,
        LINK
    }

    /** The picture beside its name: made from the file where that can be, else the icon of its kind. */
    public String picture() {
        return switch (version.body) {
            case FileBody file when file.type().hasPreview() -> version.path("preview");
            case FileBody file -> Assets.path("document/" + code(file.type().family()) + ".svg");
            case LinkBody link -> Assets.path("document/link.svg");
        };
    }

    /** Whether {@link #picture} shows the document itself. */
    public boolean hasDrawnPicture() {
        return version.file().filter(file -> file.type().hasPreview()).isPresent();
    }

    private static String code(FileType.Family family) {
        return family.name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/documents/" + id;
    }
}
