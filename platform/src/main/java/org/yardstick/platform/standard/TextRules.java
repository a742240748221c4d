package org.yardstick.platform.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yardstick.platform.shell.Language;

/** One language of an edition says everything that the structure asks for, and its lists are as long as the first language's. */
final class TextRules {
    private final EditionDocument document;
    private final String root;
    private final EditionTexts texts;
    private final EditionTexts first;
    private final List<Problem> problems = new ArrayList<>();

    TextRules(EditionDocument document, Language language) {
        this.document = document;
        this.root = "texts." + language.tag();
        this.texts = Objects.requireNonNull(document.texts().get(language));
        this.first = document.texts().getOrDefault(document.languages().getFirst(), texts);
    }

    List<Problem> problems() {
        var dimensions = codes(document.dimensions().stream().map(EditionDocument.Dimension::code));
        exactly("dimensions", texts.dimensions(), dimensions);
        exactly("perspectives", texts.perspectives(), document.perspectives());
        exactly("levels", texts.levels(), codes(document.levels().stream().map(EditionDocument.Level::code)));
        exactly("sets", texts.sets(), document.sets().keySet());
        exactly("facts", texts.facts(), facts());
        exactly("effort", texts.effort(), document.effort().keySet());
        exactly("schemes", texts.schemes(), schemes());
        exactly("modules", texts.modules(), document.modules());
        exactly("criteria", texts.criteria(), codes(document.criteria().stream().map(EditionDocument.Criterion::code)));
        exactly("influences", texts.influences(), rationales());
        exactly("profiles", texts.profiles(), codes(document.profiles().stream().map(EditionDocument.Profile::code)));
        sameLength("introduction", texts.introduction(), first.introduction());
        document.criteria().forEach(one -> checkCriterion(one, dimensions));
        document.profiles().forEach(this::checkProfile);
        return problems;
    }

    private static List<String> codes(Stream<String> codes) {
        return codes.toList();
    }

    private void checkCriterion(EditionDocument.Criterion one, List<String> dimensions) {
        var text = texts.criteria().get(one.code());
        var model = first.criteria().get(one.code());
        if (text == null || model == null) {
            return;
        }
        var path = "criteria." + one.code();
        exactly(path + ".anchors", text.anchors(), dimensions);
        exactly(
                path + ".crosswalk",
                text.crosswalk(),
                one.crosswalk().stream().map(EditionDocument.Clause::key).toList());
        sameLength(path + ".guidance", text.guidance(), model.guidance());
        sameLength(path + ".evidence", text.evidence(), model.evidence());
    }

    private void checkProfile(EditionDocument.Profile profile) {
        var text = texts.profiles().get(profile.code());
        if (text != null) {
            exactly("profiles." + profile.code() + ".notes", text.notes(), profile.notes());
        }
    }

    private Collection<String> rationales() {
        return document.influences().stream()
                .filter(EditionDocument.Influence::needsRationale)
                .map(EditionDocument.Influence::key)
                .toList();
    }

    private Collection<String> schemes() {
        return document.criteria().stream()
                .flatMap(one -> one.crosswalk().stream())
                .map(EditionDocument.Clause::scheme)
                .distinct()
                .toList();
    }

    private Collection<String> facts() {
        return document.levels().stream()
                .flatMap(level -> level.gates().stream())
                .filter(gate -> gate.kind().equals("fact"))
                .map(gate -> String.valueOf(gate.of()))
                .distinct()
                .toList();
    }

    private void exactly(String path, Map<String, ?> said, Collection<String> wanted) {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(said.keySet());
        missing.forEach(code -> add(path, "says nothing of " + code));
        var extra = new TreeSet<>(said.keySet());
        extra.removeAll(wanted);
        extra.forEach(code -> add(path, "speaks of " + code + ", which the structure does not have"));
    }

    private void sameLength(String path, List<String> said, List<String> model) {
        if (said.size() != model.size()) {
            add(path, "has " + said.size() + " items where the first language has " + model.size());
        }
    }

    private void add(String path, String reason) {
        problems.add(new Problem("", root + "." + path, reason));
    }
}
