package org.yardstick.platform.document.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * An office document looked into as the ZIP archive that it is. Every entry is really unpacked and counted, since an archive may lie about
 * its sizes: too many entries, too much content, too good a compression or archives within archives within archives are refused, and
 * so are macros. The document is what its own declaration says, not what its name says.
 */
final class OfficeFile {
    /** A small file may well shrink a thousandfold; only from this size on does the ratio tell a bomb. */
    private static final long RATIO_COUNTS_FROM = 8L * 1024 * 1024;

    private static final int DECLARATION_LONGEST = 512 * 1024;
    private static final int DEEPEST = 2;

    private final Limits limits;
    private final long packed;
    private long inflated;
    private int entries;
    private String declaration = "";

    /** What an office document may unpack to. */
    record Limits(long inflated, int ratio, int entries) {}

    private OfficeFile(Limits limits, long packed) {
        this.limits = limits;
        this.packed = packed;
    }

    static void check(Path path, long size, FileType type, Limits limits) throws IOException, NotTaken {
        var file = new OfficeFile(limits, size);
        try (var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            for (var entry : Collections.list(zip.entries())) {
                try (var content = zip.getInputStream(entry)) {
                    file.look(entry.getName(), content, 1);
                }
            }
        } catch (Burst burst) {
            throw new NotTaken("document.not-taken.bomb");
        } catch (ZipException broken) {
            throw new NotTaken("document.not-taken.not-what-it-says", type.label());
        }
        if (!file.declares(type)) {
            throw new NotTaken("document.not-taken.not-what-it-says", type.label());
        }
    }

    private void look(String name, InputStream content, int depth) throws IOException, NotTaken {
        if (++entries > limits.entries || depth > DEEPEST) {
            throw new NotTaken("document.not-taken.bomb");
        }
        if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
            throw new NotTaken("document.not-taken.macro");
        }
        var counted = new PushbackInputStream(new Counted(content), 4);
        if (depth == 1 && (name.equals("[Content_Types].xml") || name.equals("mimetype"))) {
            declaration += new String(counted.readNBytes(DECLARATION_LONGEST), StandardCharsets.UTF_8);
        }
        var start = counted.readNBytes(4);
        counted.unread(start);
        if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
            lookInside(counted, depth + 1);
        }
        counted.transferTo(OutputStream.nullOutputStream());
    }

    private void lookInside(InputStream archive, int depth) throws IOException, NotTaken {
        var inside = new ZipInputStream(archive);
        for (var entry = inside.getNextEntry(); entry != null; entry = inside.getNextEntry()) {
            look(entry.getName(), inside, depth);
        }
    }

    private boolean declares(FileType type) {
        return declaration.contains(type.mediaType() + ".main+xml")
                || declaration.strip().equals(type.mediaType());
    }

    private void count(long more) throws Burst {
        inflated += more;
        if (inflated > limits.inflated || (inflated > RATIO_COUNTS_FROM && inflated / packed > limits.ratio)) {
            throw new Burst();
        }
    }

    /** Ends the stream as soon as there is too much, so that a bomb costs no more than the limit. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }
    }

    /** There is more in the archive than may be. */
    static final class Burst extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
