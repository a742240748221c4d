package org.yardstick.platform.assessment.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionCheck;
import org.yardstick.platform.standard.EditionFiles;
import org.yardstick.platform.standard.OpenStandard;

/** Where the standard comes from: the open one that an assessment names, of those that come with the program, or one's own file, archive or folder. */
final class StandardSource {
    private static final int MOST_FILES = 2_000;

    private StandardSource() {}

    static Edition read(Optional<Path> own, byte[] assessment, Language language) throws IOException {
        if (own.isEmpty()) {
            return FileReading.namedStandard(assessment)
                    .flatMap(OpenStandard::named)
                    .orElse(OpenStandard.OSQS)
                    .edition(language);
        }
        var path = own.get();
        return Files.isDirectory(path)
                ? EditionCheck.check(EditionFiles.assemble(files(path)))
                : EditionCheck.read(path.toString(), Files.readAllBytes(path));
    }

    private static TreeMap<String, byte[]> files(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).limit(MOST_FILES).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".yaml") || name.endsWith(".json")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
