package org.yardstick.platform.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yardstick.platform.shell.Language;
import tools.jackson.databind.node.ObjectNode;

/**
 * An open standard that comes with the program, read from the program itself: for the first start and for tools that work without a database. It
 * is not checked here, since the tests of the program have found it sound and its hash to be the one that lies beside it.
 */
public enum OpenStandard {
    /** By which companies are assessed. */
    OSQS,
    /** By which a council assesses the bodies that assess companies. */
    OSAB;

    private static final String VERSION = "1.0";

    public static Optional<OpenStandard> named(String code) {
        return Stream.of(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    public String version() {
        return VERSION;
    }

    public Edition edition() {
        return EditionCheck.trust(document());
    }

    /** As it would be uploaded; other formats borrow from it what they do not say themselves. */
    public ObjectNode document() {
        return EditionFiles.assemble(files(List.of("**/*.yaml")));
    }

    /** The same in one language alone, in a fraction of the time; its hash is that of the whole. */
    public Edition edition(Language language) {
        var tag = language.tag();
        var document =
                EditionFiles.assemble(files(List.of("*.yaml", "criteria/*.yaml", "profiles/*.yaml", tag + "/*.yaml")));
        document.putArray("languages").add(tag);
        if (document.get("texts") instanceof ObjectNode texts) {
            texts.retain(tag);
        }
        return EditionCheck.trust(document, hash());
    }

    String hash() {
        try {
            return new ClassPathResource(place() + ".sha256")
                    .getContentAsString(StandardCharsets.US_ASCII)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of its files, seen from the root of the project and of the program alike. */
    String place() {
        return "standards/" + name().toLowerCase(Locale.ROOT) + "/" + VERSION;
    }

    private TreeMap<String, byte[]> files(List<String> patterns) {
        var folder = place() + "/";
        try {
            var files = new TreeMap<String, byte[]>();
            for (var pattern : patterns) {
                for (var file :
                        new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + pattern)) {
                    var address = file.getURL().toString();
                    files.put(
                            address.substring(address.indexOf(folder) + folder.length()), file.getContentAsByteArray());
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
