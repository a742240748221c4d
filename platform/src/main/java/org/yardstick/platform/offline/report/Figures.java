package org.yardstick.platform.offline.report;

import java.text.Bidi;
import java.text.NumberFormat;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.yardstick.platform.shell.Words;

/** Numbers as the report's language writes them, and names from a file as they may safely stand in a sentence. */
final class Figures {
    static final String NONE = "–";
    /** No document can hold these, and nobody sees them. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\x20-\\x7E\\x{A0}-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Words words;
    private final double unit;

    Figures(Words words, double unit) {
        this.words = words;
        this.unit = unit;
    }

    String of(double value, int places) {
        var format = NumberFormat.getNumberInstance(words.language().locale());
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        var half = 0.5 * Math.pow(10, -places);
        return format.format(Math.abs(value) < half ? 0 : value);
    }

    String of(OptionalDouble value, int places) {
        return value.isPresent() ? of(value.getAsDouble(), places) : NONE;
    }

    String logits(double measure) {
        return of(measure, 2);
    }

    /** An amount of ratings, given in steps of the scale. */
    String points(double steps) {
        return of(steps * unit, 2);
    }

    /** A rating as it was given, given in steps of the scale. */
    String rated(double steps) {
        return brief(steps * unit);
    }

    /** How many, by weight: whole as a rule. */
    String count(double n) {
        return brief(n);
    }

    private String brief(double value) {
        var format = NumberFormat.getNumberInstance(words.language().locale());
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    String percent(double share) {
        return of(100 * share, 1) + "%";
    }

    String p(double p) {
        return p < 0.001 ? words.say("offline.calibration.less-than", of(0.001, 3)) : of(p, 3);
    }

    /** Sentences one after the other; Chinese ones have no space in between. */
    String sentences(List<String> sentences) {
        return joined("offline.calibration.sentences", sentences);
    }

    String list(List<String> items) {
        return joined("offline.calibration.list", items);
    }

    private String joined(String key, List<String> parts) {
        return parts.stream().reduce((one, next) -> words.say(key, one, next)).orElse("");
    }

    /** A facet by the name that readers know it by, or as its file calls it. */
    String facet(String name) {
        var key = "offline.calibration.facet." + name;
        return words.knows(key) ? words.say(key) : name(name);
    }

    /** A name as it may be shown: without what cannot be printed, and without reordering what stands around it. */
    static String name(String name) {
        var shown = UNPRINTABLE.matcher(name).replaceAll("\uFFFD");
        return Bidi.requiresBidi(shown.toCharArray(), 0, shown.length()) ? "\u2068" + shown + "\u2069" : shown;
    }
}
