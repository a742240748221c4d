package org.yardstick.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs, since it refuses to run as root: whoever owns the data folder. Where that is root, root in a user namespace
 * of its own, which looks ordinary without touching any file's owner; where namespaces are not allowed, as in most containers, the
 * folder is given to nobody.
 */
final class OrdinaryUser {
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final int ROOT = 0;

    private OrdinaryUser() {}

    /** What stands before a command that works on the data; {@code files} are made where missing, for whoever runs it. */
    static List<String> before(Path data, List<Path> files) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (id(data, "uid") == ROOT) {
            if (works(NAMESPACE, "true")) {
                return NAMESPACE;
            }
            if (!works(List.of("setpriv", "--version"))) {
                throw cannotBe(data);
            }
            giveToNobody(data, files);
        }
        return asOwner(data);
    }

    private static int id(Path file, String which) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:" + which, LinkOption.NOFOLLOW_LINKS);
    }

    private static void giveToNobody(Path data, List<Path> files) throws IOException {
        var nobody = data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        for (var file : files) {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            Files.setOwner(file, nobody);
        }
        try (Stream<Path> all = Files.walk(data)) {
            for (var file : all.toList()) {
                Files.setOwner(file, nobody);
            }
        }
    }

    private static List<String> asOwner(Path data) throws IOException {
        var command = new ArrayList<>(
                List.of("setpriv", "--reuid=" + id(data, "uid"), "--regid=" + id(data, "gid"), "--clear-groups"));
        if (!works(command, "test", "-x", data.toString())) {
            // A folder above is closed for that user, as /root is: of all that root may, passing through is left to it.
            command.addAll(List.of(
                    "--securebits=+no_setuid_fixup", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
        }
        if (!works(command, "test", "-x", data.toString())) {
            throw cannotBe(data);
        }
        return command;
    }

    private static CannotStart cannotBe(Path data) {
        return CannotStart.here("PostgreSQL does not run as root, and nobody else may use " + data
                + "; start Yardstick as an ordinary user or set YARDSTICK_DATABASE_URL");
    }

    private static boolean works(List<String> before, String... command) {
        var full = new ArrayList<>(before);
        full.addAll(List.of(command));
        try {
            return new ProcessBuilder(full)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
