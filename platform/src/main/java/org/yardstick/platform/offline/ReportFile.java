package org.yardstick.platform.offline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yardstick.platform.shell.Language;

/** Where a readable report is to be written and in which language; what makes that impossible is told before anything is computed. */
record ReportFile(Path path, Language language) {
    /** Files that the command reads or writes besides, which a report must not replace. */
    private static final List<String> OTHERS = List.of("--anchors", "--out");

    /** What the command line says about a report, if it asks for one. */
    static Optional<ReportFile> of(CommandLine asked) throws IOException {
        var path = asked.path("--html");
        if (path.isEmpty()) {
            if (asked.has("--language")) {
                throw new WrongUse("--language is that of the report; say --html REPORT.html too");
            }
            return Optional.empty();
        }
        var report = new ReportFile(path.get(), language(asked.value("--language")));
        report.refuseWhatCannotBeWritten();
        report.refuseToReplace(asked.file(), "the file of ratings");
        for (var option : OTHERS) {
            if (asked.path(option).isPresent()) {
                report.refuseToReplace(asked.path(option).get(), option);
            }
        }
        return Optional.of(report);
    }

    private static Language language(Optional<String> tag) {
        return tag.map(asked -> Language.find(asked)
                        .orElseThrow(() -> new WrongUse("--language is one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Language.values())
                                                .map(Language::tag)
                                                .toList())
                                + ", not '" + asked + "'")))
                .orElse(Language.ENGLISH);
    }

    private void refuseWhatCannotBeWritten() {
        var folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path) || folder == null) {
            throw new WrongUse("--html " + path + " is a folder; name a file in it");
        }
        if (!Files.isDirectory(folder)) {
            throw new WrongUse("--html " + path + " cannot be written: there is no folder " + folder);
        }
        if (!Files.isWritable(Files.exists(path) ? path : folder)) {
            throw new WrongUse("--html " + path + " cannot be written: nothing may be changed there");
        }
    }

    private void refuseToReplace(Path other, String what) throws IOException {
        boolean same = Files.exists(path) && Files.exists(other)
                ? Files.isSameFile(path, other)
                : path.toAbsolutePath()
                        .normalize()
                        .equals(other.toAbsolutePath().normalize());
        if (same) {
            throw new WrongUse("--html " + path + " is " + what + " too; give the report a name of its own");
        }
    }

    void write(Function<Language, String> html) throws IOException {
        try {
            Files.writeString(path, html.apply(language), StandardCharsets.UTF_8);
        } catch (FileSystemException refused) {
            throw new IOException("--html " + path + " cannot be written: the system does not allow it", refused);
        }
    }
}
