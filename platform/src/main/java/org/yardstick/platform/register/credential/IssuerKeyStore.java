package org.yardstick.platform.register.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The private halves of the keys with which bodies sign: one PKCS#12 file, readable by its owner only, outside the database. Its password
 * lies beside it, made at the first use, unless the operator gives another from elsewhere. Nodes that share the folder share the keys.
 */
@Component
class IssuerKeyStore {
    static final String FILE = "issuers.p12";
    static final String PASSWORD_FILE = "issuers.password";
    private static final int RSA_BITS = 3072;
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;
    private final String given;
    /** Opening the file is made slow on purpose. */
    private final Map<String, Opened> opened = new ConcurrentHashMap<>();

    IssuerKeyStore(
            @Value("${yardstick.home:data}") String home,
            @Value("${yardstick.keys.folder:}") String folder,
            @Value("${yardstick.keys.password:}") String password) {
        this.folder = folder.isBlank() ? Path.of(home, "keys") : Path.of(folder);
        this.given = password;
    }

    private record Opened(PublicKey open, PrivateKey secret) {}

    Path folder() {
        return folder;
    }

    /** The secret that is kept under {@code alias} and belongs to {@code key}; another node's is not here. */
    Optional<PrivateKey> find(String alias, PublicKey key) {
        var known = opened.get(alias);
        if (known != null && known.open.equals(key)) {
            return Optional.of(known.secret);
        }
        var found = locked(store -> {
            var certificate = store.getCertificate(alias);
            return certificate != null && certificate.getPublicKey().equals(key)
                    ? Optional.of((PrivateKey) store.getKey(alias, password()))
                    : Optional.<PrivateKey>empty();
        });
        found.ifPresent(secret -> opened.put(alias, new Opened(key, secret)));
        return found;
    }

    /** Makes a key under {@code alias} and returns its public half; one that was made before and never came to use is taken. */
    PublicKey make(String alias, IssuerKey.Suite suite, Instant at) {
        return locked(store -> {
            var present = store.getCertificate(alias);
            if (present != null) {
                return present.getPublicKey();
            }
            var generator = switch (suite) {
                case ED25519 -> KeyPairGenerator.getInstance("Ed25519");
                case RSA -> KeyPairGenerator.getInstance("RSA");
            };
            if (suite == IssuerKey.Suite.RSA) {
                generator.initialize(RSA_BITS);
            }
            var pair = generator.generateKeyPair();
            var chain = new Certificate[] {SelfSigned.certificate(alias, pair, suite, at)};
            store.setKeyEntry(alias, pair.getPrivate(), password(), chain);
            write(store);
            return pair.getPublic();
        });
    }

    /** What is retired signs nothing any more, for nobody. */
    void forget(Collection<String> aliases) {
        opened.keySet().removeAll(aliases);
        locked(store -> {
            for (var alias : aliases) {
                if (store.containsAlias(alias)) {
                    store.deleteEntry(alias);
                }
            }
            write(store);
            return aliases.size();
        });
    }

    private interface Act<T> {
        T with(KeyStore store) throws IOException, GeneralSecurityException;
    }

    /** One at a time: the file's lock keeps out other processes, the monitor the other threads of this one. */
    private <T> T locked(Act<T> act) {
        synchronized (IssuerKeyStore.class) {
            try {
                return lockedFile(act);
            } catch (IOException e) {
                throw new UncheckedIOException("The keys of issuers in " + folder.resolve(FILE) + " cannot be used", e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(
                        "The keys of issuers in " + folder.resolve(FILE) + " cannot be used", e);
            }
        }
    }

    private <T> T lockedFile(Act<T> act) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        try (var file = FileChannel.open(
                        folder.resolve("issuers.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = file.lock()) {
            if (!held.isValid()) {
                throw new IOException("The lock on " + folder + " was lost");
            }
            return act.with(read());
        }
    }

    private KeyStore read() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            store.load(null, null);
            return store;
        }
        try (var stream = Files.newInputStream(file)) {
            store.load(stream, password());
        }
        return store;
    }

    private void write(KeyStore store) throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, password());
        writeWhole(folder.resolve(FILE), bytes.toByteArray());
    }

    private char[] password() throws IOException {
        if (!given.isBlank()) {
            return given.toCharArray();
        }
        var file = folder.resolve(PASSWORD_FILE);
        if (!Files.exists(file)) {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            writeWhole(file, Base64.getUrlEncoder().withoutPadding().encode(bytes));
        }
        return Files.readString(file).strip().toCharArray();
    }

    /** Appears whole or not at all, survives a power cut, and was never readable by others. */
    private static void writeWhole(Path file, byte[] bytes) throws IOException {
        var half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        try (var channel =
                FileChannel.open(half, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
