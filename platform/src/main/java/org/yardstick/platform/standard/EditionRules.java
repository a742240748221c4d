package org.yardstick.platform.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * What must be true of an edition's document besides its shape: codes are unique, whatever is named exists, and each language says
 * everything, no more and no less. (Whether the rules can be scored by, cycles and weights included, is scoring's own judgement.)
 */
final class EditionRules {
    private final EditionDocument document;
    private final Set<String> criteria;
    private final Set<String> dimensions;
    private final List<Problem> problems = new ArrayList<>();

    EditionRules(EditionDocument document) {
        this.document = document;
        this.criteria = new LinkedHashSet<>(codes(document.criteria(), EditionDocument.Criterion::code));
        this.dimensions = new LinkedHashSet<>(codes(document.dimensions(), EditionDocument.Dimension::code));
    }

    List<Problem> problems() {
        checkUniqueness();
        document.criteria().forEach(this::checkCriterion);
        document.sets().forEach((name, members) -> checkKnown("sets." + name, members, criteria, "criterion"));
        document.influences().forEach(this::checkInfluence);
        document.profiles().forEach(this::checkProfile);
        checkMigration();
        for (var language : document.languages()) {
            if (document.texts().containsKey(language)) {
                problems.addAll(new TextRules(document, language).problems());
            } else {
                add("texts", "has no words in " + language.tag() + ", which languages promises");
            }
        }
        return problems;
    }

    private void checkUniqueness() {
        unique("criteria", codes(document.criteria(), EditionDocument.Criterion::code));
        distinguishable("criteria", codes(document.criteria(), EditionDocument.Criterion::code));
        distinguishable("modules", document.modules());
        unique("levels", codes(document.levels(), EditionDocument.Level::code));
        unique("profiles", codes(document.profiles(), EditionDocument.Profile::code));
        unique("influences", codes(document.influences(), EditionDocument.Influence::key));
        for (var criterion : document.criteria()) {
            unique(
                    "criteria[" + criterion.code() + "].crosswalk",
                    codes(criterion.crosswalk(), EditionDocument.Clause::key));
        }
    }

    private void checkCriterion(EditionDocument.Criterion one) {
        var path = "criteria[" + one.code() + "]";
        checkKnown(path + ".module", List.of(one.module()), document.modules(), "module");
        checkKnown(path + ".perspective", List.of(one.perspective()), document.perspectives(), "perspective");
        checkKnown(
                path + ".levels",
                one.levels(),
                document.levels().stream().map(EditionDocument.Level::code).toList(),
                "level");
        checkKnown(path + ".effort", one.effort().values(), document.effort().keySet(), "effort class");
        if (!one.effort().keySet().equals(dimensions)) {
            add(path + ".effort", "must have exactly the dimensions " + dimensions);
        }
    }

    private void checkInfluence(EditionDocument.Influence one) {
        checkKnown("influences[" + one.key() + "]", List.of(one.from(), one.to()), criteria, "criterion");
    }

    private void checkProfile(EditionDocument.Profile profile) {
        var path = "profiles[" + profile.code() + "]";
        checkKnown(path + ".exclude", profile.exclude(), criteria, "criterion");
        checkKnown(path + ".weights", profile.weights().keySet(), criteria, "criterion");
        checkKnown(path + ".notes", profile.notes(), criteria, "criterion");
        if (profile.code().equals(Edition.UNTAILORED)) {
            add(path + ".code", "'" + Edition.UNTAILORED + "' means the whole standard and cannot be a profile");
        }
        var fixed = new LinkedHashSet<>(profile.exclude());
        fixed.removeIf(code -> document.criteria().stream()
                .noneMatch(one ->
                        one.code().equals(code) && one.notApplicable() == EditionDocument.NotApplicable.REFUSED));
        fixed.forEach(code -> add(path + ".exclude", code + " applies to everyone (notApplicable: refused)"));
        for (var code : profile.exclude()) {
            if (profile.weights().containsKey(code) || profile.notes().contains(code)) {
                add(path, code + " is excluded and cannot have a weight or a note");
            }
        }
    }

    private void checkMigration() {
        var migration = document.migration();
        if (migration == null) {
            return;
        }
        checkKnown("migration.renamed", migration.renamed().values(), criteria, "criterion");
        migration.split().forEach((old, now) -> checkKnown("migration.split." + old, now, criteria, "criterion"));
        checkKnown("migration.merged", migration.merged().keySet(), criteria, "criterion");
        var old = new ArrayList<String>(migration.renamed().keySet());
        old.addAll(migration.split().keySet());
        migration.merged().values().forEach(old::addAll);
        old.addAll(migration.removed());
        unique("migration", old);
    }

    private void unique(String path, List<String> codes) {
        var seen = new HashSet<String>();
        codes.stream().filter(code -> !seen.add(code)).distinct().forEach(code -> add(path, code + " is there twice"));
    }

    /** Codes become addresses and identifiers in other formats, where upper and lower case count as the same. */
    private void distinguishable(String path, List<String> codes) {
        var seen = new HashMap<String, String>();
        for (var code : codes) {
            var other = seen.putIfAbsent(code.toLowerCase(Locale.ROOT), code);
            if (other != null && !other.equals(code)) {
                add(path, code + " differs from " + other + " only in upper and lower case");
            }
        }
    }

    private void checkKnown(String path, Collection<String> named, Collection<String> known, String what) {
        named.stream()
                .filter(code -> !known.contains(code))
                .distinct()
                .forEach(code -> add(path, "there is no " + what + " " + code));
    }

    private void add(String path, String reason) {
        problems.add(new Problem("", path, reason));
    }

    private static <T> List<String> codes(List<T> all, Function<T, String> code) {
        return all.stream().map(code).toList();
    }
}
