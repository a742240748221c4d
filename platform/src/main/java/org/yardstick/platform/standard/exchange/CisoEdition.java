package org.yardstick.platform.standard.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.Remark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An edition made of a CISO Assistant library: top nodes become modules, assessable nodes criteria, implementation groups sector
 * profiles. What the library does not say is filled in from the open standard, and every such decision is a remark.
 */
final class CisoEdition {
    static final String PERSPECTIVE = "general";
    /** Gates on what a library does not have; those on a named set of criteria are left out too. */
    private static final Set<String> POINTLESS_GATES =
            Set.of("cskm", "every-perspective", "perspective", "module", "set");

    private static final Set<String> KNOWN_OBJECTS = Set.of("framework", "frameworks");

    private final CisoLibrary library;
    private final ObjectNode model;
    private final LocalDate today;
    private final Codes codes = new Codes();
    /** By URN of a top node, its module's code; those of which no criterion came are not in it. */
    private final Map<String, String> modules = new LinkedHashMap<>();
    /** By code, the assessable nodes. */
    private final Map<String, CisoLibrary.Node> criteria = new LinkedHashMap<>();

    private final List<Remark> remarks = new ArrayList<>();

    CisoEdition(CisoLibrary library, ObjectNode model, LocalDate today) {
        this.library = library;
        this.model = model;
        this.today = today;
    }

    Upload upload() {
        name();
        var document = Oscal.object().put("format", "yardstick-standard/1");
        head(document);
        for (var borrowed : List.of("dimensions", "scoring", "effort")) {
            document.set(borrowed, model.path(borrowed).deepCopy());
        }
        document.putArray("perspectives").add(PERSPECTIVE);
        var list = document.putArray("modules");
        modules.values().forEach(list::add);
        document.putObject("sets");
        document.set("levels", levels());
        var weights = criteria(document);
        document.putArray("influences");
        var groups = profiles(document);
        var texts = document.putObject("texts");
        var parts = new CisoTexts.Parts(modules, criteria, groups);
        for (var language : library.languages()) {
            texts.set(language.tag(), new CisoTexts(library, model, language, parts).texts());
        }
        remark(weights, groups.size());
        return new Upload(document, List.copyOf(remarks));
    }

    private void name() {
        var moduleCodes = new Codes();
        for (var node : library.nodes().values()) {
            if (node.assessable()) {
                criteria.put(codes.of(node.refId(), node.urn()), node);
                var top = above(node).getFirst();
                modules.computeIfAbsent(top.urn(), urn -> moduleCodes.of(top.refId(), urn));
            }
        }
        var empty = library.nodes().values().stream()
                .filter(node -> node.parent().isEmpty() && !modules.containsKey(node.urn()))
                .map(node -> node.refId().isEmpty() ? node.urn() : node.refId())
                .toList();
        if (!empty.isEmpty()) {
            remarks.add(Remark.of("standard.ciso.no-criteria", String.join(", ", empty)));
        }
        var changed = new LinkedHashSet<>(codes.changed());
        changed.addAll(moduleCodes.changed());
        if (!changed.isEmpty()) {
            remarks.add(Remark.of("standard.ciso.codes", String.join(", ", changed)));
        }
    }

    /** The nodes from the top down to {@code node} itself. */
    private List<CisoLibrary.Node> above(CisoLibrary.Node node) {
        var path = new ArrayList<CisoLibrary.Node>();
        for (var at = node; at != null; at = library.nodes().get(at.parent())) {
            path.addFirst(at);
        }
        return path;
    }

    private void head(ObjectNode document) {
        var source = library.library();
        var code = Codes.fitting(CisoLibrary.text(source, "ref_id").replace('.', '-'));
        document.put("code", code.isEmpty() ? "LIBRARY" : code);
        var version = Codes.fitting(source.path("version").asString(""));
        document.put("version", version.isEmpty() ? "1" : version);
        document.put("effective", effective().toString());
        var copyright = CisoLibrary.text(source, "copyright");
        document.put("licence", copyright.isEmpty() ? "unstated" : copyright);
        document.put("readers", "members");
        remarks.add(Remark.of("standard.ciso.readers"));
        var languages = document.putArray("languages");
        library.languages().forEach(language -> languages.add(language.tag()));
    }

