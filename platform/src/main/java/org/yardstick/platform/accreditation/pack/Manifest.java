package org.yardstick.platform.accreditation.pack;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.journal.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies in the pack of an audit, file by file with size and hash, and what it is about. It is what the body signs; everything else in the
 * pack follows from it.
 *
 * @param recommended the level that scoring recommends by the report; empty when none is reached
 * @param certificate number of the one that was granted; empty without
 * @param withheld files that the audit rests on and whoever took the pack may not read
 */
public record Manifest(
        String format,
        UUID audit,
        String kind,
        Names organisation,
        Body body,
        Standard standard,
        Report report,
        String recommended,
        String certificate,
        Made made,
        List<Item> files,
        List<Withheld> withheld) {
    public static final String FORMAT = "yardstick-audit-pack/1";
    public static final String NAME = "manifest.json";
    public static final String SIGNATURE = "manifest.jws";
    /** Far more than any audit has; each takes some hundred bytes of a manifest, which itself must not be larger than 1 MB. */
    static final int MOST_FILES = 3_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Letters, digits and little else, in folders that lead downwards only: such a name is the same on every system and harms none. */
    private static final Pattern NAME_OF_FILE =
            Pattern.compile("(?:[a-z][a-z-]{0,30}/){0,2}[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _-]|\\.(?!\\.)){0,150}");

    public Manifest {
        files = List.copyOf(files);
        withheld = List.copyOf(withheld);
        mustBeThere(
                format,
                audit,
                kind,
                organisation,
                organisation.en(),
                body,
                standard,
                report,
                recommended,
                certificate,
                made);
    }

    /** A stranger may have left out anything. */
    private static void mustBeThere(Object... told) {
        for (var one : told) {
            Objects.requireNonNull(one);
        }
    }

    /** @param did the name under which it signs */
    public record Body(UUID id, Names names, String did) {
        public Body {
            mustBeThere(id, names, names.en(), did);
        }
    }

    public record Standard(String code, String version, String sha256, String profile, String pinned) {
        public Standard {
            mustBeThere(code, version, sha256, profile, pinned);
        }
    }

    public record Report(int number, String sha256) {
        public Report {
            mustBeThere(sha256);
        }
    }

    /**
     * @param part which side of the case took it, and so what is in it
     * @param at to the second, in UTC
     */
    public record Made(String by, String part, String at, List<String> languages) {
        public Made {
            languages = List.copyOf(languages);
            mustBeThere(by, part, at);
        }
    }

    public record Item(String path, String role, long size, String sha256) {
        public Item {
            mustBeThere(path, role, sha256);
        }
    }

    public record Withheld(UUID version, String sha256) {}

    /** The very bytes that are signed. */
    byte[] canonical() {
        return CanonicalJson.of(this).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What a stranger wrote, already found to be JSON of one reading. */
    static Manifest read(byte[] text) {
        return JSON.readValue(text, Manifest.class);
    }

    static boolean isGoodName(String path) {
        return NAME_OF_FILE.matcher(path).matches() && !path.endsWith(".") && !path.endsWith(" ");
    }

    long count(String role) {
        return files.stream().filter(one -> one.role().equals(role)).count();
    }
}
