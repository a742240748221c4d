package org.yardstick.platform.register.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A signature beside what it signs: a JSON Web Signature without its content (RFC 7515, appendix F), made with the Ed25519 key of a body.
 * One algorithm, one spelling; whatever a stranger writes into it otherwise is refused.
 *
 * @param method the name of the key, which is its {@code kid}
 */
public record DetachedJws(String method, String head, byte[] signature) {
    private static final String TYPE = "yardstick-pack+jws";
    private static final String ALGORITHM = "EdDSA";
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ");
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9_-]{1,2000})\\.\\.([A-Za-z0-9_-]{1,200})");

    static String sign(byte[] content, PrivateKey key, String method) {
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", ALGORITHM);
        header.put("kid", method);
        header.put("typ", TYPE);
        var head = base64(StrictJson.compact(header).getBytes(StandardCharsets.UTF_8));
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(signed(head, content));
            return head + ".." + base64(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes it apart and believes nothing of it yet. */
    public static DetachedJws read(String text) {
        var parts = SHAPE.matcher(text.strip());
        if (!parts.matches()) {
            throw new Untrusted("not-a-signature");
        }
        try {
            var header = StrictJson.object(decoded(parts.group(1)));
            header.properties().stream()
                    .filter(field -> !HEADER.contains(field.getKey())
                            || !field.getValue().isString())
                    .findFirst()
                    .ifPresent(field -> {
                        throw new Untrusted("signature-head", field.getKey());
                    });
            refuseUnless(header.path("alg").asString("").equals(ALGORITHM), "alg");
            refuseUnless(header.path("typ").asString("").equals(TYPE), "typ");
            return new DetachedJws(header.path("kid").asString(""), parts.group(1), decoded(parts.group(2)));
        } catch (IllegalArgumentException | StrictJson.NotJson e) {
            throw new Untrusted("not-a-signature");
        }
    }

    private static void refuseUnless(boolean fine, String field) {
        if (!fine) {
            throw new Untrusted("signature-head", field);
        }
    }

    /** Returns when {@code key} signed this very content; else it is {@link Untrusted}. */
    public void verify(byte[] content, PublicKey key) {
        if (!(key instanceof EdECPublicKey)) {
            throw new Untrusted("signature-head", "alg");
        }
        try {
            var checker = Signature.getInstance("Ed25519");
            checker.initVerify(key);
            checker.update(signed(head, content));
            if (checker.verify(signature)) {
                return;
            }
        } catch (GeneralSecurityException notASignature) {
            throw new Untrusted("signature");
        }
        throw new Untrusted("signature");
    }

    private static byte[] signed(String head, byte[] content) {
        return (head + "." + base64(content)).getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Only the one spelling that an encoder gives. */
    private static byte[] decoded(String part) {
        var bytes = Base64.getUrlDecoder().decode(part);
        if (!base64(bytes).equals(part)) {
            throw new IllegalArgumentException("Bits behind the end");
        }
        return bytes;
    }
}
