package org.yardstick.platform.register.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.yardstick.platform.shell.PublicAddress;

/**
 * The documents in which bodies tell their keys: {@code did:web}, found at an address made from the name itself. Every key that ever signed
 * stands in it: a retired one with the moment from which it signs nothing more, a revoked one as no longer good for any certificate.
 */
@Component
public class DidDocuments {
    static final List<String> CONTEXTS = List.of(
            "https://www.w3.org/ns/did/v1",
            "https://w3id.org/security/multikey/v1",
            "https://w3id.org/security/jwk/v1");

    private final IssuerKeys keys;
    private final IssuerKeyStore store;
    private final PublicAddress address;

    DidDocuments(IssuerKeys keys, IssuerKeyStore store, PublicAddress address) {
        this.keys = keys;
        this.store = store;
        this.address = address;
    }

    /** The name of the body as an issuer, made from the address of this instance: whoever moves the instance keeps its address. */
    public String did(UUID body) {
        var root = URI.create(address.root());
        var name = new StringBuilder("did:web:").append(root.getHost());
        if (root.getPort() >= 0) {
            name.append("%3A").append(root.getPort());
        }
        for (var part : root.getPath().split("/")) {
            if (!part.isEmpty()) {
                name.append(':').append(URLEncoder.encode(part, StandardCharsets.UTF_8));
            }
        }
        return name.append(":bodies:").append(body).toString();
    }

    /** How a signature names a key. */
    String method(IssuerKey key) {
        return did(key.body()) + "#" + key.fragment();
    }

    /** Its document; empty as long as it has no key. */
    public Optional<String> document(UUID body) {
        var all = keys.of(body);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", CONTEXTS);
        document.put("id", did(body));
        document.put("verificationMethod", all.stream().map(this::told).toList());
        document.put(
                "assertionMethod",
                all.stream()
                        .filter(key -> key.revokedAt().isEmpty())
                        .map(this::method)
                        .toList());
        return Optional.of(StrictJson.written(document));
    }

    private Map<String, Object> told(IssuerKey key) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", method(key));
        switch (key.suite()) {
            case ED25519 -> told.put("type", "Multikey");
            case RSA -> told.put("type", "JsonWebKey");
        }
        told.put("controller", did(key.body()));
        switch (key.suite()) {
            case ED25519 -> told.put("publicKeyMultibase", PublicKeys.multikey(key.key()));
            case RSA -> told.put("publicKeyJwk", PublicKeys.jwk(key.key()));
        }
        key.retiredAt().ifPresent(at -> told.put("expires", second(at)));
        key.revokedAt().ifPresent(at -> told.put("revoked", second(at)));
        return told;
    }

    /** Upwards, so that what was signed within the same second was signed before. */
    private static String second(Instant at) {
        return at.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @EventListener(ApplicationReadyEvent.class)
    void keepCopies() {
        keys.bodies().forEach(this::keepCopy);
    }

    @TransactionalEventListener
    void keepCopy(IssuerKeysChanged changed) {
        keepCopy(changed.body());
    }

    /** Beside the keys, for {@code ./yardstick verify}, which asks no server. */
    private void keepCopy(UUID body) {
        var file = copy(store.folder(), body);
        document(body).ifPresent(text -> {
            try {
                Files.createDirectories(file.getParent());
                var half = Files.createTempFile(file.getParent(), "did", ".half");
                Files.writeString(half, text);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("The keys of " + body + " cannot be told in " + file, e);
            }
        });
    }

    /** Where the copy of a body's document lies. */
    public static Path copy(Path keys, UUID body) {
        return keys.resolve("did").resolve(body + ".json");
    }
}
