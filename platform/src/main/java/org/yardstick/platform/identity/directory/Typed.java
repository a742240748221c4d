package org.yardstick.platform.identity.directory;

import org.jspecify.annotations.Nullable;

/** What came with a form, where a field may be missing altogether. */
final class Typed {
    private Typed() {}

    static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }
}
