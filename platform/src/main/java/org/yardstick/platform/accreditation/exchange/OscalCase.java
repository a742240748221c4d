package org.yardstick.platform.accreditation.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.exchange.Export;
import org.yardstick.platform.standard.exchange.NamedUuid;
import org.yardstick.platform.standard.exchange.Oscal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the three OSCAL documents of an audit have in common: who and where, the criteria, and what they lean on. Identities are made from
 * ours, so that the same thing has the same one in every document and every export.
 *
 * @param root address of this instance, under which the standard stands as OSCAL
 */
record OscalCase(CaseFacts facts, Words words, String root) {
    static final String STATEMENT_FILE = "self-assessment.json";

    String word(String key, Object... parts) {
        return words.say("accreditation.pack.oscal." + key, parts);
    }

    UUID uuid(String kind, Object... of) {
        var name = new ArrayList<String>();
        name.add(kind);
        name.add(facts.of().id().toString());
        for (var one : of) {
            name.add(one.toString());
        }
        return NamedUuid.of(name.toArray(String[]::new));
    }

    String name(Names names) {
        return Oscal.escaped(names.in(words.language()));
    }

    /** A criterion as everybody names it. */
    String criterion(String code) {
        var text = facts.standard().edition().texts(words.language()).criteria().get(code);
        return code + (text == null ? "" : " " + Oscal.escaped(text.title()));
    }

    /** A document with what every one of them begins with. */
    ObjectNode begun(String kind, Instant changedAt, String version) {
        var body = Oscal.object().put("uuid", uuid(kind, words.language().tag()).toString());
        var metadata = body.putObject("metadata");
        metadata.put("title", word("title." + kind, name(facts.of().organisationName())));
        metadata.put("last-modified", second(changedAt));
        metadata.put("version", version).put("oscal-version", Oscal.VERSION);
        metadata.set("props", props());
        new OscalPeople(this).into(metadata);
        return body;
    }

    static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    String morning(LocalDate day) {
        return second(day.atStartOfDay(facts.zone()).toInstant());
    }

    String evening(LocalDate day) {
        return second(day.plusDays(1).atStartOfDay(facts.zone()).toInstant().minusSeconds(1));
    }

    private ArrayNode props() {
        var of = facts.of();
        var edition = facts.standard().edition();
        var props = Oscal.array();
        props.add(Oscal.prop("audit-kind", of.kind()));
        props.add(Oscal.prop("level-applied-for", of.level()));
        props.add(Oscal.prop("standard", edition.document().code()));
        props.add(Oscal.prop("standard-version", edition.document().version()));
        props.add(Oscal.prop("content-sha256", edition.sha256()));
        props.add(Oscal.prop("profile", of.profile()));
        props.add(Oscal.prop("tailored-sha256", facts.standard().sha256()));
        props.add(Oscal.prop("language", words.language().tag()));
        return props;
    }

    UUID site(UUID site) {
        return uuid("site", site);
    }

    UUID person(UUID person) {
        return uuid("person", person);
    }

    UUID client() {
        return uuid("organisation", facts.of().organisation());
    }

    UUID body() {
        return uuid("organisation", facts.of().body());
    }

    /** Who says something: the team by its lead, or the organisation of itself. */
    ArrayNode origin(UUID party) {
        var origins = Oscal.array();
        origins.addObject().putArray("actors").addObject().put("type", "party").put("actor-uuid", party.toString());
        return origins;
    }

    /** The lead, or the body where nobody leads. */
    UUID speaker() {
        return facts.plan().team().stream()
                .filter(one -> one.role().equals("lead"))
                .findFirst()
                .map(one -> person(one.person()))
                .orElseGet(this::body);
    }

    /** The criteria of the audit, by the ids that they have in the standard as OSCAL. */
    ObjectNode reviewed(List<String> codes) {
        var reviewed = Oscal.object();
        reviewed.putArray("links")
                .addObject()
                .put("href", "#" + standardResource())
                .put("rel", "reference");
        var included = reviewed.putArray("control-selections").addObject().putArray("include-controls");
        codes.forEach(code -> included.addObject().put("control-id", Oscal.token(code)));
        return reviewed;
    }

    List<String> codes() {
        return facts.standard().criteria().stream().map(one -> one.code()).toList();
    }

    /**
     * OSCAL wants the description of a system; an organisation is none. What takes its place is told from what the organisation signed of
     * itself, and the remark says so.
     */
    ObjectNode importStatement() {
        return Oscal.object().put("href", SystemDescription.KIND + ".json").put("remarks", word("no-ssp"));
    }

    private UUID standardResource() {
        return uuid("standard");
    }

    ObjectNode backMatter() {
        var matter = Oscal.object();
        matter.putArray("resources").add(standard());
        return matter;
    }

    /** The standard, beside this document and at its own address. */
    private ObjectNode standard() {
        var edition = facts.standard().edition();
        var resource = Oscal.object()
                .put("uuid", standardResource().toString())
                .put("title", Oscal.escaped(edition.texts(words.language()).name()));
        var links = resource.putArray("rlinks");
        links.addObject().put("href", standardFile());
        links.addObject().put("href", root + edition.path() + "/oscal/" + addressed() + "?language=" + spoken().tag());
        return resource;
    }

    private String addressed() {
        return isTailored() ? "profiles/" + facts.standard().profile() + ".json" : "catalog.json";
    }

    boolean isTailored() {
        return !facts.standard().profile().equals(Edition.UNTAILORED);
    }

    Language spoken() {
        return facts.standard().edition().spokenFor(words.language());
    }

    /** The profile by which it was audited, or the whole standard. */
    String standardFile() {
        var edition = facts.standard().edition();
        return isTailored()
                ? Export.profileName(edition, spoken(), facts.standard().profile())
                : Export.catalogName(edition, spoken());
    }

    static <T> ArrayNode all(List<T> from, Function<T, ObjectNode> made) {
        var all = Oscal.array();
        from.forEach(one -> all.add(made.apply(one)));
        return all;
    }
}
