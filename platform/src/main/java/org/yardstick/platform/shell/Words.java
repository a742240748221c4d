package org.yardstick.platform.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of one language, by key. A language is a folder under {@code words/}, a file in it a capability; a key missing in one
 * language is a failed build, never another language's text on the screen.
 */
public final class Words {
    private static final Map<Language, Words> ALL = readAll();

    private final Language language;
    private final Map<String, String> texts;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    /** The text of {@code key} with {@code {0}}, {@code {1}} filled in; plurals are written as a choice format in the text. */
    public String say(String key, Object... parts) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text in " + language.tag() + " for " + key);
        }
        return parts.length == 0 ? text : new MessageFormat(text, language.locale()).format(said(parts));
    }

    private Object[] said(Object[] parts) {
        return Arrays.stream(parts)
                .map(part -> part instanceof Named named ? named.in(language) : part)
                .toArray();
    }

    /** The text of a closed choice: {@code prefix.constant-name}. */
    public String say(String prefix, Enum<?> choice) {
        return say(
                prefix + "." + choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    /** 22 Nov 2026, or 2026年11月22日. */
    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(
                language == Language.ENGLISH ? "d MMM yyyy" : "yyyy年M月d日", language.locale()));
    }

    public String date(Instant at, ZoneId zone) {
        return date(LocalDate.ofInstant(at, zone));
    }

    /** Day and minute, with the time zone, for what somebody may be held to. */
    public String dateAndTime(Instant at, ZoneId zone) {
        return date(at, zone) + " "
                + DateTimeFormatter.ofPattern("HH:mm zzz", language.locale()).format(at.atZone(zone));
    }

    /** The last day on which something can be done, with the clock by which it ends: the whole day counts. */
    public String deadline(LocalDate day, ZoneId zone) {
        return date(day) + (language == Language.ENGLISH ? ", " : " ") + "24:00 "
                + DateTimeFormatter.ofPattern("zzz", language.locale())
                        .format(day.plusDays(1).atStartOfDay(zone));
    }

    public String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** An amount of money with its two decimals: 12,500.00. */
    public String amount(BigDecimal amount) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }

    /** An index of 0 to 100 with its one decimal place. */
    public String index(BigDecimal index) {
        return index.setScale(1, java.math.RoundingMode.HALF_EVEN).toPlainString();
    }

    private static Map<Language, Words> readAll() {
        var all = new EnumMap<Language, Words>(Language.class);
        for (var language : Language.values()) {
            all.put(language, new Words(language, Map.copyOf(read(language))));
        }
        return all;
    }

    private static Map<String, String> read(Language language) {
        var texts = new HashMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:words/" + language.tag() + "/*.properties");
            for (Resource file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The texts of " + language.tag() + " cannot be read", e);
        }
        return texts;
    }
}
