package org.yardstick.platform.shell.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.yardstick.platform.shell.Language;

/**
 * The type that documents are set in. English is set in a Latin face, and Han characters within it in a Han face. Chinese is set in the
 * Han face of its script, Latin letters included: marks that both have, such as quotation marks, then have the width of the script.
 */
public final class Fonts {
    static final String LATIN = "Open Sans";
    static final String SIMPLIFIED = "Noto Sans SC";
    static final String TRADITIONAL = "Noto Sans TC";

    private static final Map<String, String> FILES = Map.of(
            "latin-regular.ttf", "/fonts/ttf/OpenSans/OpenSans-Regular.ttf",
            "latin-bold.ttf", "/fonts/ttf/OpenSans/OpenSans-Bold.ttf",
            "sc-regular.ttf", "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf",
            "sc-bold.ttf", "/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf",
            "tc-regular.ttf", "/fonts/ttf/NotoSansTC/NotoSansTC-Regular.ttf",
            "tc-bold.ttf", "/fonts/ttf/NotoSansTC/NotoSansTC-Bold.ttf");
    /** Unpacked once; a document then only reads them. */
    private static final Map<String, byte[]> CONTENTS = new ConcurrentHashMap<>();

    private Fonts() {}

    /** Families as CSS writes them, in the order in which they are tried. */
    public static String families(Language language) {
        return switch (language) {
            case ENGLISH -> inOrder(LATIN, TRADITIONAL, SIMPLIFIED);
            case SIMPLIFIED -> inOrder(SIMPLIFIED, TRADITIONAL, LATIN);
            case TRADITIONAL -> inOrder(TRADITIONAL, SIMPLIFIED, LATIN);
        };
    }

    private static String inOrder(String... families) {
        return "'" + String.join("', '", families) + "'";
    }

    static InputStream open(String file) {
        return new ByteArrayInputStream(CONTENTS.computeIfAbsent(file, Fonts::unpack));
    }

    static boolean has(String file) {
        return FILES.containsKey(file);
    }

    private static byte[] unpack(String file) {
        try (var packed = Fonts.class.getResourceAsStream(Objects.requireNonNull(FILES.get(file)))) {
            return Objects.requireNonNull(packed, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
