package org.yardstick.platform.standard.difference;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.Reading;

/**
 * What one of two compared editions says, in tables from a subject to its words. Both sides name subjects alike, so that equal
 * subjects can be compared: a criterion goes by its code in the later edition.
 *
 * @param codes own code to the code in the later edition, where that is another
 * @param common titles, by later code, of the criteria that both sides have
 */
record Side(Reading reading, Map<String, String> codes, Map<String, String> common) {
    private EditionDocument document() {
        return reading.document();
    }

    private String say(String key, Object... parts) {
        return reading.words().say(key, parts);
    }

    private String code(String own) {
        return codes.getOrDefault(own, own);
    }

    private boolean isCommon(EditionDocument.Criterion one) {
        return common.containsKey(code(one.code()));
    }

    /** The criterion's name on both sides, or just its code when only one side has it. */
    private String label(String own) {
        var code = code(own);
        var title = common.get(code);
        return title == null ? code : code + " " + title;
    }

    Map<String, String> facts() {
        var table = new LinkedHashMap<String, String>();
        table.put(say("standard.edition"), reading.edition().name());
        table.put(say("standard.effective"), reading.words().date(document().effective()));
        table.put(say("standard.licence"), document().licence());
        table.put(say("standard.readers"), say("standard.readers." + document().readers()));
        table.put(
                say("standard.for"), say("standard.for." + document().subject().word()));
        table.put(
                say("standard.languages"),
                document().languages().stream().map(Language::ownName).collect(Collectors.joining(", ")));
        table.put(say("standard.text.modules"), String.join(", ", document().modules()));
        table.put(
                say("standard.text.perspectives"), String.join(", ", document().perspectives()));
        return table;
    }

    Map<String, String> criteria() {
        var table = new LinkedHashMap<String, String>();
        document().criteria().forEach(one -> table.put(code(one.code()), reading.codeAndTitle(one.code())));
        return table;
    }

    Map<String, String> weights() {
        var table = new LinkedHashMap<String, String>();
        document().criteria().stream()
                .filter(this::isCommon)
                .forEach(one -> table.put(label(one.code()), Reading.number(one.weight())));
        return table;
    }

    Map<String, String> attributes() {
        var table = new LinkedHashMap<String, String>();
        document().criteria().stream().filter(this::isCommon).forEach(one -> attributes(one, table));
        return table;
    }

    private void attributes(EditionDocument.Criterion one, Map<String, String> table) {
        var label = label(one.code()) + " · ";
        table.put(label + say("standard.module"), one.module());
        table.put(
                label + say("standard.perspective"),
                reading.perspective(one.perspective()).name());
        table.put(label + say("standard.criterion.levels"), String.join(", ", one.levels()));
        table.put(label + say("standard.cskm"), say(one.cskm() ? "standard.cskm.part" : "standard.cskm.no-part"));
        table.put(
                label + say("standard.criterion.not-applicable"),
                say("standard.not-applicable." + one.notApplicable().word()));
        one.effort()
                .forEach((dimension, effort) ->
                        table.put(label + say("standard.text.effort") + " · " + dimension, effort));
        table.put(
                label + say("standard.criterion.crosswalk"),
                one.crosswalk().stream()
                        .map(EditionDocument.Clause::key)
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    Map<String, String> rules() {
        var table = new LinkedHashMap<String, String>();
        document()
                .dimensions()
                .forEach(one -> table.put(say("standard.rule.dimension", one.code()), Reading.number(one.weight())));
        table.put(
                say("standard.rule.tolerance"),
                Reading.number(document().scoring().progressiveTolerance()));
        table.put(
                say("standard.rule.interrelation"),
                Reading.number(document().scoring().interrelation()));
        document().effort().forEach((code, cost) -> table.put(say("standard.rule.effort", code), Reading.number(cost)));
        document()
                .sets()
                .forEach((code, members) -> table.put(
                        say("standard.rule.set", code),
                        members.stream().map(this::code).sorted().collect(Collectors.joining(", "))));
        return table;
    }

    /** A gate that asks for another value is one that changed, so its subject is what it looks at. */
    Map<String, String> gates() {
        var table = new LinkedHashMap<String, String>();
        for (var level : document().levels()) {
            for (var gate : level.gates()) {
                var subject = level.code() + " · " + reading.gateOfAnyValue(gate);
                table.merge(subject, reading.gate(gate), (one, other) -> one + "; " + other);
            }
        }
        return table;
    }

    Map<String, String> influences() {
        var table = new LinkedHashMap<String, String>();
        document().influences().stream()
                .filter(one -> one.strength().signum() > 0)
                .forEach(one -> table.put(code(one.from()) + " → " + code(one.to()), reading.strength(one.strength())));
        return table;
    }

    Map<String, String> sectors() {
        var table = new LinkedHashMap<String, String>();
        for (var profile : document().profiles()) {
            var name = profile.code() + " · ";
            table.put(
                    name + say("standard.profile.excluded"),
                    profile.exclude().stream().map(this::code).sorted().collect(Collectors.joining(", ")));
            for (Map.Entry<String, BigDecimal> weight : profile.weights().entrySet()) {
                table.put(
                        name + say("standard.weight") + " · " + label(weight.getKey()),
                        Reading.number(weight.getValue()));
            }
        }
        return table;
    }

    Map<String, String> texts(Language language) {
        return new TextTable(this.reading, codes, common.keySet()).of(language);
    }
}
