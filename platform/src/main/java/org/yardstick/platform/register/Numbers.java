package org.yardstick.platform.register;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.register.credential.CertificateFacts;

/**
 * The numbers of certificates: the letters of the body, the year and a count without gaps, for example {@code MQ-2026-000123}. The count
 * is a row that stays locked until the certificate is there, so a number that was drawn in vain is drawn again.
 */
@Component
class Numbers {
    private static final int LETTERS = 5;

    private final JdbcClient db;

    Numbers(JdbcClient db) {
        this.db = db;
    }

    String next(CertificateFacts.Body body, int year) {
        var prefix = prefix(body.id()).orElseGet(() -> choose(body));
        int number = db.sql("""
                insert into register.series as s (body, year, last) values (:body, :year, 1)
                on conflict (body, year) do update set last = s.last + 1
                returning last""")
                .param("body", body.id())
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s-%d-%06d".formatted(prefix, year, number);
    }

    private Optional<String> prefix(UUID body) {
        return db.sql("select prefix from register.prefix where body = :body")
                .param("body", body)
                .query(String.class)
                .optional();
    }

    /** The first letters of its name; when another body has them already, with a count behind. */
    private String choose(CertificateFacts.Body body) {
        var letters = letters(body.names().en());
        for (int count = 1; ; count++) {
            db.sql("""
                    insert into register.prefix (body, prefix) values (:body, :prefix) on conflict do nothing""")
                    .param("body", body.id())
                    .param("prefix", count == 1 ? letters : letters + count)
                    .update();
            var chosen = prefix(body.id());
            if (chosen.isPresent()) {
                return chosen.get();
            }
        }
    }

    static String letters(String name) {
        var words = name.toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", " ")
                .strip()
                .split(" ");
        var first = Stream.of(words)
                .filter(word -> !word.isEmpty() && Character.isLetter(word.charAt(0)))
                .map(word -> word.substring(0, 1))
                .limit(LETTERS)
                .collect(Collectors.joining());
        return first.length() > 1 ? first : "YS" + first;
    }
}
