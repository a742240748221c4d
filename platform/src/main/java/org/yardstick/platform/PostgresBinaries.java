package org.yardstick.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once into a folder; a folder is there whole or not at all. */
record PostgresBinaries(Path folder) {

    void unpack() throws IOException {
        if (areIn(folder)) {
            return;
        }
        var beside = folder.resolve("..").normalize();
        Files.createDirectories(beside);
        var half = Files.createTempDirectory(beside, "unpacking");
        try {
            extractOwn(half);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Somebody else may have been first.
            if (!areIn(folder)) {
                throw e;
            }
        } finally {
            FileSystemUtils.deleteRecursively(half);
        }
    }

    private static boolean areIn(Path target) {
        return Files.exists(target.resolve("bin/postgres"));
    }

    private static void extractOwn(Path target) throws IOException {
        try (var archive = PostgresBinaries.class.getResourceAsStream("/" + archiveName())) {
            if (archive == null) {
                throw CannotStart.here("no PostgreSQL for this machine was built in (" + archiveName()
                        + "); set YARDSTICK_DATABASE_URL to use a PostgreSQL of your own");
            }
            extract(archive, target);
        }
    }

    private static void extract(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                Files.createDirectories(
                        entry.isDirectory() ? path : path.resolve("..").normalize());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (!entry.isDirectory()) {
                    Files.copy(tar, path);
                    permit(path, (entry.getMode() & 0100) != 0);
                }
            }
        }
        try (var all = Files.walk(target)) {
            for (var folder : all.filter(Files::isDirectory).toList()) {
                permit(folder, true);
            }
        }
    }

    /** Whoever runs PostgreSQL in the end can read it, whatever the mask of new files is. */
    private static void permit(Path path, boolean run) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(run ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch");
        return "postgres-" + system + "-" + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }

    record Outcome(int exit, String output) {}

    /** Runs one of them to its end; a server that it starts goes on. */
    Outcome run(List<String> asUser, String program, List<String> options) {
        var command = new ArrayList<>(asUser);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(options);
        try {
            // The output goes to a file: a server that inherits a pipe would keep it open for ever.
            var output = Files.createTempFile("yardstick", ".out");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int exit = process.waitFor();
            var text = Files.readString(output);
            Files.delete(output);
            return new Outcome(exit, text);
        } catch (IOException e) {
            throw CannotStart.of(e, folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }
}
