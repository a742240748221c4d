package org.yardstick.platform.register.credential;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Public keys as documents tell them: Ed25519 as a Multikey, and any as a JSON Web Key. */
public final class PublicKeys {
    /** Before the 32 bytes of an Ed25519 key, in a Multikey (a varint) and in the DER of X.509. */
    private static final byte[] MULTIKEY = {(byte) 0xed, 0x01};

    private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int ED25519_LENGTH = 32;
    /** Below, RSA is broken by the patient; above, a check costs the checker too much. */
    private static final int RSA_LEAST = 2048;

    private static final int RSA_MOST = 8192;

    private PublicKeys() {}

    static String multikey(PublicKey key) {
        return Multibase.base58(joined(MULTIKEY, raw(key)));
    }

    /** Reads a Multikey of Ed25519; another is an {@link IllegalArgumentException}. */
    public static PublicKey ofMultikey(String text) {
        var bytes = Multibase.bytes(text);
        if (bytes.length != MULTIKEY.length + ED25519_LENGTH || bytes[0] != MULTIKEY[0] || bytes[1] != MULTIKEY[1]) {
            throw new IllegalArgumentException("Not the Multikey of an Ed25519 key");
        }
        return ed25519(Arrays.copyOfRange(bytes, MULTIKEY.length, bytes.length));
    }

    static Map<String, String> jwk(PublicKey key) {
        var jwk = new LinkedHashMap<String, String>();
        if (key instanceof RSAPublicKey rsa) {
            jwk.put("kty", "RSA");
            jwk.put("n", base64(unsigned(rsa.getModulus())));
            jwk.put("e", base64(unsigned(rsa.getPublicExponent())));
        } else {
            jwk.put("kty", "OKP");
            jwk.put("crv", "Ed25519");
            jwk.put("x", base64(raw(key)));
        }
        return jwk;
    }

    /** Reads a JSON Web Key of RSA or Ed25519; another, or one with a secret in it, is an {@link IllegalArgumentException}. */
    public static PublicKey ofJwk(JsonNode jwk) {
        if (jwk.has("d") || jwk.has("k")) {
            throw new IllegalArgumentException("This key is not only public");
        }
        var kind = jwk.path("kty").asString("");
        if (kind.equals("RSA")) {
            return rsa(new BigInteger(1, bytes(jwk, "n")), new BigInteger(1, bytes(jwk, "e")));
        }
        var x = bytes(jwk, "x");
        if (!kind.equals("OKP") || !jwk.path("crv").asString("").equals("Ed25519") || x.length != ED25519_LENGTH) {
            throw new IllegalArgumentException("Neither an RSA nor an Ed25519 key");
        }
        return ed25519(x);
    }

    private static PublicKey rsa(BigInteger modulus, BigInteger exponent) {
        if (modulus.bitLength() < RSA_LEAST
                || modulus.bitLength() > RSA_MOST
                || exponent.bitLength() < 2
                || exponent.bitLength() > Integer.SIZE) {
            throw new IllegalArgumentException("An RSA key of " + modulus.bitLength() + " bits");
        }
        return made("RSA", new RSAPublicKeySpec(modulus, exponent));
    }

    private static PublicKey ed25519(byte[] raw) {
        return made("Ed25519", new X509EncodedKeySpec(joined(DER, raw)));
    }

    private static PublicKey made(String algorithm, java.security.spec.KeySpec spec) {
        try {
            return KeyFactory.getInstance(algorithm).generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a public key of " + algorithm, e);
        }
    }

    /** The key of a suite from its DER. */
    static PublicKey ofDer(IssuerKey.Suite suite, byte[] der) {
        return made(suite == IssuerKey.Suite.RSA ? "RSA" : "Ed25519", new X509EncodedKeySpec(der));
    }

    private static byte[] raw(PublicKey key) {
        if (!(key instanceof EdECPublicKey)) {
            throw new IllegalArgumentException("Not an Ed25519 key");
        }
        var der = key.getEncoded();
        return Arrays.copyOfRange(der, der.length - ED25519_LENGTH, der.length);
    }

    private static byte[] bytes(JsonNode jwk, String name) {
        return Base64.getUrlDecoder().decode(jwk.path(name).asString(""));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
