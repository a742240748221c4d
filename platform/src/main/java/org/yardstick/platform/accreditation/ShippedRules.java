package org.yardstick.platform.accreditation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The tables and limits of the scheme's rules, from the files under {@code resources/accreditation}: data with their source, not code. */
public final class ShippedRules {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ShippedRules() {}

    public static <T> T read(String name, Class<T> type) {
        try (var file = Objects.requireNonNull(
                ShippedRules.class.getResourceAsStream("/accreditation/" + name + ".yaml"), name)) {
            return YAML.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
