package org.yardstick.platform.document;

import java.util.List;
import java.util.UUID;

/** What became of each file of an upload: which were kept, which were there already, and which were not taken and why. */
public record Receipt(List<Kept> kept, List<Refusal> refused) {

    /**
     * @param name of the file
     * @param wasThere whether the library had it already, so that nothing was added
     */
    public record Kept(String name, UUID document, boolean wasThere) {}

    /**
     * @param reason a sentence in the language of the person who sent the file
     */
    public record Refusal(String name, String reason) {}

    public boolean isEmpty() {
        return kept.isEmpty() && refused.isEmpty();
    }

    public long added() {
        return kept.stream().filter(one -> !one.wasThere()).count();
    }
}
