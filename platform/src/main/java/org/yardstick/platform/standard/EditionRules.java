package org.yardstick.platform.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
        this.criteria = codes(document.criteria().stream()
                .map(EditionDocument.Criterion::code)
                .toList());
        this.dimensions = codes(document.dimensions().stream()
                .map(EditionDocument.Dimension::code)
                .toList());
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
        unique(
                "criteria",
                document.criteria().stream()
                        .map(EditionDocument.Criterion::code)
                        .toList());
        distinguishable(
                "criteria",
                document.criteria().stream()
                        .map(EditionDocument.Criterion::code)
                        .toList());
        distinguishable("modules", document.modules());
        unique(
                "levels",
                document.levels().stream().map(EditionDocument.Level::code).toList());
        unique(
                "profiles",
                document.profiles().stream().map(EditionDocument.Profile::code).toList());
        unique(
                "influences",
                document.influences().stream()
                        .map(EditionDocument.Influence::key)
                        .toList());
        for (var criterion : document.criteria()) {
            unique(
                    "criteria[" + criterion.code() + "].crosswalk",
                    criterion.crosswalk().stream()
                            .map(EditionDocument.Clause::key)
                            .toList());
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

    private static Set<String> codes(List<String> codes) {
        return new LinkedHashSet<>(codes);
    }
}
