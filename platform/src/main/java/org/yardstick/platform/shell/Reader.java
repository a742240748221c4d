package org.yardstick.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * Whoever reads the page, as far as the shell needs to know.
 *
 * @param name empty for a stranger
 * @param language as kept with the person, empty when never chosen
 * @param destinations where the main navigation leads this reader
 */
public record Reader(Optional<Named> name, Optional<Language> language, List<Screen.Destination> destinations) {

    /** A reader chose a language; whoever knows the reader may remember it. */
    public record LanguageChosen(Language language) {}

    /** How the shell learns who reads without knowing what a person is; the identity capability answers. */
    @FunctionalInterface
    public interface Recognition {
        Reader reader(HttpServletRequest request);
    }
}
