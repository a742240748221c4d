package org.yardstick.platform.accreditation.pack;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.yardstick.platform.register.credential.StrictJson;
import org.yardstick.platform.register.credential.Untrusted;

/**
 * A pack of a stranger, read once from front to end and never unpacked: every file is hashed, those that are looked into are kept. An archive
 * that two programs could read in two ways, that leads out of its folder, or that is made to fill a memory or a disk is refused.
 *
 * @param found hash by path, in the order in which the files lie
 * @param kept what is looked into
 */
record PackArchive(byte[] manifest, String signature, Map<String, Found> found, Map<String, byte[]> kept) {
    /** Looked into, and so held in memory; an edition is the largest of them. */
    private static final Set<String> READ =
            Set.of("report", "consensus", "self-assessment", "decision", "decision-basis", "standard", "certificate");

    private static final int LARGEST_READ = 20 << 20;
    private static final int LARGEST_SIGNATURE = 4_096;
    private static final int PIECE = 1 << 16;
    /** What text comes to at most; pictures and the like are not compressed at all. */
    private static final long MOST_TIMES = 200;

    private static final long FREE = 64L << 20;

    record Found(long size, String sha256) {}

    static PackArchive read(Path file) throws IOException {
        try {
            var archive = new Reading(file).all();
            refuseOtherContents(file, archive);
            return archive;
        } catch (EOFException cut) {
            throw new Untrusted("pack-cut");
        } catch (ZipException broken) {
            throw new Untrusted("pack-broken");
        }
    }

    /** The list at its end names the same files in the same order, so that no program sees others. */
    private static void refuseOtherContents(Path file, PackArchive archive) throws IOException {
        var names = new ArrayList<>(List.of(Manifest.NAME, Manifest.SIGNATURE));
        names.addAll(archive.found.keySet());
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            var listed = zip.stream().map(ZipEntry::getName).toList();
            if (!listed.equals(names)) {
                throw new Untrusted("pack-two-contents");
            }
        } catch (ZipException cut) {
            throw new Untrusted("pack-cut");
        }
    }

    Manifest told() {
        return Manifest.read(manifest);
    }

    /** One reading from front to end. */
    private static final class Reading {
        private final Path file;
        private final Map<String, Found> found = new LinkedHashMap<>();
        private final Map<String, byte[]> kept = new LinkedHashMap<>();
        private final Map<String, Manifest.Item> told = new LinkedHashMap<>();
        private long unpacked;

        Reading(Path file) {
            this.file = file;
        }

        PackArchive all() throws IOException {
            try (var counted = new Counted(Files.newInputStream(file));
                    var zip = new ZipInputStream(counted, StandardCharsets.UTF_8)) {
                var manifest = first(zip, Manifest.NAME, StrictJson.LARGEST);
                tell(manifest);
                var signature = first(zip, Manifest.SIGNATURE, LARGEST_SIGNATURE);
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    take(name(entry), zip, counted);
                }
                return new PackArchive(manifest, new String(signature, StandardCharsets.UTF_8), found, kept);
            } catch (IllegalArgumentException badName) {
                throw new Untrusted("pack-broken");
            }
        }

        private static byte[] first(ZipInputStream zip, String wanted, int most) throws IOException {
            var entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(wanted)) {
                throw new Untrusted("no-pack", wanted);
            }
            var content = zip.readNBytes(most + 1);
            if (content.length > most) {
                throw new Untrusted("too-large", most / 1024);
            }
            return content;
        }

        private void tell(byte[] manifest) {
            try {
                StrictJson.object(manifest);
                var read = Manifest.read(manifest);
                if (!read.format().equals(Manifest.FORMAT) || read.files().size() > Manifest.MOST_FILES) {
                    throw new Untrusted("no-pack", Manifest.NAME);
                }
                for (var item : read.files()) {
                    refuseUnlessGood(item.path());
                    if (told.put(item.path(), item) != null) {
                        throw new Untrusted("pack-twice", item.path());
                    }
                }
            } catch (StrictJson.NotJson | tools.jackson.core.JacksonException unreadable) {
                throw new Untrusted("no-pack", Manifest.NAME);
            }
        }

        private String name(ZipEntry entry) {
            var name = entry.getName();
            refuseUnlessGood(name);
            if (found.containsKey(name) || found.size() >= Manifest.MOST_FILES) {
                throw new Untrusted("pack-twice", name);
            }
            return name;
        }

        private static void refuseUnlessGood(String name) {
            if (!Manifest.isGoodName(name) || name.equals(Manifest.NAME) || name.equals(Manifest.SIGNATURE)) {
                throw new Untrusted("pack-name", name);
            }
        }

        private void take(String name, ZipInputStream zip, Counted counted) throws IOException {
            var item = told.get(name);
            if (item == null) {
                throw new Untrusted("pack-extra", name);
            }
            var keeps = READ.contains(item.role());
            var content = new java.io.ByteArrayOutputStream();
            var digest = digest();
            var piece = new byte[PIECE];
            long size = 0;
            for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                size += read;
                unpacked += read;
                refuseIfFilling(name, size, keeps ? Math.min(item.size(), LARGEST_READ) : item.size(), counted);
                digest.update(piece, 0, read);
                if (keeps) {
                    content.write(piece, 0, read);
                }
            }
            found.put(name, new Found(size, HexFormat.of().formatHex(digest.digest())));
            if (keeps) {
                kept.put(name, content.toByteArray());
            }
        }

        private void refuseIfFilling(String name, long size, long most, Counted counted) {
            if (size > most || unpacked > FREE + MOST_TIMES * counted.count) {
                throw new Untrusted("pack-bomb", name);
            }
        }

        private static MessageDigest digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** How much of the file itself was read. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
