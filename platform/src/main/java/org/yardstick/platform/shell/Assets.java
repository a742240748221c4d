package org.yardstick.platform.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The addresses of scripts, styles and pictures: they carry a hash of all contents, so that a browser may keep them for a year. */
public final class Assets {
    private static final String VERSION = hashOfAll();

    private Assets() {}

    public static String path(String name) {
        return "/assets/" + VERSION + "/" + name;
    }

    static String root() {
        return "/assets/" + VERSION + "/";
    }

    private static String hashOfAll() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:static/**/*.*")) {
                if (file.isReadable()) {
                    digest.update(String.valueOf(file.getFilename()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
