package org.yardstick.platform.document;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yardstick.platform.document.intake.FileType;
import org.yardstick.platform.document.intake.IntakeSettings;
import org.yardstick.platform.document.intake.VirusCheck;
import org.yardstick.platform.shell.Settings;

/** What files are taken, how they are checked and how long they are kept. */
@Component
class LibrarySettings implements Settings {
    private final DocumentSettings library;
    private final IntakeSettings intake;
    private final VirusCheck virusCheck;

    LibrarySettings(DocumentSettings library, IntakeSettings intake, VirusCheck virusCheck) {
        this.library = library;
        this.intake = intake;
        this.virusCheck = virusCheck;
    }

    @Override
    public String title() {
        return "document.door";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Row> rows() {
        var kinds = intake.types().stream().sorted().map(FileType::label).collect(Collectors.joining(", "));
        return List.of(
                virusCheck
                        .name()
                        .map(name -> Row.of("document.settings.virus-check", name))
                        .orElse(Row.said("document.settings.virus-check", "document.settings.no-virus-check")),
                Row.of("document.settings.file", intake.maxFile().toMegabytes()),
                Row.of("document.settings.files", intake.maxFiles()),
                Row.of("document.settings.quota", library.quota().toMegabytes()),
                Row.of("document.settings.kinds", kinds),
                Row.of("document.settings.retention", library.retention().toDays()),
                Row.of("document.settings.removed", library.removed().toDays()),
                Row.said(
                        "document.settings.changes",
                        library.readOnly() ? "document.settings.read-only" : "document.settings.open"));
    }
}
