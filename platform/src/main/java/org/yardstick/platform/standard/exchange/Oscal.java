package org.yardstick.platform.standard.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Edition;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pieces of which OSCAL 1.1 documents (NIST, Open Security Controls Assessment Language) are made, spelled as its JSON wants
 * them. What OSCAL has no field for is a prop in our namespace.
 */
public final class Oscal {
    public static final String NAMESPACE = "urn:yardstick:ns:oscal";
    public static final String VERSION = "1.1.3";
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private Oscal() {}

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static ArrayNode array() {
        return JSON.createArrayNode();
    }

    public static byte[] bytes(ObjectNode document) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }

    /** A code as an OSCAL token: lower case, beginning with a letter. */
    public static String token(String code) {
        var token = code.toLowerCase(Locale.ROOT);
        return Character.isLetter(token.charAt(0)) ? token : "c-" + token;
    }

    /** A name for something that has no address. */
    static String urn(String... names) {
        return "urn:yardstick:"
                + Stream.of(names)
                        .map(name ->
                                URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                        .collect(Collectors.joining(":"));
    }

    static String weight(String criterion) {
        return token(criterion) + "_weight";
    }

    /** The time of the last change is the day of effect, so that two exports do not differ by the time of day. */
    static ObjectNode metadata(Edition edition, Language language, String title) {
        var document = edition.document();
        var metadata = object();
        metadata.put("title", title);
        metadata.put(
                "last-modified",
                document.effective()
                        .atTime(LocalTime.MIDNIGHT)
                        .atOffset(ZoneOffset.UTC)
                        .toInstant()
                        .toString());
        metadata.put("version", document.version());
        metadata.put("oscal-version", VERSION);
        var props = metadata.putArray("props");
        props.add(prop("standard", document.code()));
        props.add(prop("content-sha256", edition.sha256()));
        props.add(prop("language", language.tag()));
        props.add(prop("readers", document.readers()));
        props.add(prop("for", document.subject().word()));
        metadata.put("remarks", document.licence());
        return metadata;
    }

    public static ObjectNode prop(String name, String value) {
        return object().put("name", name).put("ns", NAMESPACE).put("value", value);
    }

    public static ArrayNode props(Map<String, String> props) {
        var array = array();
        props.forEach((name, value) -> array.add(prop(name, value)));
        return array;
    }

    static ObjectNode part(String id, String name, String prose) {
        return object().put("id", id).put("name", name).put("prose", prose);
    }

    /** A part that only we know. */
    static ObjectNode ownPart(String id, String name, String prose) {
        return object().put("id", id).put("name", name).put("ns", NAMESPACE).put("prose", prose);
    }

    /** Items as Markdown, which OSCAL's prose is. */
    public static String list(List<String> items) {
        return String.join(
                "\n", items.stream().map(item -> "- " + escaped(item)).toList());
    }

    /** What people wrote, as paragraphs of Markdown in which no character means anything. */
    public static String prose(String text) {
        return text.strip()
                .lines()
                .filter(line -> !line.isBlank())
                .map(Oscal::escaped)
                .map(String::strip)
                .collect(Collectors.joining("\n\n"));
    }

    /** Text in which no character means anything to Markdown. */
    public static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>{}])", "\\\\$1").replaceAll("\\s*\\n\\s*", " ");
    }
}
