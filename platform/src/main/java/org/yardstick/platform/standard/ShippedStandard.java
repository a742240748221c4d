package org.yardstick.platform.standard;

import java.io.IOException;
import java.util.TreeMap;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Publishes the open standard that comes with the program at the first start, so that a new instance can be used at once. */
@Component
public class ShippedStandard implements ApplicationRunner {
    private static final String FOLDER = "standards/osqs/1.0/";

    private final Editions editions;
    private final Drafts drafts;

    ShippedStandard(Editions editions, Drafts drafts) {
        this.editions = editions;
        this.drafts = drafts;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (editions.published("OSQS", "1.0").isEmpty()) {
            drafts.ship(document());
        }
    }

    /** The open standard as it comes with the program; other formats borrow from it what they do not say themselves. */
    public static ObjectNode document() throws IOException {
        return EditionFiles.assemble(files());
    }

    private static TreeMap<String, byte[]> files() throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "**/*.yaml")) {
            var address = file.getURL().toString();
            files.put(address.substring(address.indexOf(FOLDER) + FOLDER.length()), file.getContentAsByteArray());
        }
        return files;
    }
}
