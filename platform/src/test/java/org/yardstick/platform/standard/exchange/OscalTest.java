package org.yardstick.platform.standard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.secauto.metaschema.core.model.validation.IValidationFinding;
import gov.nist.secauto.metaschema.core.model.validation.JsonSchemaContentValidator;
import gov.nist.secauto.oscal.lib.OscalBindingContext;
import gov.nist.secauto.oscal.lib.model.Catalog;
import gov.nist.secauto.oscal.lib.model.Control;
import gov.nist.secauto.oscal.lib.profile.resolver.ProfileResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionCheck;
import org.yardstick.platform.standard.EditionFiles;

/** NIST's schema, and an OSCAL library that knows nothing of us, accept what we export and read the same standard from it. */
class OscalTest {
    private static final Edition EDITION = edition();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCatalogIsValidAndReadBack(Language language) throws IOException {
        var file = write(Export.catalogName(EDITION, language), catalog(language));
        assertThat(schemaProblems("catalog", file)).isEmpty();
        assertThat(findings(file)).isEmpty();

        var catalog = OscalBindingContext.instance().loadCatalog(file);
        var texts = EDITION.texts(language);
        var controls = controls(catalog);
        assertThat(controls).hasSize(36);
        for (var criterion : EDITION.document().criteria()) {
            var control = Objects.requireNonNull(controls.get(Oscal.token(criterion.code())));
            var text = Objects.requireNonNull(texts.criteria().get(criterion.code()));
            assertThat(plain(control.getTitle().toMarkdown())).isEqualTo(text.title());
            assertThat(plain(control.getParts().getFirst().getProse().toMarkdown()))
                    .isEqualTo(text.requirement());
            assertThat(control.getParams().getFirst().getValues())
                    .containsExactly(criterion.weight().stripTrailingZeros().toPlainString());
        }
    }

    @Test
    void everySectorProfileIsValidAndResolvesToItsCriteriaAndWeights() throws Exception {
        write(Export.catalogName(EDITION, Language.ENGLISH), catalog(Language.ENGLISH));
        for (var profile : EDITION.document().profiles()) {
            var bytes = Oscal.bytes(OscalProfile.of(EDITION, Language.ENGLISH, profile, catalog(Language.ENGLISH)));
            OscalReading.checkProfile(bytes, EDITION.tailored(profile.code()));
            var file = write(Export.profileName(EDITION, Language.ENGLISH, profile.code()), bytes);
            assertThat(schemaProblems("profile", file)).isEmpty();
            assertThat(findings(file)).isEmpty();

            var resolved = (Catalog) Objects.requireNonNull(new ProfileResolver()
                    .resolve(file)
                    .getRootAssemblyNodeItem()
                    .getValue());
            var controls = controls(resolved);
            var tailored = EDITION.tailored(profile.code());
            assertThat(controls.keySet())
                    .isEqualTo(tailored.criteria().stream()
                            .map(one -> Oscal.token(one.code()))
                            .collect(Collectors.toCollection(java.util.TreeSet::new)));
            for (var criterion : tailored.criteria()) {
                var control = Objects.requireNonNull(controls.get(Oscal.token(criterion.code())));
                assertThat(control.getParams().getFirst().getValues())
                        .as(profile.code() + " " + criterion.code())
                        .containsExactly(
                                tailored.weight(criterion).stripTrailingZeros().toPlainString());
            }
        }
    }

    @Test
    void twoExportsAreEqualToTheByteAndTheUuidsFollowFromTheContent() throws IOException {
        assertThat(catalog(Language.TRADITIONAL)).isEqualTo(catalog(Language.TRADITIONAL));
        var catalog = OscalBindingContext.instance().loadCatalog(write("c.json", catalog(Language.ENGLISH)));
        assertThat(catalog.getUuid().version()).isEqualTo(5);
        // The RFC's own example of version 5: www.example.com in the namespace for domain names.
        assertThat(NamedUuid.of(java.util.UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
                .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    private static byte[] catalog(Language language) {
        return Oscal.bytes(OscalCatalog.of(EDITION, language));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<String> findings(Path file) throws IOException {
        return OscalBindingContext.instance().validateWithConstraints(file.toUri(), null).getFindings().stream()
                .map(IValidationFinding::getMessage)
                .toList();
    }

    private static List<String> schemaProblems(String kind, Path file) throws IOException {
        try (var schema = Objects.requireNonNull(
                OscalBindingContext.class.getResourceAsStream("/schema/json/oscal-" + kind + "_schema.json"))) {
            return new JsonSchemaContentValidator(schema)
                    .validate(file.toUri()).getFindings().stream()
                            .map(IValidationFinding::getMessage)
                            .toList();
        }
    }

    private static Map<String, Control> controls(Catalog catalog) {
        var controls = new TreeMap<String, Control>();
        if (catalog.getGroups() != null) {
            catalog.getGroups().stream()
                    .filter(group -> group.getControls() != null)
                    .flatMap(group -> group.getControls().stream())
                    .forEach(control -> controls.put(control.getId(), control));
        }
        if (catalog.getControls() != null) {
            catalog.getControls().forEach(control -> controls.put(control.getId(), control));
        }
        return controls;
    }

    /** Markdown as its reader sees it. */
    private static String plain(String markdown) {
        return markdown.replaceAll("\\\\([\\\\`*_\\[\\]<>{}])", "$1").strip();
    }

    private static Edition edition() {
        try {
            var root = Path.of("../standards/osqs/1.0");
            var files = new TreeMap<String, byte[]>();
            try (var paths = Files.walk(root)) {
                for (var path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(root.relativize(path).toString(), Files.readAllBytes(path));
                }
            }
            return EditionCheck.check(EditionFiles.assemble(files));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
