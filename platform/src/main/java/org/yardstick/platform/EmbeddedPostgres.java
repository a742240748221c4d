package org.yardstick.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL that comes along: unpacked once, kept in one folder, reached on loopback with a password. It survives the death of
 * the application (a cluster found running is used again) and durability is on, unless a test says it may be lost.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String VERSION = "18.6";
    public static final String USER = "yardstick";
    private static final int START_SECONDS = 30;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    /** Whether what was committed must survive a crash; only tests may choose {@link #DISPOSABLE}. */
    public enum Durability {
        DURABLE,
        DISPOSABLE
    }

    private final Path binaries;
    private final Path data;
    private final Path passwordFile;
    private int port;
    private boolean wasRunning;

    private EmbeddedPostgres(Path binaries, Path home) {
        this.binaries = binaries;
        this.data = home.resolve("db");
        this.passwordFile = home.resolve("db.password");
    }

    /** Starts the cluster kept under {@code home}, creating it the first time, or joins it when it already runs. */
    public static EmbeddedPostgres start(Path binaries, Path home, Durability durability) {
        try {
            // Keys and passwords lie in it; where the owner made the folder, the owner's choice stands.
            Files.createDirectories(home, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            var postgres = new EmbeddedPostgres(unpack(binaries.toAbsolutePath()), home.toAbsolutePath());
            if (!isIn(home)) {
                postgres.create();
            }
            postgres.wasRunning = postgres.isRunning();
            postgres.port = postgres.wasRunning ? postgres.portInUse().orElseThrow() : postgres.launch(durability);
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL could not be started in " + home, e);
        }
    }

    /** Whether a cluster was made under {@code home} before. */
    public static boolean isIn(Path home) {
        return Files.exists(home.resolve("db").resolve("PG_VERSION"));
    }

    /** Whether it was joined, not started. */
    public boolean wasRunning() {
        return wasRunning;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password() {
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the database password file " + passwordFile, e);
        }
    }

    @Override
    public void close() {
        run(List.of("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w"));
    }

    private void create() throws IOException {
        writePassword();
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, OWNER_ONLY);
        var result = run(List.of(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                USER,
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile));
        if (result.exit != 0) {
            throw new IOException("initdb failed: " + result.output);
        }
    }

    private void writePassword() throws IOException {
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile);
        // Never readable by others, not even between being made and being written.
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, HexFormat.of().formatHex(secret));
    }

    private int launch(Durability durability) throws IOException {
        int free = freePort();
        var settings = "-c port=" + free
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=120"
                + (durability == Durability.DISPOSABLE
                        ? " -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
                        : "");
        var log = data.resolveSibling("db.log").toString();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            // A pid file left by a killed cluster can make the first attempts fail.
            var result = run(List.of("pg_ctl", "start", "-D", data.toString(), "-l", log, "-w", "-o", settings));
            if (result.exit == 0) {
                return free;
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("PostgreSQL does not start; see " + log + ": " + result.output);
            }
        }
    }

    private boolean isRunning() {
        return run(List.of("pg_ctl", "status", "-D", data.toString())).exit == 0;
    }

    private Optional<Integer> portInUse() throws IOException {
        var lines = Files.readAllLines(data.resolve("postmaster.pid"));
        return lines.size() > 3 ? Optional.of(Integer.valueOf(lines.get(3).strip())) : Optional.empty();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private record Outcome(int exit, String output) {}

    private Outcome run(List<String> command) {
        var full = new ArrayList<>(asOrdinaryUser());
        full.add(binaries.resolve("bin").resolve(command.getFirst()).toString());
        full.addAll(command.subList(1, command.size()));
        try {
            // The output goes to a file: a daemon that inherits a pipe would keep it open for ever.
            var output = Files.createTempFile("yardstick", ".out");
            var process = new ProcessBuilder(full)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int exit = process.waitFor();
            var text = Files.readString(output);
            Files.delete(output);
            return new Outcome(exit, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    /** PostgreSQL refuses to run as root; a user namespace makes root look ordinary without touching any file's owner. */
    private static List<String> asOrdinaryUser() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    private static Path unpack(Path binaries) throws IOException {
        if (Files.exists(binaries.resolve("bin/postgres"))) {
            return binaries;
        }
        Files.createDirectories(binaries.getParent());
        var half = Files.createTempDirectory(binaries.getParent(), "unpacking");
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var archive = EmbeddedPostgres.class.getResourceAsStream("/" + archiveName())) {
            if (archive == null) {
                throw new IOException("No PostgreSQL for this machine was built in: " + archiveName()
                        + ". Set YARDSTICK_DATABASE_URL to use a PostgreSQL of your own.");
            }
            extract(archive, half);
        }
        Files.move(half, binaries, StandardCopyOption.ATOMIC_MOVE);
        return binaries;
    }

    private static void extract(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch");
        return "postgres-" + system + "-" + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }
}
