package org.yardstick.platform.demo.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files under {@code demo/} in which the sample scheme is written down. */
public final class SampleTexts {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private SampleTexts() {}

    public static <T> T read(String name, TypeReference<T> type) {
        try (var file = SampleTexts.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("There is no demo/" + name + ".yaml");
            }
            return YAML.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
