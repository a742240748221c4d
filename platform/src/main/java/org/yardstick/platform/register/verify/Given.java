package org.yardstick.platform.register.verify;

import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yardstick.platform.register.credential.StrictJson;
import org.yardstick.platform.register.credential.Untrusted;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody who verifies has at hand: keys and lists that were given, the keys of this instance's own bodies, and a moment.
 */
public final class Given {
    private final List<ObjectNode> documents;
    private final List<ObjectNode> lists;
    private final Instant at;
    private final Function<String, Optional<IssuerDocument>> own;

    /** @param own the document that this instance keeps of an issuer; asked only when no document was given */
    Given(
            List<ObjectNode> documents,
            List<ObjectNode> lists,
            Instant at,
            Function<String, Optional<IssuerDocument>> own) {
        this.documents = documents;
        this.lists = lists;
        this.at = at;
        this.own = own;
    }

    public Instant at() {
        return at;
    }

    /** Where the keys of an issuer are to be fetched, when they are not at hand. */
    public static String address(String issuer) {
        return IssuerDocument.address(issuer).orElse(issuer);
    }

    /** Whether the keys of this issuer are at hand. */
    public boolean knows(String issuer) {
        return evidence(issuer).issuers().stream().anyMatch(one -> one.id().equals(issuer));
    }

    /** The key of {@code issuer} with this name, if it counts for what was signed then; else it is {@link Untrusted}. */
    public PublicKey key(String method, String issuer, Instant signedAt) {
        if (!method.startsWith(issuer + "#")) {
            throw new Untrusted("key-foreign", method, issuer);
        }
        return evidence(issuer).issuers().stream()
                .filter(one -> one.id().equals(issuer))
                .findFirst()
                .orElseThrow(() -> new Untrusted("no-document", issuer, address(issuer)))
                .key(method, signedAt);
    }

    /** A certificate within another file. */
    public Verification certificate(byte[] json) {
        try {
            return of(Presented.of(new Presented.Content(Path.of("certificate.json"), json)));
        } catch (Untrusted reason) {
            return Verification.refused(reason);
        } catch (StrictJson.NotJson e) {
            return Verification.refused(new Untrusted("no-certificate"));
        }
    }

    Verification of(Presented presented) {
        return Verification.of(
                presented, evidence(presented.credential().at("/issuer/id").asString("")));
    }

    private Evidence evidence(String issuer) {
        var issuers = documents.isEmpty()
                ? own.apply(issuer).stream().toList()
                : documents.stream().map(IssuerDocument::of).toList();
        return new Evidence(issuers, lists, at);
    }
}
