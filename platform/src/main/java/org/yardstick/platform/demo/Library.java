package org.yardstick.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.document.Documents;
import org.yardstick.platform.document.Receipt;
import org.yardstick.platform.document.ReceiveFiles;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import tools.jackson.core.type.TypeReference;

/** Companies fill their libraries with files and links. */
@SampleOnly
final class Library {
    private static final Words WORDS = Words.in(Language.ENGLISH);

    private final ReceiveFiles receiveFiles;
    private final Documents documents;
    private final Shelves shelves = SampleTexts.read("evidence", new TypeReference<>() {});

    Library(ReceiveFiles receiveFiles, Documents documents) {
        this.receiveFiles = receiveFiles;
        this.documents = documents;
    }

    private record Shelves(List<Paper> tidewell, List<Paper> others) {}

    /** What a company brings for an assessment. */
    List<Paper> papers(Plan.Round round) {
        if (round.company().isMain()) {
            return round.year() == Plan.LAST_YEAR && round.unit().isEmpty() ? shelves.tidewell : List.of();
        }
        var random = Dice.about(round.key(), "papers");
        if (round.answers().isEmpty() || round.year() < Plan.LAST_YEAR - 1 || random.nextInt(3) > 0) {
            return List.of();
        }
        var company = round.company().names().en();
        return shelves.others.stream()
                .limit(2 + random.nextInt(5))
                .map(paper -> paper.of(company, "service points", round.year() - 1))
                .toList();
    }

    /** Each paper comes some days after it took effect, at the latest while the assessment is answered. */
    void tell(Sheet sheet, Story story) {
        var random = Dice.about(sheet.round().key(), "days");
        var days = new WorkingDays(sheet.round().company().country(), random);
        var brought = new HashMap<String, UUID>();
        for (var paper : papers(sheet.round())) {
            var person = random.nextInt(sheet.round().company().answering().size());
            var day = day(sheet.round(), paper, random.nextInt(9));
            story.at(days.on(day), () -> brought.put(paper.heading(), bring(sheet, paper, sheet.person(person))));
            paper.next()
                    .ifPresent(newer -> story.at(
                            days.on(newer.effectiveOn().orElse(day).plusDays(3)),
                            () -> replace(sheet.person(person), brought.get(paper.heading()), newer)));
            // Here it is attached to the criteria that it serves (Paper#serves), once assessments take evidence.
        }
    }

    private static LocalDate day(Plan.Round round, Paper paper, int later) {
        var effective = paper.effectiveOn().orElse(LocalDate.EPOCH).plusDays(1L + later);
        var begun = LocalDate.ofInstant(round.startedAt(), ZoneOffset.UTC).plusDays(1L + later);
        return effective.isAfter(begun) || round.company().isMain() ? effective : begun;
    }

    private UUID bring(Sheet sheet, Paper paper, Viewer by) {
        var organisation = sheet.roll().organisation(sheet.round().company());
        return paper.kind() == Paper.Kind.LINK ? link(by, organisation, paper) : file(by, organisation, paper);
    }

    private UUID link(Viewer by, UUID organisation, Paper paper) {
        var address = URI.create(Objects.requireNonNull(paper.url()));
        return documents
                .addLink(by, organisation, paper.heading(), address, paper.effectiveOn())
                .document();
    }

    private UUID file(Viewer by, UUID organisation, Paper paper) {
        var receipt = receive(by, organisation, paper);
        if (receipt.kept().isEmpty()) {
            throw new IllegalStateException(paper.name() + ": " + receipt.refused());
        }
        var document = receipt.kept().getFirst().document();
        documents.describe(by, document, paper.heading(), paper.effectiveOn());
        return document;
    }

    private Receipt receive(Viewer by, UUID organisation, Paper paper) {
        try {
            return receiveFiles.perform(by, organisation, PaperFile.of(paper), paper.effectiveOn(), WORDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(Viewer by, @Nullable UUID document, Paper newer) {
        try {
            receiveFiles
                    .performVersion(
                            by, Objects.requireNonNull(document), PaperFile.of(newer), newer.effectiveOn(), WORDS)
                    .ifPresent(reason -> {
                        throw new IllegalStateException(newer.name() + ": " + reason);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
