package org.yardstick.platform.standard.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionFiles;
import org.yardstick.platform.standard.Editions;
import org.yardstick.platform.standard.Reading;
import tools.jackson.databind.node.ObjectNode;

/** The editions as files. Each is read back and compared with the edition before it is handed out for the first time, then kept. */
@Component
public class Exports {
    private static final String JSON = "application/json";

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Editions editions;
    private final Cache<Key, Export> made = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Export export) -> export.bytes().length)
            .build();

    private record Key(UUID edition, String name) {}

    Exports(Editions editions) {
        this.editions = editions;
    }

    /** The canonical JSON, whose hash is the edition's content hash. */
    public Export json(Edition edition) {
        var name = Export.baseName(edition) + ".json";
        return kept(edition, name, () -> new Export(name, JSON, checked(edition, content(edition))));
    }

    Export yaml(Edition edition) {
        var name = Export.baseName(edition) + ".yaml";
        return kept(edition, name, () -> {
            var document = EditionFiles.read(name, content(edition));
            return new Export(name, "application/yaml", checked(edition, EditionYaml.of(document)));
        });
    }

    public Export catalog(Edition edition, Language language) {
        refuseUnless(edition.document().languages().contains(language));
        var name = Export.catalogName(edition, language);
        return kept(edition, name, () -> {
            var bytes = Oscal.bytes(OscalCatalog.of(edition, language));
            OscalReading.checkCatalog(bytes, Reading.of(edition, Words.in(language)));
            return new Export(name, JSON, bytes);
        });
    }

    public Export profile(Edition edition, Language language, String code) {
        var profile = edition.profile(code).orElseThrow(NotFound::new);
        var catalog = catalog(edition, language).bytes();
        var name = Export.profileName(edition, language, code);
        return kept(edition, name, () -> {
            var bytes = Oscal.bytes(OscalProfile.of(edition, language, profile, catalog));
            OscalReading.checkProfile(bytes, edition.tailored(code));
            return new Export(name, JSON, bytes);
        });
    }

    private Export kept(Edition edition, String name, Supplier<Export> making) {
        return made.get(new Key(edition.id(), name), ignored -> making.get());
    }

    private byte[] content(Edition edition) {
        return editions.canonical(edition.id()).getBytes(StandardCharsets.UTF_8);
    }

    /** Whoever imports {@code bytes} gets exactly this edition. */
    private static byte[] checked(Edition edition, byte[] bytes) {
        ObjectNode document = EditionFiles.read(edition.name(), bytes);
        var sha256 = CanonicalJson.hex(CanonicalJson.sha256(CanonicalJson.of(document)));
        if (!sha256.equals(edition.sha256())) {
            throw new IllegalStateException("An export of " + edition.name() + " does not read back as the edition");
        }
        return bytes;
    }

    private static void refuseUnless(boolean there) {
        if (!there) {
            throw new NotFound();
        }
    }
}
