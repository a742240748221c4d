package org.yardstick.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Folding;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Named;

/**
 * A name in the scripts in which its bearer writes it. Whoever reads a Chinese script in which it is missing sees it in the other one, and
 * in Latin letters when it is written in neither; so nobody ever sees an empty name.
 */
public record Names(
        String en, @Nullable String hans, @Nullable String hant) implements Named {
    public static Names of(String en) {
        return new Names(en, null, null);
    }

    /** As typed: without blanks around, and what was left empty is not there. */
    public static Names written(String en, @Nullable String hans, @Nullable String hant) {
        return new Names(en.strip(), orNothing(hans), orNothing(hant));
    }

    /** Of a row of the columns name, name_hans, name_hant: the name of a person. */
    public static Names ofPerson(ResultSet row) throws SQLException {
        return new Names(row.getString("name"), row.getString("name_hans"), row.getString("name_hant"));
    }

    private static @Nullable String orNothing(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip();
    }

    /** All scripts together, as a search compares them. */
    String folded() {
        return Folding.of(String.join(" ", en, hans == null ? "" : hans, hant == null ? "" : hant));
    }

    @Override
    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> en;
            case SIMPLIFIED -> firstOf(hans, hant);
            case TRADITIONAL -> firstOf(hant, hans);
        };
    }

    private String firstOf(@Nullable String wanted, @Nullable String other) {
        return Optional.ofNullable(orNothing(wanted))
                .or(() -> Optional.ofNullable(orNothing(other)))
                .orElse(en);
    }

    /** The order in which readers of {@code language} look names up. */
    public static Comparator<Named> order(Language language) {
        var collator = Collator.getInstance(language.locale());
        return Comparator.comparing(name -> name.in(language), collator);
    }

    /** Whether the bearer writes the name so in one of the scripts. */
    public boolean isWritten(String name) {
        return name.equals(en) || name.equals(hans) || name.equals(hant);
    }

    /** The other scripts in which a different name is known than the one that a reader of {@code shown} sees. */
    public List<Language> othersThan(Language shown) {
        Set<String> seen = new HashSet<>(Set.of(in(shown)));
        return Stream.of(Language.ENGLISH, Language.TRADITIONAL, Language.SIMPLIFIED)
                .filter(this::isWrittenIn)
                .filter(language -> seen.add(in(language)))
                .toList();
    }

    private boolean isWrittenIn(Language language) {
        return switch (language) {
            case ENGLISH -> true;
            case SIMPLIFIED -> orNothing(hans) != null;
            case TRADITIONAL -> orNothing(hant) != null;
        };
    }
}
