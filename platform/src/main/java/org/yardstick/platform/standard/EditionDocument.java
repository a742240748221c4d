package org.yardstick.platform.standard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Language;

/**
 * An edition of a standard as it is written in a file: the format {@code yardstick-standard/1}, whose JSON Schema lies beside the
 * shipped standard. Rules and structure are said once; words are under {@code texts}, the same keys in every language.
 *
 * @param readers {@code everyone}, or {@code members} for a text its owner keeps to those who take part
 * @param subject whom it assesses; {@code for} in the file
 * @param dimensions in progressive order
 * @param sets named sets of criteria that level rules speak of
 * @param effort relative cost of half a point, by effort class
 * @param migration where the answers to an earlier edition go
 */
public record EditionDocument(
        String format,
        String code,
        String version,
        LocalDate effective,
        String licence,
        String readers,
        @JsonProperty("for") Subject subject,
        List<Language> languages,
        List<Dimension> dimensions,
        ScoringRule scoring,
        List<String> perspectives,
        List<String> modules,
        Map<String, List<String>> sets,
        Map<String, BigDecimal> effort,
        List<Level> levels,
        List<Criterion> criteria,
        List<Influence> influences,
        List<Profile> profiles,
        @Nullable Migration migration,
        Map<Language, EditionTexts> texts) {

    /** Codes of the dimensions, in progressive order. */
    public List<String> dimensionCodes() {
        return dimensions.stream().map(Dimension::code).toList();
    }

    /** Whether the standard asks for customer-service knowledge management at all; one for bodies need not. */
    public boolean hasCskm() {
        return criteria.stream().anyMatch(Criterion::cskm);
    }

    public record Dimension(String code, BigDecimal weight) {}

    /**
     * @param progressiveTolerance how many points of 10 a dimension may run ahead of the one before it
     * @param interrelation how far weak support pulls a criterion down, 0-1
     */
    public record ScoringRule(BigDecimal progressiveTolerance, BigDecimal interrelation) {}

    public record Level(String code, List<Gate> gates) {}

    /**
     * A condition of a level; {@code kind} says which of the other fields it has.
     *
     * @param of what it looks at: a dimension, perspective, module, set or fact
     * @param in the set it is confined to
     */
    public record Gate(
            String kind,
            @Nullable String of,
            @Nullable String in,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal valueAtLeast,
            @Nullable BigDecimal shareAtLeast) {}

    /**
     * @param levels the levels at which it is expected
     * @param cskm whether it is part of customer-service knowledge management
     * @param effort by dimension, the class of effort that half a point takes
     */
    public record Criterion(
            String code,
            String module,
            String perspective,
            List<String> levels,
            boolean cskm,
            BigDecimal weight,
            Map<String, String> effort,
            NotApplicable notApplicable,
            List<Clause> crosswalk) {}

    public enum NotApplicable {
        REFUSED,
        WITH_REASON;

        @com.fasterxml.jackson.annotation.JsonValue
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** A clause of another scheme that asks for something related. */
    public record Clause(String scheme, String clause) {
        public String key() {
            return scheme + ":" + clause;
        }
    }

    public record Influence(String from, String to, BigDecimal strength) {
        public String key() {
            return from + ">" + to;
        }

        /** From here on an influence is strong enough that the standard owes a reason for it. */
        public boolean needsRationale() {
            return strength.compareTo(BigDecimal.valueOf(3)) >= 0;
        }
    }

    /**
     * The standard tailored to a sector.
     *
     * @param exclude criteria that do not apply there
     * @param weights of the criteria that weigh otherwise there
     * @param notes criteria that have a note of the sector in the texts
     */
    public record Profile(String code, List<String> exclude, Map<String, BigDecimal> weights, List<String> notes) {}

    /**
     * Where answers to an earlier edition go. A criterion not named here is kept when the new edition has its code.
     *
     * @param from version of the earlier edition
     * @param renamed old code to new code
     * @param split old code to the several that take its place
     * @param merged new code to the several that it takes the place of
     * @param removed old codes that nothing takes the place of
     */
    public record Migration(
            String from,
            Map<String, String> renamed,
            Map<String, List<String>> split,
            Map<String, List<String>> merged,
            List<String> removed) {}
}
