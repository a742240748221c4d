package org.yardstick.platform.register.credential;

import com.apicatalog.jsonld.loader.DocumentLoader;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.yardstick.platform.journal.CanonicalJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * The proof that stands inside a credential: {@code eddsa-rdfc-2022} of Data Integrity 1.0. Signed are two hashes one behind the other, of
 * how the proof was made and of what the document says.
 */
public final class DataIntegrity {
    static final String TYPE = "DataIntegrityProof";
    static final String SUITE = "eddsa-rdfc-2022";
    static final String PURPOSE = "assertionMethod";
    private static final Set<String> FIELDS =
            Set.of("type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue");

    private static final DataIntegrity USUAL = new DataIntegrity(Contexts.ONLY);

    private final CanonicalRdf canonical;

    DataIntegrity(DocumentLoader contexts) {
        canonical = new CanonicalRdf(contexts);
    }

    /** The same document with a proof at its end. */
    static ObjectNode sign(ObjectNode document, PrivateKey key, String method, Instant at) {
        return USUAL.signed(document, key, method, at);
    }

    ObjectNode signed(ObjectNode document, PrivateKey key, String method, Instant at) {
        var signed = document.deepCopy();
        var proof = signed.putObject("proof")
                .put("type", TYPE)
                .put("cryptosuite", SUITE)
                .put("created", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("verificationMethod", method)
                .put("proofPurpose", PURPOSE);
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(hashes(document, proof));
            proof.put("proofValue", Multibase.base58(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return signed;
    }

    /** What the proof of a document says of itself, once it is known to be one that we can check. */
    public record Proof(ObjectNode fields, String method, Instant created) {
        public static Proof of(ObjectNode document) {
            if (!(document.get("proof") instanceof ObjectNode fields)) {
                throw new Untrusted("no-proof");
            }
            fields.properties().stream()
                    .filter(field -> !FIELDS.contains(field.getKey())
                            || !field.getValue().isString())
                    .findFirst()
                    .ifPresent(field -> {
                        throw new Untrusted("proof-field", field.getKey());
                    });
            refuseUnless(fields, "type", TYPE);
            refuseUnless(fields, "cryptosuite", SUITE);
            refuseUnless(fields, "proofPurpose", PURPOSE);
            return new Proof(fields, text(fields, "verificationMethod"), moment(text(fields, "created")));
        }

        private static void refuseUnless(ObjectNode fields, String name, String value) {
            if (!text(fields, name).equals(value)) {
                throw new Untrusted("proof-field", name);
            }
        }

        private static String text(ObjectNode fields, String name) {
            return fields.path(name).asString("");
        }

        private static Instant moment(String text) {
            return Moments.read(text).orElseThrow(() -> new Untrusted("proof-field", "created"));
        }
    }

    /** Returns when the proof was made with the private half of {@code key} over this very content; else it is {@link Untrusted}. */
    public static void verify(ObjectNode document, Proof proof, PublicKey key) {
        USUAL.check(document, proof, key);
    }

    void check(ObjectNode document, Proof proof, PublicKey key) {
        var bare = document.deepCopy();
        bare.remove("proof");
        var options = proof.fields().deepCopy();
        options.remove("proofValue");
        var signed = hashes(bare, options);
        try {
            var checker = Signature.getInstance("Ed25519");
            checker.initVerify(key);
            checker.update(signed);
            if (checker.verify(Multibase.bytes(proof.fields().path("proofValue").asString("")))) {
                return;
            }
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            throw new Untrusted("signature");
        }
        throw new Untrusted("signature");
    }

    /** What is signed: the hash of the options of the proof, then that of the document. */
    byte[] hashes(ObjectNode document, ObjectNode proof) {
        var options = proof.deepCopy();
        options.set("@context", document.path("@context"));
        var first = CanonicalJson.sha256(canonical.of(options));
        var second = CanonicalJson.sha256(canonical.of(document));
        var both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
