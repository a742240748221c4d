package org.yardstick.platform.standard.exchange;

import java.util.Locale;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Edition;

/** A file handed out: the same bytes every time, and already read back. */
public record Export(String name, String type, byte[] bytes) {
    public static String catalogName(Edition edition, Language language) {
        return baseName(edition) + "-" + language.tag() + ".oscal-catalog.json";
    }

    public static String profileName(Edition edition, Language language, String profile) {
        return baseName(edition) + "-" + profile.toLowerCase(Locale.ROOT) + "-" + language.tag()
                + ".oscal-profile.json";
    }

    /** As in {@code osqs-1.0}: codes and versions hold nothing that a file name could not. */
    static String baseName(Edition edition) {
        return (edition.document().code() + "-" + edition.document().version()).toLowerCase(Locale.ROOT);
    }
}
