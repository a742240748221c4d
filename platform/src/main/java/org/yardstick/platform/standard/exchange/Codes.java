package org.yardstick.platform.standard.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Codes as an edition wants them, made from references that may be spelled in any way; each is given once. */
final class Codes {
    private static final int LONGEST = 40;

    private final Set<String> given = new HashSet<>();
    private final List<String> changed = new ArrayList<>();

    /** The code for {@code reference}, or for the end of {@code urn} when the reference has nothing to make a code of. */
    String of(String reference, String urn) {
        var code = fitting(reference);
        if (code.isEmpty()) {
            code = fitting(urn.substring(urn.lastIndexOf(':') + 1));
        }
        var base = code.isEmpty() ? "R" : code;
        code = base;
        for (int n = 2; !given.add(code.toLowerCase(Locale.ROOT)); n++) {
            var end = "-" + n;
            code = base.substring(0, Math.min(base.length(), LONGEST - end.length())) + end;
        }
        if (!code.equals(reference)) {
            changed.add((reference.isEmpty() ? urn : reference) + " → " + code);
        }
        return code;
    }

    static String fitting(String reference) {
        var code = reference
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[^A-Za-z0-9]+", "")
                .replaceAll("-+$", "");
        return code.substring(0, Math.min(LONGEST, code.length()));
    }

    /** The references that could not stay as they were. */
    List<String> changed() {
        return changed;
    }
}
