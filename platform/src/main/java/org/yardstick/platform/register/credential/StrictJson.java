package org.yardstick.platform.register.credential;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON of strangers. Two programs must never read two things out of one text, so a name that stands twice, half a character, and a number
 * that not every program holds are refused; and nobody makes a reader work for hours with a few bytes.
 */
public final class StrictJson {
    /** Far above a certificate with many sites, or the largest status list. */
    public static final int LARGEST = 1_048_576;

    private static final int DEEPEST = 40;
    private static final int LONGEST_NUMBER = 40;
    private static final double GREATEST_EXACT = 9_007_199_254_740_992d;

    private static final JsonMapper READER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LARGEST)
                            .build())
                    .build())
            .build();
    private static final JsonMapper WRITER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonMapper SHORT = JsonMapper.builder().build();

    private StrictJson() {}

    /** There is no JSON in it at all, which is told with its place. */
    public static final class NotJson extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotJson(String message) {
            super(message);
        }
    }

    public static ObjectNode object(byte[] text) {
        if (text.length > LARGEST) {
            throw new Untrusted("too-large", LARGEST / 1024);
        }
        try {
            var read = READER.readTree(text);
            if (!(read instanceof ObjectNode object)) {
                throw new NotJson("1:1: an object is wanted");
            }
            refuseWhatIsReadInTwoWays(object);
            return object;
        } catch (StreamConstraintsException e) {
            throw new Untrusted("too-deep", place(e));
        } catch (JacksonException e) {
            var message = e.getOriginalMessage();
            if (message.startsWith("Duplicate")) {
                throw new Untrusted("duplicate-name", place(e));
            }
            throw new NotJson(place(e) + ": " + message.lines().findFirst().orElse(""));
        }
    }

    public static ObjectNode object(String text) {
        return object(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String place(JacksonException e) {
        var location = e.getLocation();
        return location == null ? "1:1" : location.getLineNr() + ":" + location.getColumnNr();
    }

    private static void refuseWhatIsReadInTwoWays(JsonNode node) {
        if (node.isString()) {
            refuseHalfCharacter(node.stringValue());
        } else if (node.isNumber() && Math.abs(node.doubleValue()) > GREATEST_EXACT) {
            throw new Untrusted("number");
        }
        node.properties().forEach(field -> refuseHalfCharacter(field.getKey()));
        node.forEach(StrictJson::refuseWhatIsReadInTwoWays);
    }

    private static void refuseHalfCharacter(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Untrusted("half-character");
        }
    }

    /** For people to open in an editor. */
    public static String written(Object value) {
        return WRITER.writeValueAsString(value);
    }

    /** For programs. */
    public static String compact(Object value) {
        return SHORT.writeValueAsString(value);
    }

    /** The tree of maps and lists. */
    public static ObjectNode tree(Object value) {
        return (ObjectNode) SHORT.valueToTree(value);
    }
}
