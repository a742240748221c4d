package org.yardstick.platform.accreditation.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.exchange.CaseFacts;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.document.Document;
import org.yardstick.platform.document.TakeFiles;
import org.yardstick.platform.identity.Viewer;

/**
 * The files that people brought: behind the self-assessment, the findings, what was done about them, and what was asked for. Those that the
 * reader may read today go into the pack; of the others only that they exist, and their hash.
 */
@Component
class PackEvidence {
    private static final int LONGEST_NAME = 80;

    private final DecidedRows rows;
    private final TakeFiles files;

    PackEvidence(DecidedRows rows, TakeFiles files) {
        this.rows = rows;
        this.files = files;
    }

    record Gathered(List<PackFile> files, List<Manifest.Withheld> withheld) {}

    Gathered of(CaseFacts facts, Viewer viewer) {
        var used = rows.files(facts.of().id(), attached(facts));
        var readable = new HashMap<UUID, Document>();
        files.readable(viewer, used.stream().map(DecidedRows.Used::version).toList())
                .forEach(document -> readable.put(document.version().id(), document));
        var taken = new java.util.LinkedHashMap<String, PackFile>();
        var withheld = new ArrayList<Manifest.Withheld>();
        for (var one : used) {
            var document = readable.get(one.version());
            if (document == null) {
                withheld.add(new Manifest.Withheld(one.version(), one.sha256()));
            } else {
                var file = file(document.version().file().orElseThrow());
                taken.putIfAbsent(file.path(), file);
            }
        }
        return new Gathered(List.copyOf(taken.values()), withheld);
    }

    private static List<UUID> attached(CaseFacts facts) {
        return facts.self().stream()
                .flatMap(self -> self.inputs().answers().values().stream())
                .flatMap(answer -> answer.evidence().stream())
                .filter(piece -> piece.kind().equals("file"))
                .map(Inputs.Evidence::document)
                .distinct()
                .toList();
    }

    private PackFile file(Document.FileBody body) {
        return new PackFile(
                "evidence/" + body.sha256().substring(0, 16) + "-" + safe(body.name()),
                "evidence",
                body.size(),
                body.sha256(),
                false,
                out -> files.write(body, out));
    }

    /** The name as its owner knows it, as far as every system takes it. */
    static String safe(String name) {
        var kept = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[.-]+", "")
                .replaceAll("[.-]+$", "");
        int count = kept.codePointCount(0, kept.length());
        if (count > LONGEST_NAME) {
            kept = kept.substring(kept.offsetByCodePoints(0, count - LONGEST_NAME))
                    .replaceAll("^[.-]+", "");
        }
        return kept.isEmpty() ? "file" : kept;
    }
}
