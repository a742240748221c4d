package org.yardstick.platform.demo.paper;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.yardstick.platform.shell.Language;

/** What papers are set in: faces that the program brings along, since a server may have none; each is read once, as a Han face is large. */
final class Typefaces {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Map<Language, String> FILES = Map.of(
            Language.ENGLISH, "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf",
            Language.SIMPLIFIED, "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf",
            Language.TRADITIONAL, "/fonts/ttf/NotoSansTC/NotoSansTC-Regular.ttf");

    private final Map<Language, TrueTypeFont> read = new EnumMap<>(Language.class);

    /** The face for a paper of somebody who writes in {@code language}; in Hong Kong an English company has Chinese papers too. */
    TrueTypeFont face(Paper paper, Language language) throws IOException {
        if (!HAN.matcher(paper.heading()).find()) {
            return read(Language.ENGLISH);
        }
        return read(language == Language.SIMPLIFIED ? language : Language.TRADITIONAL);
    }

    private TrueTypeFont read(Language language) throws IOException {
        var there = read.get(language);
        if (there != null) {
            return there;
        }
        try (var file = Typefaces.class.getResourceAsStream(Objects.requireNonNull(FILES.get(language)))) {
            var face = new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(file)));
            read.put(language, face);
            return face;
        }
    }
}
