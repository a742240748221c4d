package org.yardstick.platform.document.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;

/** What a file is by its bytes, whatever its name: what its name says must agree, or it is refused. */
final class TrueType {
    private static final Tika TIKA = tika();
    private static final int LOOKED_AT = 64 * 1024;
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    /** A table saved by an office program in China or Hong Kong is often still in the older encodings. */
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("Big5-HKSCS"));

    private static final Set<String> MP4_BRANDS = Set.of("isom", "mp41", "mp42");

    private static final Pattern MAIL_HEADER =
            Pattern.compile("\\A(?:[\\x21-\\x39\\x3b-\\x7e]+:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*)+");
    private static final Pattern MAIL_FIELDS =
            Pattern.compile("(?im)^From:(?s:.*)^(?:Date|Subject|To|Message-ID|MIME-Version):|"
                    + "^(?:Date|Subject|To|Message-ID|MIME-Version):(?s:.*)^From:");

    private TrueType() {}

    static void check(Spool file, FileType claimed, OfficeFile.Limits limits) throws IOException, NotTaken {
        var found = sniff(file.path());
        var agrees = switch (claimed.family()) {
            case PDF, IMAGE -> found.equals(claimed.mediaType());
            case VIDEO -> found.equals(claimed.mediaType()) || isMp4(start(file.path()));
            case OFFICE ->
                found.equals("application/zip")
                        || found.equals("application/x-tika-ooxml")
                        || found.equals(claimed.mediaType());
            case TEXT -> isText(found) && readsAsText(start(file.path()));
            case MAIL -> isText(found) && readsAsMail(start(file.path()));
        };
        if (!agrees) {
            throw new NotTaken("document.not-taken.not-what-it-says", claimed.label());
        }
        if (claimed.family() == FileType.Family.OFFICE) {
            OfficeFile.check(file.path(), file.size(), claimed, limits);
        }
    }

    /** By content alone: the name, which the sender chooses, is not shown to the detector. */
    private static String sniff(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return TIKA.detect(in);
        }
    }

    /** Recorders and converters write the base format's name first; that players of MP4 may take the file stands among the other brands. */
    private static boolean isMp4(byte[] start) {
        if (start.length < 16
                || !ascii(start, 4).equals("ftyp")
                || ascii(start, 8).equals("qt  ")) {
            return false;
        }
        int end = Math.min(ByteBuffer.wrap(start).getInt(), start.length);
        for (int at = 8; at + 4 <= end; at += 4) {
            // Between the first brand and the others stands a version.
            if (at != 12 && MP4_BRANDS.contains(ascii(start, at))) {
                return true;
            }
        }
        return false;
    }

    private static String ascii(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static boolean isText(String found) {
        var known = found.startsWith("text/") || found.equals("message/rfc822");
        return (known || found.equals("application/octet-stream")) && !PAGES.contains(found);
    }

    private static byte[] start(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(LOOKED_AT);
        }
    }

    static boolean readsAsText(byte[] start) {
        if (start.length >= 2 && ((start[0] == -1 && start[1] == -2) || (start[0] == -2 && start[1] == -1))) {
            return true; // UTF-16 with its mark
        }
        for (byte one : start) {
            if (one >= 0 && one < 32 && "\t\n\r\f".indexOf(one) < 0) {
                return false;
            }
        }
        return ENCODINGS.stream().anyMatch(encoding -> reads(start, encoding));
    }

    /** The last character may be cut off by where we stopped looking. */
    private static boolean reads(byte[] start, Charset encoding) {
        for (int cut = 0; cut < 4 && cut < start.length; cut++) {
            try {
                var decoder = encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
                decoder.decode(ByteBuffer.wrap(start, 0, start.length - cut));
                return true;
            } catch (CharacterCodingException another) {
                if (start.length < LOOKED_AT) {
                    return false;
                }
            }
        }
        return false;
    }

    static boolean readsAsMail(byte[] start) {
        var text = new String(start, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        var header = text.substring(0, Math.max(0, text.indexOf("\n\n") + 1));
        return MAIL_HEADER.matcher(header).matches()
                && MAIL_FIELDS.matcher(header).find();
    }

    private static Tika tika() {
        try {
            // Only the list of known beginnings; no parser is ever given a stranger's file.
            return new Tika(new TikaConfig(TrueType.class.getClassLoader()).getMimeRepository());
        } catch (TikaException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
