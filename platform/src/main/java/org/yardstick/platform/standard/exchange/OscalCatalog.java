package org.yardstick.platform.standard.exchange;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.EditionTexts;
import org.yardstick.platform.standard.Reading;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An edition as an OSCAL catalog in one language: modules are groups, criteria are controls. The weight is a parameter, so that a
 * sector's profile can set it in OSCAL's own way; anchors are assessment objectives, typical evidence is what is to be examined.
 */
final class OscalCatalog {
    private static final String RMF = "http://csrc.nist.gov/ns/rmf";

    private final Edition edition;
    private final Language language;
    private final Reading reading;

    private OscalCatalog(Edition edition, Language language) {
        this.edition = edition;
        this.language = language;
        this.reading = Reading.of(edition, Words.in(language));
    }

    static ObjectNode of(Edition edition, Language language) {
        return new OscalCatalog(edition, language).document();
    }

    private ObjectNode document() {
        var catalog = Oscal.object();
        catalog.put(
                "uuid",
                NamedUuid.of("catalog", edition.sha256(), language.tag()).toString());
        catalog.set(
                "metadata", Oscal.metadata(edition, language, reading.texts().name()));
        var groups = catalog.putArray("groups");
        groups.add(rules());
        reading.chapters().stream()
                .filter(chapter -> !chapter.criteria().isEmpty())
                .forEach(chapter -> groups.add(group(chapter)));
        var document = Oscal.object();
        document.set("catalog", catalog);
        return document;
    }

    /** What holds for the standard as a whole: introduction, scales, levels with their gates. */
    private ObjectNode rules() {
        var group = Oscal.object().put("id", "_standard").put("class", "standard");
        group.put("title", Oscal.escaped(reading.texts().name()));
        var scoring = reading.document().scoring();
        group.set(
                "props",
                Oscal.props(new TreeMap<>(Map.of(
                        "progressive-tolerance", Reading.number(scoring.progressiveTolerance()),
                        "interrelation", Reading.number(scoring.interrelation())))));
        var parts = group.putArray("parts");
        parts.add(Oscal.part("_standard_ovw", "overview", overview()));
        for (var dimension : reading.document().dimensions()) {
            parts.add(scale(dimension));
        }
        for (var level : reading.document().levels()) {
            var id = "_level_" + Oscal.token(level.code());
            var part = Oscal.ownPart(
                    id, "level", Oscal.escaped(reading.level(level.code()).meaning()));
            part.put("title", Oscal.escaped(reading.level(level.code()).name()));
            part.set("props", Oscal.props(Map.of("level", level.code())));
            part.putArray("parts").add(Oscal.ownPart(id + "_gates", "gates", Oscal.list(reading.gates(level))));
            parts.add(part);
        }
        return group;
    }

    private String overview() {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(reading.texts().summary());
        paragraphs.addAll(reading.texts().introduction());
        return String.join("\n\n", paragraphs.stream().map(Oscal::escaped).toList());
    }

    private ObjectNode scale(EditionDocument.Dimension dimension) {
        var text = reading.dimension(dimension.code());
        var part = Oscal.ownPart("_scale_" + Oscal.token(dimension.code()), "scale", Oscal.escaped(text.question()));
        part.put("title", Oscal.escaped(text.name()));
        part.set("props", Oscal.props(Map.of("weight", Reading.number(dimension.weight()))));
        var scores = part.putArray("parts");
        text.scale()
                .forEach((score, meaning) ->
                        scores.add(score("_scale_" + Oscal.token(dimension.code()) + "_" + score, score, meaning)));
        return part;
    }

    private static ObjectNode score(String id, int score, String meaning) {
        var part = Oscal.ownPart(id, "anchor", Oscal.escaped(meaning));
        part.set("props", Oscal.props(Map.of("score", String.valueOf(score))));
        return part;
    }

    private ObjectNode group(Reading.Chapter chapter) {
        var id = "_module_" + Oscal.token(chapter.code());
        var group = Oscal.object().put("id", id).put("class", "module");
        group.put("title", Oscal.escaped(chapter.text().name()));
        group.putArray("props").add(label(chapter.code()));
        group.putArray("parts")
                .add(Oscal.part(
                        id + "_ovw", "overview", Oscal.escaped(chapter.text().purpose())));
        var controls = group.putArray("controls");
        chapter.criteria().forEach(one -> controls.add(control(one, reading.criterion(one.code()))));
        return group;
    }

    private static ObjectNode label(String code) {
        return Oscal.object().put("name", "label").put("value", code);
    }

