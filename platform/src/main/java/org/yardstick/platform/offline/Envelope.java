package org.yardstick.platform.offline;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that every command writes: command, version, hash of the input, options, result, warnings. */
public final class Envelope {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Envelope() {}

    /** @param more fields that only this command has, between result and warnings */
    public static String write(
            String command, String inputSha256, Map<String, ?> options, Map<String, ?> more, List<String> warnings) {
        var envelope = new LinkedHashMap<String, Object>();
        envelope.put("command", command);
        envelope.put("version", version());
        envelope.put("inputSha256", inputSha256);
        envelope.put("options", options);
        envelope.putAll(more);
        envelope.put("warnings", warnings);
        refuseWhatIsNoNumber(envelope, "");
        return JSON.writeValueAsString(envelope);
    }

    /** No figure is better than one that no other tool can read: a NaN here is a mistake of ours. */
    private static void refuseWhatIsNoNumber(Object value, String where) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new IllegalStateException("no number at " + where);
        } else if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> refuseWhatIsNoNumber(field, where + "/" + name));
        } else if (value instanceof Collection<?> items) {
            int place = 0;
            for (var item : items) {
                refuseWhatIsNoNumber(item, where + "/" + place++);
            }
        }
    }

    static String version() {
        var version = Envelope.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
