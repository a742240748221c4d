package org.yardstick.platform.offline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A value in a JSON or YAML file that knows where it stands, so that whoever finds fault with it can say where. */
public sealed interface Located {
    Place at();

    /** A place in a file, from 1. */
    record Place(int line, int column) {}

    /** Whoever is told what is wrong with a file as JSON or YAML, whatever it is about. */
    interface Faults {
        /** @param first the line in which the same name stood before; one of the two values would be lost in silence */
        void twice(Place at, String path, int first);

        void secondDocument(Place at);

        /** It can be read no further. */
        RuntimeException unreadable(Place at, String reason);
    }

    /** @param names where the name of each field stands */
    record Fields(Place at, Map<String, Located> values, Map<String, Place> names) implements Located {}

    record Items(Place at, List<Located> values) implements Located {}

    record Text(Place at, String value) implements Located {}

    /** @param written as it stands in the file: 1.0 is not 1 to whoever means a version */
    record Number(Place at, BigDecimal value, String written) implements Located {}

    /** Yes or no, or nothing. */
    record Other(Place at, String written) implements Located {}

    /** Reads a file that begins with a brace as JSON, any other as YAML. */
    static Located read(byte[] content, Faults faults) {
        ObjectMapper mapper = isJson(content)
                ? JsonMapper.builder().build()
                : YAMLMapper.builder().build();
        try (var parser = mapper.createParser(content)) {
            parser.nextToken();
            var root = new Walk(parser, faults).value("");
            var rest = parser.nextToken();
            if (rest != null) {
                faults.secondDocument(Walk.place(parser));
            }
            return root;
        } catch (JacksonException e) {
            var at = e.getLocation();
            var place = at == null
                    ? new Place(1, 1)
                    : new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
            var said = e.getOriginalMessage();
            var reason = said == null ? "?" : said.lines().findFirst().orElse("?");
            throw faults.unreadable(place, reason);
        }
    }

    private static boolean isJson(byte[] content) {
        int first = 0;
        while (first < content.length && (Character.isWhitespace(content[first]) || content[first] < 0)) {
            first++;
        }
        return first < content.length && content[first] == '{';
    }

    /** Walks the tokens of a file; a name that is there twice is a flaw, since one of the two would be lost in silence. */
    final class Walk {
        private final JsonParser parser;
        private final Faults faults;

        private Walk(JsonParser parser, Faults faults) {
            this.parser = parser;
            this.faults = faults;
        }

        static Place place(JsonParser parser) {
            var at = parser.currentTokenLocation();
            return new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
        }

        private Located value(String path) {
            var at = place(parser);
            var token = parser.currentToken();
            if (token == null) {
                return new Other(at, "");
            }
            return switch (token) {
                case START_OBJECT -> fields(at, path);
                case START_ARRAY -> items(at, path);
                case VALUE_STRING -> new Text(at, parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(at);
                default -> new Other(at, String.valueOf(parser.getString()));
            };
        }

        private Located number(Place at) {
            var written = parser.getString();
            try {
                return new Number(at, new BigDecimal(written), written);
            } catch (NumberFormatException notADecimal) {
                return new Other(at, written);
            }
        }

        private Located fields(Place at, String path) {
            var values = new LinkedHashMap<String, Located>();
            var names = new LinkedHashMap<String, Place>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = String.valueOf(parser.currentName());
                var place = place(parser);
                var inside = path.isEmpty() ? name : path + "." + name;
                parser.nextToken();
                var value = value(inside);
                if (names.containsKey(name)) {
                    faults.twice(place, inside, names.get(name).line());
                } else {
                    names.put(name, place);
                    values.put(name, value);
                }
            }
            return new Fields(at, values, names);
        }

        private Located items(Place at, String path) {
            var values = new ArrayList<Located>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(path + "[" + values.size() + "]"));
            }
            return new Items(at, values);
        }
    }
}
