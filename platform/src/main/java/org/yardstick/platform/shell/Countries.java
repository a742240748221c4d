package org.yardstick.platform.shell;

import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Countries and regions by their two letters (ISO 3166-1), named in each language. */
public final class Countries {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<Language, Map<String, String>> NAMED = new ConcurrentHashMap<>();

    private Countries() {}

    public static boolean knows(String code) {
        return CODES.contains(code);
    }

    public static String name(String code, Language language) {
        return Locale.of("", code).getDisplayCountry(language.locale());
    }

    /** Two letters to name, in the order in which the language's readers look names up. */
    public static Map<String, String> in(Language language) {
        return NAMED.computeIfAbsent(language, Countries::sorted);
    }

    private static Map<String, String> sorted(Language language) {
        var byName = new TreeMap<String, String>(Collator.getInstance(language.locale()));
        for (var code : CODES) {
            byName.put(name(code, language), code);
        }
        var named = new LinkedHashMap<String, String>();
        byName.forEach((name, code) -> named.put(code, name));
        return java.util.Collections.unmodifiableMap(named);
    }
}
