package org.yardstick.platform.standard.exchange;

import java.util.Objects;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.Reading;
import org.yardstick.platform.standard.Tailored;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sector profile as an OSCAL profile: it imports from the catalog the criteria that apply, sets the weights that differ, and adds
 * the sector's notes. The catalog is named by its hash, its file name and its address, so that it is found offline too.
 */
final class OscalProfile {
    private final Edition edition;
    private final Language language;
    private final EditionDocument.Profile profile;
    private final Reading reading;

    private OscalProfile(Edition edition, Language language, EditionDocument.Profile profile) {
        this.edition = edition;
        this.language = language;
        this.profile = profile;
        this.reading = Reading.of(edition, Words.in(language));
    }

    /** @param catalog the bytes of the catalog in the same language */
    static ObjectNode of(Edition edition, Language language, EditionDocument.Profile profile, byte[] catalog) {
        return new OscalProfile(edition, language, profile).document(catalog);
    }

    private ObjectNode document(byte[] catalog) {
        var tailored = edition.tailored(profile.code());
        var body = Oscal.object();
        body.put(
                "uuid",
                NamedUuid.of("profile", tailored.sha256(), language.tag()).toString());
        body.set("metadata", metadata(tailored));
        var source = NamedUuid.of("catalog-resource", edition.sha256(), language.tag())
                .toString();
        var included = body.putArray("imports").addObject().put("href", "#" + source);
        var ids = included.putArray("include-controls").addObject().putArray("with-ids");
        tailored.criteria().forEach(one -> ids.add(Oscal.token(one.code())));
        body.putObject("merge").put("as-is", true);
        var modify = modify();
        if (!modify.isEmpty()) {
            body.set("modify", modify);
        }
        body.putObject("back-matter").putArray("resources").add(source(source, catalog));
        var document = Oscal.object();
        document.set("profile", body);
        return document;
    }

    private ObjectNode metadata(Tailored tailored) {
        var text = reading.profile(profile.code());
        var title = Oscal.escaped(reading.texts().name()) + ", " + Oscal.escaped(text.name());
        var metadata = Oscal.metadata(edition, language, title);
        metadata.withArray("props").add(Oscal.prop("profile", profile.code()));
        metadata.withArray("props").add(Oscal.prop("tailored-sha256", tailored.sha256()));
        return metadata.put("remarks", Oscal.escaped(text.summary()));
    }

    private ObjectNode modify() {
        var modify = Oscal.object();
        for (var one : reading.document().criteria()) {
            var weight = profile.weights().get(one.code());
            if (weight != null) {
                var parameter = modify.withArray("set-parameters").addObject();
                parameter.put("param-id", Oscal.weight(one.code()));
                parameter.putArray("values").add(Reading.number(weight));
            }
        }
        for (var code : profile.notes()) {
            var id = Oscal.token(code);
            var note = Objects.requireNonNull(
                    reading.profile(profile.code()).notes().get(code));
            modify.withArray("alters")
                    .addObject()
                    .put("control-id", id)
                    .putArray("adds")
                    .addObject()
                    .put("position", "ending")
                    .putArray("parts")
                    .add(Oscal.ownPart(id + "_sector", "sector-note", Oscal.escaped(note)));
        }
        return modify;
    }

    private ObjectNode source(String uuid, byte[] catalog) {
        var resource = Oscal.object()
                .put("uuid", uuid)
                .put("title", Oscal.escaped(reading.texts().name()));
        var links = resource.putArray("rlinks");
        var hash = CanonicalJson.hex(CanonicalJson.sha256(catalog));
        for (var href :
                new String[] {Export.catalogName(edition, language), "../catalog.json?language=" + language.tag()}) {
            links.addObject()
                    .put("href", href)
                    .put("media-type", "application/oscal.catalog+json")
                    .putArray("hashes")
                    .addObject()
                    .put("algorithm", "SHA-256")
                    .put("value", hash);
        }
        return resource;
    }
}
