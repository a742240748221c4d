package org.yardstick.platform.assessment.workbook;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yardstick.platform.journal.CanonicalJson;

/**
 * How a field was when the workbook was downloaded: its version, and a fingerprint of its value. The version tells whether somebody
 * saved meanwhile; the fingerprint tells an untouched cell from a changed one, so that untouched cells never meet anybody's newer text.
 */
record AsDownloaded(int version, String fingerprint) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}):([0-9a-f]{16})");

    static AsDownloaded of(String value, int version) {
        return new AsDownloaded(version, fingerprint(value));
    }

    static Optional<AsDownloaded> read(String text) {
        var matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(new AsDownloaded(Integer.parseInt(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    String written() {
        return version + ":" + fingerprint;
    }

    boolean was(String value) {
        return fingerprint(value).equals(fingerprint);
    }

    private static String fingerprint(String value) {
        return CanonicalJson.hex(CanonicalJson.sha256(value)).substring(0, 16);
    }
}
