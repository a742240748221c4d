package org.yardstick.platform.standard;

import java.util.List;
import java.util.Optional;

/** An edition to be read as a whole; a draft also tells what is still to be decided about it. */
public record EditionPage(Reading reading, Optional<Draft> draft) {
    /**
     * @param remarks what its import decided
     * @param mayDecide whether the reader may publish or discard it
     */
    public record Draft(List<String> remarks, boolean mayDecide) {}

    public Edition edition() {
        return reading.edition();
    }

    public EditionDocument document() {
        return reading.document();
    }

    public EditionTexts texts() {
        return reading.texts();
    }

    public int criteria() {
        return document().criteria().size();
    }
}
