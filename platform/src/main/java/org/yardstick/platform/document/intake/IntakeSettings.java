package org.yardstick.platform.document.intake;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken in, settings {@code yardstick.document.intake.*}.
 *
 * @param types kinds of file that are taken
 * @param officeInflated what an office document may unpack to
 * @param officeRatio how many times its own size an office document may unpack to
 */
@ConfigurationProperties("yardstick.document.intake")
public record IntakeSettings(
        @DefaultValue("50MB") DataSize maxFile,
        @DefaultValue("20") int maxFiles,

        @DefaultValue({
            "PDF", "DOCX", "XLSX", "PPTX", "ODT", "ODS", "ODP", "PNG", "JPEG", "WEBP", "GIF", "TXT", "CSV", "EML"
        })
        Set<FileType> types,

        @DefaultValue("512MB") DataSize officeInflated,
        @DefaultValue("200") int officeRatio,
        @DefaultValue("10000") int officeEntries) {

    OfficeFile.Limits officeLimits() {
        return new OfficeFile.Limits(officeInflated.toBytes(), officeRatio, officeEntries);
    }

    /** What one request may carry: all files at their largest, and a little for the rest of the form. */
    long maxRequest() {
        return maxFiles * maxFile.toBytes() + 1024 * 1024;
    }
}
