package org.yardstick.platform.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Folding;
import org.yardstick.platform.shell.Language;

/** A name in the scripts in which its bearer writes it; what is missing in one is shown in English. */
public record Names(
        String en, @Nullable String hans, @Nullable String hant) {
    public static Names of(String en) {
        return new Names(en, null, null);
    }

    /** As typed: without blanks around, and what was left empty is not there. */
    public static Names written(String en, @Nullable String hans, @Nullable String hant) {
        return new Names(en.strip(), orNothing(hans), orNothing(hant));
    }

    private static @Nullable String orNothing(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip();
    }

    /** All scripts together, as a search compares them. */
    String folded() {
        return Folding.of(String.join(" ", en, hans == null ? "" : hans, hant == null ? "" : hant));
    }

    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> en;
            case SIMPLIFIED -> orEnglish(hans);
            case TRADITIONAL -> orEnglish(hant);
        };
    }

    /** The other scripts in which a different name is known than the one that a reader of {@code shown} sees. */
    public List<Language> othersThan(Language shown) {
        var seen = in(shown);
        return Stream.of(Language.ENGLISH, Language.TRADITIONAL, Language.SIMPLIFIED)
                .filter(language -> !in(language).equals(seen))
                .filter(language ->
                        language == Language.ENGLISH || !in(language).equals(en))
                .toList();
    }

    private String orEnglish(@Nullable String name) {
        return Optional.ofNullable(name).filter(written -> !written.isBlank()).orElse(en);
    }
}
