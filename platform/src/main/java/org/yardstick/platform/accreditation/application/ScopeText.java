package org.yardstick.platform.accreditation.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.yardstick.platform.shell.Language;

/** What is to be accredited, in the languages in which the organisation says it; it will stand on the certificate. */
public record ScopeText(String en, String hans, String hant) {
    public static final int LONGEST = 2_000;
    static final ScopeText EMPTY = new ScopeText("", "", "");

    /** A text of one language, put where its letters say that it belongs; Chinese goes to the script in which it is read here. */
    static ScopeText of(String text, Language reader) {
        if (text.codePoints().noneMatch(Character::isIdeographic)) {
            return new ScopeText(text, "", "");
        }
        return reader == Language.SIMPLIFIED ? new ScopeText("", text, "") : new ScopeText("", "", text);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return en.isBlank() && hans.isBlank() && hant.isBlank();
    }

    /** In {@code language}, else in whichever it is said, Chinese before English for those who read Chinese. */
    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> first(en, hant, hans);
            case SIMPLIFIED -> first(hans, hant, en);
            case TRADITIONAL -> first(hant, hans, en);
        };
    }

    /** The language in which {@link #in} answers. */
    public Language spokenFor(Language language) {
        var text = in(language);
        if (text.equals(en)) {
            return Language.ENGLISH;
        }
        return text.equals(hant) ? Language.TRADITIONAL : Language.SIMPLIFIED;
    }

    private static String first(String... texts) {
        for (var text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
