package org.yardstick.platform.register.verify;

import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.register.credential.CompactJws;
import org.yardstick.platform.register.credential.DataIntegrity;
import org.yardstick.platform.register.credential.Untrusted;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a certificate is held against: the documents of issuers and the status lists that were given, and a moment.
 *
 * @param at the moment for which is asked whether it holds
 */
record Evidence(List<IssuerDocument> issuers, List<ObjectNode> lists, Instant at) {
    /** Nobody who verifies was given the keys of this issuer. */
    static final class NoDocument extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String issuer;

        NoDocument(String issuer) {
            super(issuer, null, false, false);
            this.issuer = issuer;
        }

        String issuer() {
            return issuer;
        }
    }

    /** A signature, by whatever key, that is still to be checked. */
    interface Signature {
        String method();

        Instant at();

        void verify(PublicKey key);
    }

    static Signature embedded(ObjectNode document) {
        var proof = DataIntegrity.Proof.of(document);
        return new Signature() {
            @Override
            public String method() {
                return proof.method();
            }

            @Override
            public Instant at() {
                return proof.created();
            }

            @Override
            public void verify(PublicKey key) {
                DataIntegrity.verify(document, proof, key);
            }
        };
    }

    static Signature around(CompactJws token) {
        return new Signature() {
            @Override
            public String method() {
                return token.method();
            }

            @Override
            public Instant at() {
                return Instant.ofEpochSecond(token.payload().path("iat").asLong(0));
            }

            @Override
            public void verify(PublicKey key) {
                token.verify(key);
            }
        };
    }

    /** The key of {@code issuer} that the signature names; nobody else's key counts, however good the signature. */
    PublicKey key(Signature signature, String issuer) {
        var method = signature.method();
        int end = method.indexOf('#');
        if (end < 0 || !method.substring(0, end).equals(issuer)) {
            throw new Untrusted("key-foreign", method, issuer);
        }
        return document(issuer).orElseThrow(() -> new NoDocument(issuer)).key(method, signature.at());
    }

    private Optional<IssuerDocument> document(String issuer) {
        return issuers.stream().filter(one -> one.id().equals(issuer)).findFirst();
    }
}
