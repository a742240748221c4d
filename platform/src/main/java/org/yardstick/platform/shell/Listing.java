package org.yardstick.platform.shell;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list as programs get it, or one page of it. */
public record Listing<T>(
        List<T> items,

        @Explained(value = "How many there are in all, on this page and on others.", example = "1")
        long total,

        @Explained("Address of the next page; null on the last one.") @Nullable
        String next) {

    /** A list that is never so long that it needs pages. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, items.size(), null);
    }

    /**
     * One page of a long list.
     *
     * @param found what follows the cursor, one more than the page holds when there is more
     * @param address of the list with what narrows it, ending in {@code ?} or {@code &}
     */
    public static <T> Listing<T> page(
            List<T> found, long total, Paging paging, Function<T, Object> cursor, String address) {
        if (found.size() <= paging.limit()) {
            return new Listing<>(found, total, null);
        }
        var items = found.subList(0, paging.limit());
        var next = address + "limit=" + paging.limit() + "&cursor=" + cursor.apply(items.getLast());
        return new Listing<>(items, total, next);
    }
}
