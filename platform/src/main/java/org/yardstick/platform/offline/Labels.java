package org.yardstick.platform.offline;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which group each respondent belongs to, in the order of the file; an empty text is none. Every name is kept once. */
final class Labels extends AbstractList<String> {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private String[] names = new String[0];
    private int[] of = new int[1024];
    private int rows;

    void append(String name) {
        if (rows == of.length) {
            of = Arrays.copyOf(of, rows + (rows >> 1));
        }
        of[rows++] = numbers.computeIfAbsent(name, first -> {
            names = Arrays.copyOf(names, names.length + 1);
            names[names.length - 1] = first;
            return names.length - 1;
        });
    }

    @Override
    public String get(int row) {
        return names[of[row]];
    }

    @Override
    public int size() {
        return rows;
    }

    /** The rows of each group, groups in the order in which they first appear; who belongs to none is left out. */
    Map<String, int[]> rows() {
        var counts = new int[names.length];
        for (int row = 0; row < rows; row++) {
            counts[of[row]]++;
        }
        var places = Arrays.stream(counts).mapToObj(int[]::new).toList();
        var next = new int[names.length];
        for (int row = 0; row < rows; row++) {
            places.get(of[row])[next[of[row]]++] = row;
        }
        return named(places);
    }

    private Map<String, int[]> named(List<int[]> places) {
        var groups = new LinkedHashMap<String, int[]>();
        for (int number = 0; number < names.length; number++) {
            if (!names[number].isEmpty()) {
                groups.put(names[number], places.get(number));
            }
        }
        return groups;
    }
}
