package org.yardstick.platform.document.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of file that the library can keep. The extension says which kind a file claims to be; what its bytes say must agree. Which
 * kinds are taken is a setting.
 */
public enum FileType {
    PDF("application/pdf", Family.PDF, "pdf"),
    DOCX(Office.OPEN_XML + "wordprocessingml.document", Family.OFFICE, "docx"),
    XLSX(Office.OPEN_XML + "spreadsheetml.sheet", Family.OFFICE, "xlsx"),
    PPTX(Office.OPEN_XML + "presentationml.presentation", Family.OFFICE, "pptx"),
    ODT(Office.OPEN_DOCUMENT + "text", Family.OFFICE, "odt"),
    ODS(Office.OPEN_DOCUMENT + "spreadsheet", Family.OFFICE, "ods"),
    ODP(Office.OPEN_DOCUMENT + "presentation", Family.OFFICE, "odp"),
    PNG("image/png", Family.IMAGE, "png"),
    JPEG("image/jpeg", Family.IMAGE, "jpg", "jpeg"),
    WEBP("image/webp", Family.IMAGE, "webp"),
    GIF("image/gif", Family.IMAGE, "gif"),
    TXT("text/plain", Family.TEXT, "txt"),
    CSV("text/csv", Family.TEXT, "csv"),
    EML("message/rfc822", Family.MAIL, "eml"),
    MP4("video/mp4", Family.VIDEO, "mp4");

    /** What is alike for the reader: the icon, and the choice in the library's filter. */
    public enum Family {
        PDF,
        OFFICE,
        IMAGE,
        TEXT,
        MAIL,
        VIDEO
    }

    private static final class Office {
        static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
        static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    }

    private final String mediaType;
    private final Family family;
    private final Set<String> extensions;

    FileType(String mediaType, Family family, String... extensions) {
        this.mediaType = mediaType;
        this.family = family;
        this.extensions = Set.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    public Family family() {
        return family;
    }

    /** Pictures, PDF and video may be looked at in the browser; everything else is only handed out as a file. */
    public boolean isViewable() {
        return family == Family.PDF || family == Family.IMAGE || family == Family.VIDEO;
    }

    public boolean hasPreview() {
        return family == Family.PDF || family == Family.IMAGE;
    }

    /** As people know it: the extension in capitals. */
    public String label() {
        return this == JPEG ? "JPEG" : name();
    }

    public static Optional<FileType> ofExtension(String extension) {
        var wanted = extension.toLowerCase(Locale.ROOT);
        for (var type : values()) {
            if (type.extensions.contains(wanted)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** The extensions to offer in a browser's file dialogue: {@code .pdf,.docx}. */
    public static String accept(Set<FileType> types) {
        var all = new StringBuilder();
        for (var type : values()) {
            if (types.contains(type)) {
                type.extensions.stream()
                        .sorted()
                        .forEach(one -> all.append(all.isEmpty() ? "." : ",.").append(one));
            }
        }
        return all.toString();
    }
}