    private ObjectNode control(EditionDocument.Criterion one, EditionTexts.CriterionText text) {
        var id = Oscal.token(one.code());
        var control = Oscal.object().put("id", id).put("class", "criterion");
        control.put("title", Oscal.escaped(text.title()));
        var parameter = control.putArray("params").addObject();
        parameter
                .put("id", Oscal.weight(one.code()))
                .put("label", reading.words().say("standard.weight"));
        parameter.putArray("values").add(Reading.number(one.weight()));
        control.set("props", props(one));
        links(one, text, control.putArray("links"));
        if (control.path("links").isEmpty()) {
            control.remove("links");
        }
        control.set("parts", parts(id, text));
        return control;
    }

    private ArrayNode props(EditionDocument.Criterion one) {
        var props = Oscal.array();
        props.add(label(one.code()));
        props.add(Oscal.prop("perspective", one.perspective()));
        props.add(Oscal.prop("cskm", String.valueOf(one.cskm())));
        props.add(Oscal.prop("not-applicable", one.notApplicable().word()));
        one.levels().forEach(level -> props.add(Oscal.prop("expected-at-level", level)));
        reading.document()
                .dimensions()
                .forEach(dimension -> props.add(
                        Oscal.prop("effort", Objects.requireNonNull(one.effort().get(dimension.code())))
                                .put("class", Oscal.token(dimension.code()))));
        reading.document().influences().stream()
                .filter(influence -> influence.to().equals(one.code()))
                .forEach(influence -> props.add(Oscal.prop("influence", Reading.number(influence.strength()))
                        .put("class", Oscal.token(influence.from()))));
        return props;
    }

    /** What the criterion rests on, and the clauses of other standards it is related to. */
    private void links(EditionDocument.Criterion one, EditionTexts.CriterionText text, ArrayNode links) {
        for (var influence : reading.document().influences()) {
            if (influence.to().equals(one.code()) && influence.strength().signum() > 0) {
                var link = links.addObject()
                        .put("href", "#" + Oscal.token(influence.from()))
                        .put("rel", "related");
                link.put(
                        "text",
                        Oscal.escaped(reading.rationale(influence).orElse(reading.strength(influence.strength()))));
            }
        }
        for (var clause : one.crosswalk()) {
            var words = Objects.requireNonNull(text.crosswalk().get(clause.key()));
            var name = reading.scheme(clause.scheme()).name() + ", " + clause.clause();
            links.addObject()
                    .put("href", Oscal.urn("clause", clause.scheme(), clause.clause()))
                    .put("rel", "reference")
                    .put("text", Oscal.escaped(name + ": " + words));
        }
    }

    private ArrayNode parts(String id, EditionTexts.CriterionText text) {
        var parts = Oscal.array();
        parts.add(Oscal.part(id + "_smt", "statement", Oscal.escaped(text.requirement())));
        if (!text.why().isBlank()) {
            parts.add(Oscal.ownPart(id + "_why", "why", Oscal.escaped(text.why())));
        }
        if (!text.guidance().isEmpty()) {
            parts.add(Oscal.part(id + "_gdn", "guidance", Oscal.list(text.guidance())));
        }
        for (var dimension : reading.document().dimensions()) {
            parts.add(objective(id + "_obj." + Oscal.token(dimension.code()), dimension.code(), text));
        }
        parts.add(Oscal.ownPart(id + "_wgt", "weight", "{{ insert: param, " + Oscal.weight(id) + " }}"));
        if (!text.evidence().isEmpty()) {
            parts.add(examination(id, text));
        }
        return parts;
    }

    private static ObjectNode examination(String id, EditionTexts.CriterionText text) {
        var examine = Oscal.object().put("id", id + "_asm-examine").put("name", "assessment-method");
        examine.putArray("props")
                .addObject()
                .put("name", "method")
                .put("ns", RMF)
                .put("value", "EXAMINE");
        examine.putArray("parts")
                .addObject()
                .put("name", "assessment-objects")
                .put("prose", Oscal.list(text.evidence()));
        return examine;
    }

    private ObjectNode objective(String id, String dimension, EditionTexts.CriterionText text) {
        var general = reading.dimension(dimension);
        var objective = Oscal.part(id, "assessment-objective", Oscal.escaped(general.question()));
        objective.put("title", Oscal.escaped(general.name()));
        objective.set("props", Oscal.props(Map.of("dimension", dimension)));
        var anchors = objective.putArray("parts");
        Objects.requireNonNull(text.anchors().get(dimension))
                .forEach((score, anchor) -> anchors.add(score(id + "." + score, score, anchor)));
        return objective;
    }
}
