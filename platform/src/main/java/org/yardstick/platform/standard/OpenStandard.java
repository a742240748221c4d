package org.yardstick.platform.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The open standard that comes with the program, read from the program itself: for tools that work without a database. */
public final class OpenStandard {
    private static final String FOLDER = "standards/osqs/1.0/";

    private OpenStandard() {}

    /** It is not checked here: the tests of the program have found it sound. */
    public static Edition edition() {
        return EditionCheck.trust(EditionFiles.assemble(files()));
    }

    private static TreeMap<String, byte[]> files() {
        try {
            var files = new TreeMap<String, byte[]>();
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "**/*.yaml")) {
                var address = file.getURL().toString();
                files.put(address.substring(address.indexOf(FOLDER) + FOLDER.length()), file.getContentAsByteArray());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
