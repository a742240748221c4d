package org.yardstick.platform.shell;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** A version as an entity tag: what a program read it also sends back in If-Match, so that it overwrites nothing that it has not seen. */
public final class VersionTag {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private VersionTag() {}

    public static String of(int version) {
        return '"' + String.valueOf(version) + '"';
    }

    /** What If-Match says, when it is sent at all. */
    public static Optional<Integer> sent(Optional<String> ifMatch) {
        return ifMatch.map(tag -> {
            var found = TAG.matcher(tag.strip());
            if (!found.matches()) {
                throw Declined.wrong(HttpHeaders.IF_MATCH, "shell.field.unreadable");
            }
            return Integer.valueOf(found.group(1));
        });
    }
}
