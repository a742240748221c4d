package org.yardstick.platform.document;

import java.util.Optional;

/** The title by which an organisation knows a document. */
final class Title {
    static final int LONGEST = 200;

    private Title() {}

    /** What is wrong with a title as typed: the key of the sentence; empty when nothing is. */
    static Optional<String> problem(String typed) {
        if (typed.isBlank()) {
            return Optional.of("document.title.missing");
        }
        return typed.strip().length() > LONGEST ? Optional.of("shell.field.too-long") : Optional.empty();
    }
}
