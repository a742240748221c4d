package org.yardstick.platform.assessment.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Whether a file may be opened at all, before anything in it is believed: an archive can be made to unpack to whatever fills the
 * memory. It is read here by the same library that reads it afterwards, so that both see the same entries.
 */
final class ArchiveCheck {
    /** A workbook of answers at their longest is a tenth of it. */
    static final long MOST_UNPACKED = 64L * 1024 * 1024;

    static final int MOST_ENTRIES = 500;
    /** Sheets of empty rows come to 100; only what aims at it comes to more. */
    static final int HIGHEST_RATIO = 250;

    private static final long RATIO_MATTERS_FROM = 1024 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** How old .xls files begin, and new ones that have a password. */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final Set<String> XML = Set.of("xml", "rels", "vml");

    private ArchiveCheck() {}

    static void check(byte[] file) {
        if (beginsWith(file, OLE2)) {
            throw new NotAWorkbook("old");
        }
        if (!beginsWith(file, ZIP)) {
            throw new NotAWorkbook("not-xlsx");
        }
        try (var archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            check(archive);
        } catch (IOException | IllegalArgumentException e) {
            throw new NotAWorkbook("damaged");
        }
    }

    private static void check(ZipFile archive) throws IOException {
        var entries = Collections.list(archive.getEntries());
        if (entries.stream().noneMatch(entry -> entry.getName().equalsIgnoreCase("[Content_Types].xml"))) {
            throw new NotAWorkbook("not-xlsx");
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new NotAWorkbook("too-much");
        }
        long total = 0;
        for (var entry : entries) {
            total += unpacked(archive, entry, MOST_UNPACKED - total);
        }
        for (var entry : entries) {
            var name = entry.getName();
            if (XML.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT))) {
                try (var in = archive.getInputStream(entry)) {
                    new XmlCheck().check(in);
                }
            }
        }
    }

    /** Counts what really comes out; what the archive says about itself may be a lie. */
    private static long unpacked(ZipFile archive, ZipArchiveEntry entry, long limit) throws IOException {
        var buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream in = archive.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                var ratio = size / Math.max(1, entry.getCompressedSize());
                if (size > limit || size > RATIO_MATTERS_FROM && ratio > HIGHEST_RATIO) {
                    throw new NotAWorkbook("too-much");
                }
            }
        }
        return size;
    }

    private static boolean beginsWith(byte[] file, byte[] beginning) {
        return file.length >= beginning.length
                && java.util.Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
    }
}
