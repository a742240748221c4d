package org.yardstick.platform.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Language;

/** A name in the scripts in which its bearer writes it; what is missing in one is shown in English. */
public record Names(
        String en, @Nullable String hans, @Nullable String hant) {
    public static Names of(String en) {
        return new Names(en, null, null);
    }

    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> en;
            case SIMPLIFIED -> orEnglish(hans);
            case TRADITIONAL -> orEnglish(hant);
        };
    }

    private String orEnglish(@Nullable String name) {
        return Optional.ofNullable(name).filter(written -> !written.isBlank()).orElse(en);
    }
}
