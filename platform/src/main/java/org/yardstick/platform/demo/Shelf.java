package org.yardstick.platform.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.demo.paper.Paper;

/** What a company has in its library, as far as evidence is taken from it. */
final class Shelf {
    private final List<Item> items = new ArrayList<>();

    /** A document that is brought at a time and then is known by an id. */
    static final class Item {
        private final Paper paper;
        private final Instant at;
        private @Nullable UUID document;

        private Item(Paper paper, Instant at) {
            this.paper = paper;
            this.at = at;
        }

        Paper paper() {
            return paper;
        }

        Instant at() {
            return at;
        }

        void bring(UUID id) {
            this.document = id;
        }

        UUID document() {
            return Optional.ofNullable(document)
                    .orElseThrow(() -> new IllegalStateException(paper.heading() + " has not been brought"));
        }
    }

    Item add(Paper paper, Instant at) {
        var item = new Item(paper, at);
        items.add(item);
        return item;
    }

    List<Item> items() {
        return List.copyOf(items);
    }
}
