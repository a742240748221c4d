package org.yardstick.platform.demo.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.yardstick.platform.identity.Organisation.Sector;
import org.yardstick.platform.shell.Language;
import tools.jackson.core.type.TypeReference;

/** What sample companies write, in one language: texts that fit the criterion, the sector, and how far the company is. */
public final class Phrases {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern BEGINNING = Pattern.compile("(?:^|[.!?] |\n)[a-z]");
    /** Below the first a criterion has just begun, from the second on it leads. */
    private static final double[] BANDS = {4.8, 7.2};

    private final Bank bank;

    private Phrases(Bank bank) {
        this.bank = bank;
    }

    private record Bank(
            Map<String, Map<String, String>> sectors,
            Map<String, List<String>> narratives,
            List<List<String>> closings,
            @JsonProperty("not-applicable") Map<String, String> notApplicable,
            List<String> comments,
            String reopening,
            String scope,
            Map<String, String> names) {}

    public static Map<Language, Phrases> all() {
        var all = new EnumMap<Language, Phrases>(Language.class);
        for (var language : Language.values()) {
            all.put(language, new Phrases(SampleTexts.read(language.tag(), new TypeReference<>() {})));
        }
        return all;
    }

    /**
     * What a company writes of a criterion on which it stands at {@code score}.
     *
     * @param turn the place of the criterion in the assessment's own order: the first few say something in closing, each another thing
     */
    String narrative(String criterion, double score, int turn, Sector sector, int year, RandomGenerator random) {
        int band = score < BANDS[0] ? 0 : score < BANDS[1] ? 1 : 2;
        var text = Objects.requireNonNull(bank.narratives.get(criterion)).get(band);
        var closings = bank.closings.get(band);
        var closing = turn < closings.size() ? closings.get(turn) : "";
        return fill(text + joint(text, closing) + closing, words(sector, year, share(band, score, random), random));
    }

    /** Latin sentences are set apart, Chinese ones are not. */
    private static String joint(String text, String closing) {
        return closing.isEmpty() || text.endsWith("。") ? "" : " ";
    }

    /** The percentage that goes with a score. */
    private static int share(int band, double score, RandomGenerator random) {
        var middle = switch (band) {
            case 0 -> 44;
            case 1 -> 60 + (score - BANDS[0]) / (BANDS[1] - BANDS[0]) * 22;
            default -> 91;
        };
        return (int) Math.round(middle) + random.nextInt(7) - 3;
    }

    private Map<String, String> words(Sector sector, int year, int share, RandomGenerator random) {
        var words = new LinkedHashMap<>(Objects.requireNonNull(bank.sectors.get(sector.code())));
        words.put("year", Integer.toString(year));
        words.put("last", Integer.toString(year - 1));
        words.put("pct", Integer.toString(share));
        words.put("n", Integer.toString(3 + random.nextInt(4)));
        words.put("days", Integer.toString(4 + random.nextInt(5)));
        return words;
    }

    /** What a sector calls the places where it serves. */
    public String places(Sector sector) {
        return Objects.requireNonNull(
                Objects.requireNonNull(bank.sectors.get(sector.code())).get("places"));
    }

    String notApplicable(String criterion) {
        return Objects.requireNonNull(bank.notApplicable.get(criterion));
    }

    List<String> comments() {
        return bank.comments;
    }

    String reopening() {
        return bank.reopening;
    }

    String scope(Sector sector, String city) {
        var words = new LinkedHashMap<>(Objects.requireNonNull(bank.sectors.get(sector.code())));
        words.put("city", city);
        return fill(bank.scope, words);
    }

    String companyRound(int year) {
        return fill(Objects.requireNonNull(bank.names.get("company")), Map.of("year", Integer.toString(year)));
    }

    String unitRound(String unit, int year) {
        return fill(
                Objects.requireNonNull(bank.names.get("unit")), Map.of("unit", unit, "year", Integer.toString(year)));
    }

    /** Fills the slots; a word that comes to begin a sentence is written so. */
    public static String fill(String text, Map<String, String> words) {
        var filled = SLOT.matcher(text)
                .replaceAll(slot -> java.util.regex.Matcher.quoteReplacement(
                        Objects.requireNonNull(words.get(slot.group(1)), slot.group(1))));
        return BEGINNING.matcher(filled).replaceAll(begun -> {
            var letters = begun.group();
            return letters.substring(0, letters.length() - 1)
                    + Character.toUpperCase(letters.charAt(letters.length() - 1));
        });
    }
}