    private LocalDate effective() {
        try {
            var published = LocalDate.parse(CisoLibrary.text(library.library(), "publication_date"));
            remarks.add(Remark.of("standard.ciso.effective-published", published));
            return published;
        } catch (DateTimeParseException none) {
            remarks.add(Remark.of("standard.ciso.effective-today", today));
            return today;
        }
    }

    /** The model's levels without the gates that look at what the library does not have. */
    private JsonNode levels() {
        var levels = Oscal.array();
        for (JsonNode level : model.path("levels")) {
            var kept = Oscal.object().put("code", level.path("code").asString());
            var gates = kept.putArray("gates");
            for (JsonNode gate : level.path("gates")) {
                if (!POINTLESS_GATES.contains(gate.path("kind").asString()) && !gate.has("in")) {
                    gates.add(gate.deepCopy());
                }
            }
            levels.add(kept);
        }
        remarks.add(Remark.of("standard.ciso.levels"));
        return levels;
    }

    /** @return how many criteria have a weight of the library's own */
    private int criteria(ObjectNode document) {
        int weighed = 0;
        var list = document.putArray("criteria");
        for (var entry : criteria.entrySet()) {
            var node = entry.getValue();
            var weight = node.content().path("weight");
            var own = weight.isNumber() && weight.asDouble() >= 0 && weight.asDouble() <= 1000;
            weighed += own ? 1 : 0;
            var one = list.addObject().put("code", entry.getKey());
            one.put("module", modules.get(above(node).getFirst().urn()));
            one.put("perspective", PERSPECTIVE);
            var levels = one.putArray("levels");
            model.path("levels").forEach(level -> levels.add(level.path("code").asString()));
            one.put("cskm", false);
            one.put("weight", own ? weight.decimalValue() : BigDecimal.ONE);
            var effort = one.putObject("effort");
            model.path("dimensions")
                    .forEach(dimension -> effort.put(dimension.path("code").asString(), "medium"));
            one.put("notApplicable", "with-reason");
            one.putArray("crosswalk");
        }
        return weighed;
    }

    /** A group becomes a profile that leaves out what does not belong to it; a node of no group belongs to all. */
    private Map<String, JsonNode> profiles(ObjectNode document) {
        var profiles = document.putArray("profiles");
        var groups = new LinkedHashMap<String, JsonNode>();
        var profileCodes = new Codes();
        for (JsonNode group : library.framework().path("implementation_groups_definition")) {
            var reference = CisoLibrary.text(group, "ref_id");
            var left = criteria.entrySet().stream()
                    .filter(one -> isOutside(one.getValue(), reference))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!reference.isEmpty() && left.size() < criteria.size() && !reference.equals(Edition.UNTAILORED)) {
                var code = profileCodes.of(reference, reference);
                groups.put(code, group);
                var profile = profiles.addObject().put("code", code);
                var exclude = profile.putArray("exclude");
                left.forEach(exclude::add);
                profile.putObject("weights");
                profile.putArray("notes");
            }
        }
        return groups;
    }

    private static boolean isOutside(CisoLibrary.Node node, String group) {
        var groups = new ArrayList<String>();
        node.content().path("implementation_groups").forEach(one -> groups.add(one.asString("")));
        return !groups.isEmpty() && !groups.contains(group);
    }

    private void remark(int weighed, int groups) {
        remarks.add(Remark.of("standard.ciso." + (hasScale() ? "scale-own" : "scale-none")));
        remarks.add(Remark.of("standard.ciso.anchors"));
        remarks.add(
                weighed == 0
                        ? Remark.of("standard.ciso.weights-none")
                        : Remark.of("standard.ciso.weights-some", criteria.size() - weighed));
        for (var key :
                List.of("perspectives", "influences", "crosswalk", "cskm", "effort", "not-applicable", "headings")) {
            remarks.add(Remark.of("standard.ciso." + key));
        }
        if (groups > 0) {
            remarks.add(Remark.of("standard.ciso.groups", groups));
        }
        var ignored = library.library().path("objects").propertyNames().stream()
                .filter(name -> !KNOWN_OBJECTS.contains(name))
                .toList();
        if (!ignored.isEmpty()) {
            remarks.add(Remark.of("standard.ciso.ignored", String.join(", ", ignored)));
        }
        var languages = library.languages().stream().map(Language::ownName).toList();
        remarks.add(Remark.of("standard.ciso.languages", String.join(", ", languages)));
    }

    private boolean hasScale() {
        var framework = library.framework();
        return framework.has("min_score") || framework.has("max_score") || framework.has("scores_definition");
    }
}
