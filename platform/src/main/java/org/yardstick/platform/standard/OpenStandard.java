package org.yardstick.platform.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yardstick.platform.shell.Language;
import tools.jackson.databind.node.ObjectNode;

/**
 * The open standard that comes with the program, read from the program itself: for the first start and for tools that work without a database. It is
 * not checked here, since the tests of the program have found it sound and its hash to be the one that lies beside it.
 */
public final class OpenStandard {
    private static final String FOLDER = "standards/osqs/1.0/";
    private static final String HASH = "standards/osqs/1.0.sha256";

    private OpenStandard() {}

    public static Edition edition() {
        return EditionCheck.trust(document());
    }

    /** As it would be uploaded; other formats borrow from it what they do not say themselves. */
    public static ObjectNode document() {
        return EditionFiles.assemble(files(List.of("**/*.yaml")));
    }

    /** The same in one language alone, in a fraction of the time; its hash is that of the whole. */
    public static Edition edition(Language language) {
        var tag = language.tag();
        var document =
                EditionFiles.assemble(files(List.of("*.yaml", "criteria/*.yaml", "profiles/*.yaml", tag + "/*.yaml")));
        document.putArray("languages").add(tag);
        if (document.get("texts") instanceof ObjectNode texts) {
            texts.retain(tag);
        }
        return EditionCheck.trust(document, hash());
    }

    static String hash() {
        try {
            return new ClassPathResource(HASH)
                    .getContentAsString(StandardCharsets.US_ASCII)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeMap<String, byte[]> files(List<String> patterns) {
        try {
            var files = new TreeMap<String, byte[]>();
            for (var pattern : patterns) {
                for (var file :
                        new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + pattern)) {
                    var address = file.getURL().toString();
                    files.put(
                            address.substring(address.indexOf(FOLDER) + FOLDER.length()), file.getContentAsByteArray());
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
