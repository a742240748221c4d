package org.yardstick.platform.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the answers to an earlier edition go: every old criterion has exactly one fate. What the new edition declares counts; a
 * criterion that it does not speak of is kept when the new edition has its code. Nothing is deleted: the old assessment stays as it was.
 *
 * @param fates in the order of the earlier edition
 * @param fresh the new criteria to which nothing goes, in the order of the new edition
 */
public record MigrationPlan(List<Fate> fates, List<String> fresh) {
    public enum Kind {
        KEPT,
        RENAMED,
        SPLIT,
        MERGED,
        REMOVED
    }

    /**
     * What becomes of one old criterion.
     *
     * @param to the new criteria that take its place
     * @param declared whether the new edition says so, or it follows from the codes alone
     */
    public record Fate(String from, Kind kind, List<String> to, boolean declared) {}

    /** An answer to a criterion: scores by dimension, as far as given, and what was written. */
    public record Answer(Map<String, BigDecimal> scores, String text) {}

    /**
     * An answer as it arrives at a new criterion.
     *
     * @param confirm whether somebody must look at it before it counts, because it was split or merged
     */
    public record Carried(Answer answer, List<String> from, boolean confirm) {}

    /** The plan from one edition to another; what {@code to} declares holds only for the edition that it names. */
    public static MigrationPlan between(EditionDocument from, EditionDocument to) {
        var known = codes(to);
        var declared = declared(from, to);
        var fates = codes(from).stream()
                .map(code -> Optional.ofNullable(declared.get(code)).orElseGet(() -> inferred(code, known)))
                .toList();
        var reached = new LinkedHashSet<String>();
        fates.forEach(fate -> reached.addAll(fate.to()));
        var fresh = known.stream().filter(code -> !reached.contains(code)).toList();
        return new MigrationPlan(fates, fresh);
    }

    private static Map<String, Fate> declared(EditionDocument from, EditionDocument to) {
        var fates = new LinkedHashMap<String, Fate>();
        var migration = to.migration();
        if (!declares(from, to) || migration == null) {
            return fates;
        }
        migration.renamed().forEach((old, now) -> fates.put(old, new Fate(old, Kind.RENAMED, List.of(now), true)));
        migration.split().forEach((old, now) -> fates.put(old, new Fate(old, Kind.SPLIT, now, true)));
        migration
                .merged()
                .forEach((now, olds) ->
                        olds.forEach(old -> fates.put(old, new Fate(old, Kind.MERGED, List.of(now), true))));
        migration.removed().forEach(old -> fates.put(old, new Fate(old, Kind.REMOVED, List.of(), true)));
        return fates;
    }

    /** Whether {@code to} says itself where the answers to {@code from} go. */
    public static boolean declares(EditionDocument from, EditionDocument to) {
        var migration = to.migration();
        return migration != null
                && migration.from().equals(from.version())
                && from.code().equals(to.code());
    }

    private static Fate inferred(String code, Set<String> known) {
        return known.contains(code)
                ? new Fate(code, Kind.KEPT, List.of(code), false)
                : new Fate(code, Kind.REMOVED, List.of(), false);
    }

    /** The old criteria that are neither kept nor spoken of: a declared migration may have none. */
    public List<String> unaccounted() {
        return fates.stream()
                .filter(fate -> fate.kind() == Kind.REMOVED && !fate.declared())
                .map(Fate::from)
                .toList();
    }

    /** The criteria that {@code to}'s declaration speaks of although {@code from} does not have them. */
    public static List<String> unknown(EditionDocument from, EditionDocument to) {
        var known = codes(from);
        return declared(from, to).keySet().stream()
                .filter(code -> !known.contains(code))
                .toList();
    }

    /**
     * The answers, by old criterion, as they arrive in the new edition, by new criterion. Kept and renamed ones arrive as they are. A
     * split one arrives at all its successors. Where several meet, the lower score counts and the texts stand one after the other.
     */
    public Map<String, Carried> carry(Map<String, Answer> answers) {
        var carried = new LinkedHashMap<String, Carried>();
        for (var fate : fates) {
            var answer = answers.get(fate.from());
            if (answer != null) {
                fate.to().forEach(to -> carried.merge(to, arriving(fate, answer), MigrationPlan::meet));
            }
        }
        return carried;
    }

    private static Carried arriving(Fate fate, Answer answer) {
        var asItWas = fate.kind() == Kind.KEPT || fate.kind() == Kind.RENAMED;
        return new Carried(answer, List.of(fate.from()), !asItWas);
    }

    private static Carried meet(Carried one, Carried other) {
        var scores = new LinkedHashMap<>(one.answer.scores);
        other.answer.scores.forEach((dimension, score) -> scores.merge(dimension, score, BigDecimal::min));
        var text = String.join(
                "\n\n",
                Stream.of(one.answer.text, other.answer.text)
                        .filter(part -> !part.isBlank())
                        .toList());
        var from = new ArrayList<>(one.from);
        from.addAll(other.from);
        return new Carried(new Answer(scores, text), List.copyOf(from), true);
    }

    private static Set<String> codes(EditionDocument document) {
        var codes = new LinkedHashSet<String>();
        document.criteria().forEach(one -> codes.add(one.code()));
        return codes;
    }
}
