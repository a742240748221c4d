package org.yardstick.platform.identity;

import java.util.Optional;
import org.yardstick.platform.shell.Language;

/** A part of the page one lands on after signing in. Each capability brings its own, to those whom it concerns. */
public interface HomePart {
    /** Where it stands among the others, small first. */
    int order();

    /** What {@code viewer} finds there; nothing when it does not concern them. */
    Optional<Shown> show(Viewer viewer, Language language);

    /**
     * @param template with the parameters {@code screen} and {@code page}
     * @param page what the template shows
     */
    record Shown(String template, Object page) {}
}
