package org.yardstick.platform.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yardstick.platform.shell.Folding;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Named;
import org.yardstick.platform.shell.Words;

/**
 * Cities by name. A city is free text, so that every place can be stated; one that is known here may be typed in any of the three languages
 * and is read in each, one that is not is read as it was typed.
 */
public final class Cities {
    private static final String KEY = "city.";
    private static final Map<String, String> KEYS = keys();

    private Cities() {}

    /** The name under which a city is kept: of a known one the English, so that the same city is one, whoever typed it. */
    public static String known(String typed) {
        return name(typed.strip(), Language.ENGLISH);
    }

    public static String name(String city, Language language) {
        return key(city).map(key -> Words.in(language).say(key)).orElse(city);
    }

    /** What a known city is called in data: {@code hong-kong}. */
    static Optional<String> code(String city) {
        return key(city).map(key -> key.substring(KEY.length()));
    }

    /** What is kept to what is read, in the order in which the language's readers look names up. */
    public static Map<String, String> sorted(Collection<String> cities, Language language) {
        var named = new LinkedHashMap<String, String>();
        cities.stream()
                .map(City::new)
                .sorted(Names.order(language))
                .forEach(city -> named.put(city.kept(), city.in(language)));
        return named;
    }

    private record City(String kept) implements Named {
        @Override
        public String in(Language language) {
            return name(kept, language);
        }
    }

    private static Optional<String> key(String city) {
        return Optional.ofNullable(KEYS.get(compared(city)));
    }

    /** Without what people write differently: blanks, hyphens, apostrophes, and the 市 that says that it is a city. */
    private static String compared(String city) {
        var bare = Folding.of(city).replaceAll("[\\s\\-'’·.]", "");
        return bare.length() > 2 && bare.endsWith("市") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static Map<String, String> keys() {
        var keys = new HashMap<String, String>();
        for (var language : Language.values()) {
            var words = Words.in(language);
            words.keys().stream()
                    .filter(key -> key.startsWith(KEY))
                    .forEach(key -> keys.put(compared(words.say(key)), key));
        }
        return Map.copyOf(keys);
    }
}
