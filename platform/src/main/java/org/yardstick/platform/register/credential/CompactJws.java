package org.yardstick.platform.register.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * A credential wrapped in a token, {@code application/vc+jwt}: three texts with dots in between. How it is checked follows from the kind of
 * key that the issuer tells, never from what the token claims of itself; a token that says otherwise is refused.
 *
 * @param method the name of the key, which is its {@code kid}
 * @param payload the credential with the claims of a token
 */
public record CompactJws(String algorithm, String method, ObjectNode payload, String signedPart, byte[] signature) {
    public static final String TYPE = "vc+jwt";
    private static final String RSA = "RS256";
    private static final String EDDSA = "EdDSA";
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ");
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

    /** Whether a text looks like one, so that it is read as one. */
    public static boolean looksLikeOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    static String sign(Object payload, IssuerKey.Suite suite, PrivateKey key, String method) {
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", suite == IssuerKey.Suite.RSA ? RSA : EDDSA);
        header.put("kid", method);
        header.put("typ", TYPE);
        var signed = base64(StrictJson.compact(header)) + "." + base64(StrictJson.compact(payload));
        try {
            var signer = Signature.getInstance(suite == IssuerKey.Suite.RSA ? "SHA256withRSA" : "Ed25519");
            signer.initSign(key);
            signer.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a token apart and believes nothing of it yet. */
    public static CompactJws read(String text) {
        var parts = text.split("\\.", -1);
        try {
            var header = StrictJson.object(decoded(parts[0]));
            header.properties().stream()
                    .filter(field -> !HEADER.contains(field.getKey())
                            || !field.getValue().isString())
                    .findFirst()
                    .ifPresent(field -> {
                        throw new Untrusted("token-header", field.getKey());
                    });
            if (!header.path("typ").asString("").equals(TYPE)) {
                throw new Untrusted("token-header", "typ");
            }
            return new CompactJws(
                    header.path("alg").asString(""),
                    header.path("kid").asString(""),
                    StrictJson.object(decoded(parts[1])),
                    parts[0] + "." + parts[1],
                    decoded(parts[2]));
        } catch (IllegalArgumentException | StrictJson.NotJson e) {
            throw new Untrusted("not-a-token");
        }
    }

    /** Returns when {@code key} signed this token; else it is {@link Untrusted}. */
    public void verify(PublicKey key) {
        var scheme = switch (key) {
            case RSAPublicKey rsa when algorithm.equals(RSA) -> "SHA256withRSA";
            case EdECPublicKey ed when algorithm.equals(EDDSA) -> "Ed25519";
            default -> throw new Untrusted("token-algorithm", algorithm);
        };
        try {
            var checker = Signature.getInstance(scheme);
            checker.initVerify(key);
            checker.update(signedPart.getBytes(StandardCharsets.US_ASCII));
            if (checker.verify(signature)) {
                return;
            }
        } catch (GeneralSecurityException notASignature) {
            throw new Untrusted("signature");
        }
        throw new Untrusted("signature");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Only the one spelling that an encoder gives, so that a token is not two texts. */
    private static byte[] decoded(String part) {
        var bytes = Base64.getUrlDecoder().decode(part);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
            throw new IllegalArgumentException("Bits behind the end");
        }
        return bytes;
    }
}
