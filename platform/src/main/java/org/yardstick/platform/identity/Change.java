package org.yardstick.platform.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.journal.Entry;

/** What a correction changed: for each changed fact what it was and what it is now, as the journal keeps it. */
record Change(Map<String, String> before, Map<String, String> after) {

    static Change between(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        var was = new LinkedHashMap<String, String>();
        var is = new LinkedHashMap<String, String>();
        after.keySet().stream()
                .sorted()
                .filter(name -> !name.equals("folded"))
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .forEach(name -> {
                    was.put(name, text(before.get(name)));
                    is.put(name, text(after.get(name)));
                });
        return new Change(was, is);
    }

    Entry in(Entry entry) {
        return entry.with("before", before).with("after", after);
    }

    private static String text(@Nullable Object fact) {
        return fact == null ? "" : fact.toString();
    }
}
