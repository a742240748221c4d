package org.yardstick.platform.accreditation;

import java.util.Locale;
import org.yardstick.platform.shell.Words;

/** What the languages are called in which people are spoken with: ours where we have a word, else as the world's tables have it. */
public final class SpokenLanguages {
    private SpokenLanguages() {}

    public static String name(String tag, Words words) {
        var key = "accreditation.language." + tag;
        return words.knows(key)
                ? words.say(key)
                : Locale.forLanguageTag(tag).getDisplayLanguage(words.language().locale());
    }
}
