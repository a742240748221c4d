package org.yardstick.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that comes along: unpacked once, kept in one folder, reached on loopback with a password. It survives the death of
 * the application (a cluster found running is used again) and durability is on, unless a test says it may be lost.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String VERSION = "18.6";
    public static final String USER = "yardstick";
    private static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));
    private static final String SETTINGS =
            " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=120";
    private static final String CARELESS = " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
    private static final int START_SECONDS = 30;
    private static final long ROOM_FOR_A_NEW_ONE = 150L << 20;
    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** Whether what was committed must survive a crash; only tests may choose {@link #DISPOSABLE}. */
    public enum Durability {
        DURABLE,
        DISPOSABLE
    }

    private final PostgresBinaries programs;
    private final Path home;
    private final Path data;
    private final Path passwordFile;
    private final DatabaseLog log;
    private List<String> asOrdinaryUser = List.of();
    private int port;
    private boolean wasRunning;

    private EmbeddedPostgres(PostgresBinaries programs, Path home) {
        this.programs = programs;
        this.home = home;
        this.data = home.resolve("db");
        this.passwordFile = home.resolve("db.password");
        this.log = new DatabaseLog(home.resolve("db.log"));
    }

    /** Starts the cluster kept under {@code home}, creating it the first time, or joins it when it already runs. */
    public static EmbeddedPostgres start(Path binaries, Path home, Durability durability) {
        try {
            var postgres = new EmbeddedPostgres(new PostgresBinaries(binaries.toAbsolutePath()), home.toAbsolutePath());
            postgres.prepare();
            postgres.join().ifPresent(port -> {
                postgres.port = port;
                postgres.wasRunning = true;
            });
            if (!postgres.wasRunning) {
                postgres.port = postgres.launch(durability);
            }
            return postgres;
        } catch (IOException e) {
            throw CannotStart.of(e, home);
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
        run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w");
    }

    private void prepare() throws IOException {
        // Keys and passwords lie in it; where the owner made the folder, the owner's choice stands.
        Files.createDirectories(home, OWNER_ONLY);
        if (isIn(home)) {
            checkVersion();
            programs.unpack();
        } else {
            checkRoom();
            programs.unpack();
            create();
        }
        asOrdinaryUser = OrdinaryUser.before(data, List.of(passwordFile, log.file()));
    }

    private void checkVersion() throws IOException {
        var made = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!made.equals(MAJOR)) {
            throw CannotStart.here("the data in " + data + " was written by PostgreSQL " + made
                    + " and this Yardstick brings " + MAJOR
                    + "; start the Yardstick that wrote it, or choose another folder with YARDSTICK_HOME");
        }
    }

    private void checkRoom() {
        var disk = home.toFile();
        long room = disk.getUsableSpace();
        // No total: the system does not say how large the disk is, then let it show.
        if (room < ROOM_FOR_A_NEW_ONE && disk.getTotalSpace() > 0) {
            throw CannotStart.here("the disk with %s has %d MB left; a new database needs %d MB"
                    .formatted(home, room >> 20, ROOM_FOR_A_NEW_ONE >> 20));
        }
    }

    /** Made beside its place: a cluster is there whole or not at all, even if this is killed on the way. */
    private void create() throws IOException {
        var half = home.resolve("db.unfinished");
        FileSystemUtils.deleteRecursively(half);
        Files.createDirectory(half, OWNER_ONLY);
        writePassword();
        asOrdinaryUser = OrdinaryUser.before(half, List.of(passwordFile, log.file()));
        var result = run(
                "initdb",
                "--pgdata=" + half,
                "--username=" + USER,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile);
        if (result.exit() != 0) {
            throw failed("make its files", result.output());
        }
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, HexFormat.of().formatHex(secret));
    }

    private CannotStart failed(String what, String output) {
        return CannotStart.known(output, data)
                .orElseGet(() -> CannotStart.here(
                        "PostgreSQL could not " + what + " in " + data + ": " + DatabaseLog.reason(output)));
    }

    /** An eighth of the machine for what is read often, between what PostgreSQL takes by itself and 1 GB. */
    private static String memory() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return " -c shared_buffers=" + Math.clamp(machine.getTotalMemorySize() >> 23, 128, 1024) + "MB";
    }

    private int launch(Durability durability) throws IOException {
        int free = freePort();
        var settings = "-c port=" + free + SETTINGS + (durability == Durability.DISPOSABLE ? CARELESS : memory());
        long written = log.shorten();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            var result = run(
                    "pg_ctl", "start", "-D", data.toString(), "-l", log.file().toString(), "-w", "-o", settings);
            if (result.exit() == 0) {
                return free;
            }
            // Somebody who looks into the same folder was faster, or the processes of a killed cluster still end.
            var other = join();
            if (other.isPresent()) {
                return other.get();
            }
            var said = log.after(written);
            if (System.nanoTime() > deadline || !said.contains("shared memory") && !said.contains("lock file")) {
                throw failed("start", result.output() + "\n" + said);
            }
        }
    }

    /**
     * The port of the cluster, when it runs. A pid file left from a machine that went down can name a number that belongs to another
     * program by now; that one is removed. One that names nobody is left to PostgreSQL, which looks for orphans of the old cluster.
     */
    private Optional<Integer> join() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        var running = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (running.flatMap(process -> process.info().command())
                .filter(program -> !program.endsWith("/postgres"))
                .isPresent()) {
            Files.delete(file);
        }
        return Optional.of(lines)
                .filter(all -> running.isPresent() && all.size() > 3)
                .map(all -> Integer.valueOf(all.get(3).strip()))
                .filter(EmbeddedPostgres::answers);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private PostgresBinaries.Outcome run(String program, String... options) {
        return programs.run(asOrdinaryUser, program, List.of(options));
    }
}
