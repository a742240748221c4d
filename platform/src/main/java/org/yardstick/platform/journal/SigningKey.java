package org.yardstick.platform.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The Ed25519 key with which this instance signs checkpoints: made at the first start, kept outside the database, readable by its owner
 * only. The public half lies beside it, for auditors to take a copy of.
 */
final class SigningKey {
    static final String PRIVATE_FILE = "journal.key.pem";
    static final String PUBLIC_FILE = "journal.pub.pem";
    private static final String HEAD = "-----BEGIN PRIVATE KEY-----";
    private static final String FOOT = "-----END PRIVATE KEY-----";

    private final PrivateKey secret;
    private final VerifyingKey open;

    private SigningKey(PrivateKey secret, VerifyingKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** The key kept in {@code folder}, made now when there is none; two starting at once end with the same key. */
    static SigningKey in(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var lock = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (held.isValid() && !Files.exists(folder.resolve(PRIVATE_FILE))) {
                    make(folder);
                }
                return read(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the journal cannot be kept in " + folder, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The key of the journal in " + folder + " cannot be used", e);
        }
    }

    VerifyingKey open() {
        return open;
    }

    Checkpoint sign(long seq, Instant at, byte[] hash, Optional<Long> previous) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(Checkpoint.text(seq, at, hash, previous).getBytes(StandardCharsets.UTF_8));
            return new Checkpoint(seq, at, hash, previous, open.id(), signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void make(Path folder) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(
                folder.resolve(PUBLIC_FILE), VerifyingKey.of(pair.getPublic()).pem());
        // The private file appears whole or not at all, and was never readable by others.
        var half = folder.resolve(PRIVATE_FILE + ".half");
        Files.deleteIfExists(half);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var file = Files.newByteChannel(
                half, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            var pem = VerifyingKey.Pem.write(pair.getPrivate().getEncoded(), HEAD, FOOT);
            file.write(StandardCharsets.US_ASCII.encode(pem));
        }
        Files.move(half, folder.resolve(PRIVATE_FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    private static SigningKey read(Path folder) throws IOException, GeneralSecurityException {
        var der = VerifyingKey.Pem.read(Files.readString(folder.resolve(PRIVATE_FILE)), HEAD, FOOT);
        var secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
        var open = VerifyingKey.ofPem(Files.readString(folder.resolve(PUBLIC_FILE)));
        var key = new SigningKey(secret, open);
        if (!key.sign(0, Instant.EPOCH, Chain.start(), Optional.empty()).isSignedWith(open.key())) {
            throw new GeneralSecurityException(PUBLIC_FILE + " is not the public half of " + PRIVATE_FILE);
        }
        return key;
    }
}
