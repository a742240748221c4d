package org.yardstick.platform.shell;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** One of the three languages in which everything is said; none is a translation of second rank. */
public enum Language {
    ENGLISH("en", "English", "EN"),
    SIMPLIFIED("zh-Hans", "简体", "简"),
    TRADITIONAL("zh-Hant-HK", "繁體", "繁");

    private final String tag;
    private final String ownName;
    private final String shortName;

    Language(String tag, String ownName, String shortName) {
        this.tag = tag;
        this.ownName = ownName;
        this.shortName = shortName;
    }

    /** The BCP 47 tag, which is also the name of the language's folder and the value of {@code lang}. */
    @JsonValue
    public String tag() {
        return tag;
    }

    /** The name by which its readers know it. */
    public String ownName() {
        return ownName;
    }

    /** The same where there is room for a letter or two. */
    public String shortName() {
        return shortName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @JsonCreator
    public static Language ofTag(String tag) {
        return find(tag).orElseThrow(() -> new IllegalArgumentException("No language has the tag " + tag));
    }

    public static Optional<Language> find(String tag) {
        for (var language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The nearest to the first that we speak of those that a browser asks for, in the order in which it wants them. */
    public static Language nearest(java.util.Enumeration<Locale> wanted) {
        return java.util.Collections.list(wanted).stream()
                .filter(locale -> locale.getLanguage().matches("en|zh"))
                .findFirst()
                .map(Language::nearest)
                .orElse(ENGLISH);
    }

    /** The language nearest to what a browser asks for: zh-TW, zh-HK and zh-MO read 繁體, every other Chinese 简体. */
    public static Language nearest(Locale wanted) {
        if (!wanted.getLanguage().equals("zh")) {
            return ENGLISH;
        }
        var traditional = wanted.getScript().equals("Hant")
                || (wanted.getScript().isEmpty() && wanted.getCountry().matches("TW|HK|MO"));
        return traditional ? TRADITIONAL : SIMPLIFIED;
    }
}
