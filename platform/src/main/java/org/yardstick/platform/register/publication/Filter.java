package org.yardstick.platform.register.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the register is searched for, as it stands in the address; an empty field narrows nothing. */
public record Filter(String q, String status, String sector, String city, String level, String body) {
    public static final Filter NONE = new Filter("", "", "", "", "", "");
    private static final Pattern NUMBER = Pattern.compile("[A-Z][A-Z0-9]{1,7}-\\d{4}-\\d{6,9}");

    /** The number of a certificate, when that is what was typed: however it was typed, in full width or small letters. */
    public Optional<String> number() {
        return number(q);
    }

    public static Optional<String> number(String typed) {
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[‐‑‒–—−\\s]+", "-");
        return NUMBER.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /** The part of an address behind the question mark, ending so that another field may follow. */
    public String query() {
        var fields = new LinkedHashMap<>(Map.of("q", q));
        fields.put("status", status);
        fields.put("sector", sector);
        fields.put("city", city);
        fields.put("level", level);
        fields.put("body", body);
        var query = new StringBuilder();
        fields.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append('&');
            }
        });
        return query.toString();
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
