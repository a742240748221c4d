package org.yardstick.platform.journal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of the key that signs checkpoints: all an auditor needs. Its name is made from the key itself, so a different key
 * cannot borrow it.
 *
 * @param id the first 16 hexadecimal digits of the SHA-256 of the DER encoding
 */
public record VerifyingKey(String id, PublicKey key) {
    private static final String HEAD = "-----BEGIN PUBLIC KEY-----";
    private static final String FOOT = "-----END PUBLIC KEY-----";

    static VerifyingKey of(PublicKey key) {
        return new VerifyingKey(HexFormat.of().formatHex(CanonicalJson.sha256(key.getEncoded()), 0, 8), key);
    }

    /** Reads the PEM text that stands beside the private key; anything else is an {@link IllegalArgumentException}. */
    public static VerifyingKey ofPem(String pem) {
        try {
            var der = new X509EncodedKeySpec(Pem.read(pem, HEAD, FOOT));
            return of(KeyFactory.getInstance("Ed25519").generatePublic(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 public key", e);
        }
    }

    String pem() {
        return Pem.write(key.getEncoded(), HEAD, FOOT);
    }

    /** The text armour of keys, RFC 7468. */
    static final class Pem {
        private Pem() {}

        static String write(byte[] der, String head, String foot) {
            var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
            return head + "\n" + lines + "\n" + foot + "\n";
        }

        static byte[] read(String pem, String head, String foot) {
            int from = pem.indexOf(head);
            int to = pem.indexOf(foot);
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("No " + head + " in it");
            }
            return Base64.getMimeDecoder().decode(pem.substring(from + head.length(), to));
        }
    }
}
