package org.yardstick.platform.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** JSON in the one spelling of RFC 8785, so that equal content has equal bytes and therefore an equal hash. */
public final class CanonicalJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CanonicalJson() {}

    /** The canonical text of any value that Jackson can write. */
    public static String of(Object value) {
        return canonical(JSON.writeValueAsString(value));
    }

    /** The canonical spelling of a JSON text. */
    public static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a JSON text: " + e.getMessage(), e);
        }
    }

    /** The fields of a JSON object as text: a text as it is, anything else as JSON; none when it is no JSON any more. */
    static Map<String, String> facts(String json) {
        var facts = new LinkedHashMap<String, String>();
        try {
            for (var field : JSON.readTree(json).properties()) {
                var value = field.getValue();
                facts.put(field.getKey(), value.isString() ? value.stringValue() : value.toString());
            }
        } catch (JacksonException tamperedWith) {
            facts.clear();
        }
        return facts;
    }

    public static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String hex(byte[] hash) {
        return java.util.HexFormat.of().formatHex(hash);
    }

    public static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
