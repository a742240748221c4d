package org.yardstick.platform.standard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Puts an edition together from its files. A single file (JSON, which is YAML too) holds everything; in a folder or archive,
 * {@code standard.yaml} holds the rules, {@code criteria/}, {@code influences.yaml} and {@code profiles/} the rest of the structure, and
 * each language is a folder of its own.
 */
public final class EditionFiles {
    /** More than any standard needs, less than would hurt. */
    public static final int LARGEST = 20 * 1024 * 1024;

    static final int MOST_FILES = 500;
    private static final String RULES = "standard.yaml";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    /** The parser's own limit of 3 million characters is below ours. */
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .loadSettings(LoadSettings.builder().setCodePointLimit(LARGEST).build())
            .build());

    private EditionFiles() {}

    /** Reads one file, or an archive of the folder when it begins as a ZIP does. */
    public static ObjectNode read(String name, byte[] content) {
        return isArchive(content) ? assemble(unzip(name, content)) : parse("", content);
    }

    /** The problems of a document that was read from {@code content}, each with the file of the archive that it is in. */
    public static List<Problem> locate(String name, byte[] content, List<Problem> problems) {
        if (!isArchive(content) || problems.stream().noneMatch(one -> one.file().isEmpty())) {
            return problems;
        }
        var files = unzip(name, content);
        return new EditionPlaces(root(files), parts(files)).locate(problems);
    }

    private static boolean isArchive(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K';
    }

    /** The document of a folder's files, by path within the folder. */
    public static ObjectNode assemble(Map<String, byte[]> files) {
        return assembleParts(parts(files));
    }

    private static TreeMap<String, ObjectNode> parts(Map<String, byte[]> files) {
        var root = root(files);
        var parts = new TreeMap<String, ObjectNode>();
        files.forEach((path, content) -> {
            if (path.startsWith(root) && (path.endsWith(".yaml") || path.endsWith(".json"))) {
                parts.put(path.substring(root.length()), parse(path, content));
            }
        });
        return parts;
    }

    /** The folder in which {@code standard.yaml} lies: an archive may have one around it. */
    private static String root(Map<String, byte[]> files) {
        return files.keySet().stream()
                .filter(path -> path.equals(RULES) || path.endsWith("/" + RULES))
                .min(Comparator.comparingInt(String::length))
                .map(path -> path.substring(0, path.length() - RULES.length()))
                .orElseThrow(() -> refuse(RULES, "", "the archive has no file " + RULES));
    }

    private static ObjectNode assembleParts(TreeMap<String, ObjectNode> parts) {
        var document = Objects.requireNonNull(parts.get(RULES)).deepCopy();
        var criteria = YAML.createArrayNode();
        for (JsonNode module : list(document, "modules")) {
            var part = parts.get("criteria/" + module.asString() + ".yaml");
            if (part != null) {
                addCriteria(criteria, part, module.asString());
            }
        }
        document.set("criteria", criteria);
        var influences = parts.get("influences.yaml");
        document.set("influences", influences == null ? YAML.createArrayNode() : influences.path("influences"));
        var profiles = document.putArray("profiles");
        parts.tailMap("profiles/").forEach((path, part) -> {
            if (path.startsWith("profiles/")) {
                profiles.add(part);
            }
        });
        var texts = document.putObject("texts");
        for (JsonNode language : list(document, "languages")) {
            texts.set(language.asString(), words(parts, language.asString() + "/"));
        }
        return document;
    }

    private static void addCriteria(ArrayNode criteria, ObjectNode part, String module) {
        for (JsonNode criterion : part.path("criteria")) {
            if (criterion instanceof ObjectNode object) {
                criteria.add(object.put("module", module));
            }
        }
    }

    private static ObjectNode words(TreeMap<String, ObjectNode> parts, String folder) {
        var words = YAML.createObjectNode();
        parts.forEach((path, part) -> {
            if (path.startsWith(folder)) {
                merge(words, part);
            }
        });
        return words;
    }

    private static void merge(ObjectNode into, ObjectNode from) {
        for (var property : from.properties()) {
            if (into.get(property.getKey()) instanceof ObjectNode known
                    && property.getValue() instanceof ObjectNode more) {
                merge(known, more);
            } else {
                into.set(property.getKey(), property.getValue());
            }
        }
    }

    private static ObjectNode parse(String file, byte[] content) {
        try {
            tools.jackson.databind.ObjectMapper mapper = isJson(content) ? JSON : YAML;
            if (mapper.readTree(content) instanceof ObjectNode object) {
                return object;
            }
            throw refuse(file, "", "a standard is a set of named fields; this file is something else");
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw refuse(
                    file, "line " + at.getLineNr() + ", column " + at.getColumnNr(), firstLine(e.getOriginalMessage()));
        }
    }

    private static boolean isJson(byte[] content) {
        int first = 0;
        while (first < content.length && Character.isWhitespace(content[first])) {
            first++;
        }
        return first < content.length && content[first] == '{';
    }

    private static Map<String, byte[]> unzip(String name, byte[] content) {
        var files = new TreeMap<String, byte[]>();
        long total = 0;
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    var bytes = readAtMost(zip, LARGEST - total);
                    total += bytes.length;
                    files.put(entry.getName(), bytes);
                }
                if (total >= LARGEST || files.size() > MOST_FILES) {
                    throw refuse(
                            name,
                            "",
                            "the archive holds more than " + LARGEST / 1024 / 1024 + " MiB or " + MOST_FILES
                                    + " files");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refuse(name, "", "the archive is damaged: " + firstLine(e.getMessage()));
        }
        return files;
    }

    private static byte[] readAtMost(InputStream in, long limit) throws IOException {
        return in.readNBytes((int) Math.max(0, limit));
    }

    private static List<JsonNode> list(ObjectNode document, String field) {
        var list = new ArrayList<JsonNode>();
        document.path(field).forEach(list::add);
        return list;
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }

    private static InvalidEdition refuse(String file, String path, String reason) {
        return new InvalidEdition(List.of(new Problem(file, path, reason)));
    }
}
