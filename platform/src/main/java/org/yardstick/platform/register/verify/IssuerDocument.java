package org.yardstick.platform.register.verify;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import org.yardstick.platform.register.credential.Moments;
import org.yardstick.platform.register.credential.PublicKeys;
import org.yardstick.platform.register.credential.Untrusted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document in which an issuer tells its keys. A key counts for a certificate when the issuer allows it for that, when it is not revoked,
 * and when the certificate was signed before it was retired.
 */
record IssuerDocument(String id, ObjectNode json) {
    private static final String WEB = "did:web:";

    static IssuerDocument of(ObjectNode json) {
        return new IssuerDocument(json.path("id").asString(""), json);
    }

    /** The key with this name, if it counts for what was signed {@code at}; else it is {@link Untrusted}. */
    PublicKey key(String method, Instant at) {
        var told = json.path("verificationMethod")
                .valueStream()
                .filter(one -> one.path("id").asString("").equals(method))
                .findFirst()
                .filter(one -> one.path("controller").asString("").equals(id))
                .orElseThrow(() -> new Untrusted("key-unknown", method));
        moment(told, "revoked", method).ifPresent(revoked -> {
            throw new Untrusted("key-revoked", method, day(revoked));
        });
        var allowed = json.path("assertionMethod")
                .valueStream()
                .anyMatch(one -> one.asString("").equals(method));
        if (!allowed) {
            throw new Untrusted("key-not-for-this", method);
        }
        moment(told, "expires", method).filter(end -> !at.isBefore(end)).ifPresent(end -> {
            throw new Untrusted("key-retired", method, day(end), day(at));
        });
        return read(told, method);
    }

    private static PublicKey read(JsonNode told, String method) {
        try {
            return switch (told.path("type").asString("")) {
                case "Multikey" ->
                    PublicKeys.ofMultikey(told.path("publicKeyMultibase").asString(""));
                case "JsonWebKey" -> PublicKeys.ofJwk(told.path("publicKeyJwk"));
                default -> throw new Untrusted("key-unreadable", method);
            };
        } catch (IllegalArgumentException e) {
            throw new Untrusted("key-unreadable", method);
        }
    }

    /** What stands there but is no moment counts as worse than absent. */
    private static Optional<Instant> moment(JsonNode told, String name, String method) {
        var node = told.path(name);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(Moments.read(node.asString("")).orElseThrow(() -> new Untrusted("key-unreadable", method)));
    }

    private static String day(Instant at) {
        return at.toString();
    }

    /** Where the document of an issuer is published; empty for names of another kind. */
    static Optional<String> address(String did) {
        if (!did.startsWith(WEB)) {
            return Optional.empty();
        }
        var parts = did.substring(WEB.length()).split(":", -1);
        var address = new StringBuilder("https://").append(decoded(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            address.append('/').append(parts[i]);
        }
        return Optional.of(address.append(parts.length == 1 ? "/.well-known" : "")
                .append("/did.json")
                .toString());
    }

    private static String decoded(String host) {
        try {
            return URLDecoder.decode(host, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }
}
