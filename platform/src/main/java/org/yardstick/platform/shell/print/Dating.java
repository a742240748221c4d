package org.yardstick.platform.shell.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * The date of a document that says what was settled then. Its identity follows from the date as well and not from the clock, so that the
 * same page is the same file. Both places that tell the date, the dictionary and the metadata, tell the same, as PDF/A wants.
 */
final class Dating {
    private static final Pattern IN_METADATA =
            Pattern.compile("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*(</xmp:)");

    private static final DateTimeFormatter XMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'", Locale.ROOT);

    private Dating() {}

    static void date(PDDocument document, Instant at) throws IOException {
        var second = at.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
        document.setDocumentId(second.toEpochSecond());
        var told = document.getDocumentInformation();
        told.setCreationDate(GregorianCalendar.from(second));
        if (told.getModificationDate() != null) {
            told.setModificationDate(GregorianCalendar.from(second));
        }
        var catalog = document.getDocumentCatalog();
        var metadata = catalog.getMetadata();
        if (metadata != null) {
            var text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            var dated = IN_METADATA.matcher(text).replaceAll("$1" + XMP.format(second) + "$2");
            catalog.setMetadata(
                    new PDMetadata(document, new ByteArrayInputStream(dated.getBytes(StandardCharsets.UTF_8))));
        }
    }
}
