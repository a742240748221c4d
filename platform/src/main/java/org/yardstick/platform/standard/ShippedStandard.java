package org.yardstick.platform.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Publishes the open standard that comes with the program at the first start, so that a new instance can be used at once. */
@Component
class ShippedStandard implements SmartInitializingSingleton {
    private static final String FOLDER = "standards/osqs/1.0/";

    private final Editions editions;
    private final Drafts drafts;

    ShippedStandard(Editions editions, Drafts drafts) {
        this.editions = editions;
        this.drafts = drafts;
    }

    /** Before the web port opens. */
    @Override
    public void afterSingletonsInstantiated() {
        if (editions.published("OSQS", "1.0").isEmpty()) {
            drafts.ship(EditionFiles.assemble(files()));
        }
    }

    private static TreeMap<String, byte[]> files() {
        try {
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped standard cannot be read", e);
        }
    }

    private static TreeMap<String, byte[]> read() throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "**/*.yaml")) {
            var address = file.getURL().toString();
            files.put(address.substring(address.indexOf(FOLDER) + FOLDER.length()), file.getContentAsByteArray());
        }
        return files;
    }
}
