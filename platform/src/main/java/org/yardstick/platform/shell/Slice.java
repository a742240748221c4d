package org.yardstick.platform.shell;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param rows what is on this page
 * @param number of this page, from 1
 * @param total rows in the whole list
 */
public record Slice<T>(List<T> rows, int number, int size, long total) {
    public static final int SIZE = 25;

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public long first() {
        return total == 0 ? 0 : (long) (number - 1) * size + 1;
    }

    public long last() {
        return Math.min(total, (long) number * size);
    }

    public static int offset(int number, int size) {
        return Math.max(0, number - 1) * size;
    }
}
