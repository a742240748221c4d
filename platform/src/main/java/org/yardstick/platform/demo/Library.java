package org.yardstick.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.yardstick.platform.demo.paper.Paper;
import org.yardstick.platform.demo.paper.PaperFiles;
import org.yardstick.platform.demo.plan.Dice;
import org.yardstick.platform.demo.plan.Phrases;
import org.yardstick.platform.demo.plan.Plan;
import org.yardstick.platform.demo.plan.SampleTexts;
import org.yardstick.platform.demo.plan.WorkingDays;
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
    private final Map<Language, Phrases> phrases = Phrases.all();
    private final Shelves written = SampleTexts.read("evidence", new TypeReference<>() {});
    private final PaperFiles files = new PaperFiles();

    Library(ReceiveFiles receiveFiles, Documents documents) {
        this.receiveFiles = receiveFiles;
        this.documents = documents;
    }

    /** @param others by the language in which they write */
    private record Shelves(List<Paper> tidewell, Map<String, List<Paper>> others) {}

    /** What each company has, by its key: each paper comes some days after it took effect, at the latest while the assessment is answered. */
    Map<String, Shelf> tell(List<MadeRound> rounds, Story story) {
        var shelves = new HashMap<String, Shelf>();
        for (var made : rounds) {
            fill(shelves.computeIfAbsent(made.round().company().key(), key -> new Shelf()), made, story);
        }
        return shelves;
    }

    private void fill(Shelf shelf, MadeRound made, Story story) {
        var random = Dice.about(made.round().key(), "days");
        var days = new WorkingDays(made.round().company().country(), random);
        for (var paper : papers(made.round())) {
            var person = random.nextInt(made.round().company().answering().size());
            var day = day(made.round(), paper, random.nextInt(9));
            var item = shelf.add(paper, days.on(day));
            story.at(item.at(), () -> item.bring(bring(made, paper, made.person(person))));
            paper.next()
                    .ifPresent(newer -> story.at(
                            days.on(newer.effectiveOn().orElse(day).plusDays(3)),
                            () -> replace(made, item.document(), newer, made.person(person))));
        }
    }

    /** What a company brings for an assessment. */
    private List<Paper> papers(Plan.Round round) {
        if (round.company().isMain() && round.isByHand()) {
            return written.tidewell;
        }
        var isLongAgo = round.year() < Plan.LAST_YEAR - 1;
        var random = Dice.about(round.key(), "papers");
        // What the main company wrote for its newer assessments is too young for its oldest, which has papers such as
        // all others have.
        if (round.answers().isEmpty() || isLongAgo != round.company().isMain() || random.nextInt(5) < 2 && !isLongAgo) {
            return List.of();
        }
        var language = round.heading().language();
        var company = round.company().names().in(language);
        var places = Objects.requireNonNull(phrases.get(language))
                .places(round.company().sector());
        var papers = new ArrayList<>(Objects.requireNonNull(written.others.get(language.tag())));
        Collections.shuffle(papers, random);
        return papers.stream()
                .limit(3 + random.nextInt(5))
                .map(paper -> paper.of(company, places, round.year() - 1))
                .toList();
    }

    private static LocalDate day(Plan.Round round, Paper paper, int later) {
        var effective = paper.effectiveOn().orElse(LocalDate.EPOCH).plusDays(1L + later);
        var begun = LocalDate.ofInstant(round.startedAt(), ZoneOffset.UTC).plusDays(1L + later);
        return effective.isAfter(begun) || round.isByHand() ? effective : begun;
    }

    private UUID bring(MadeRound made, Paper paper, Viewer by) {
        return paper.kind() == Paper.Kind.LINK ? link(made, paper, by) : file(made, paper, by);
    }

    private UUID link(MadeRound made, Paper paper, Viewer by) {
        var address = URI.create(Objects.requireNonNull(paper.url()));
        return documents
                .addLink(by, made.organisation(), paper.heading(), address, paper.effectiveOn())
                .document();
    }

    private UUID file(MadeRound made, Paper paper, Viewer by) {
        var receipt = receive(made, paper, by);
        if (receipt.kept().isEmpty()) {
            throw new IllegalStateException(paper.name() + ": " + receipt.refused());
        }
        var document = receipt.kept().getFirst().document();
        documents.describe(by, document, paper.heading(), paper.effectiveOn());
        return document;
    }

    private Receipt receive(MadeRound made, Paper paper, Viewer by) {
        try {
            return receiveFiles.perform(by, made.organisation(), sent(made, paper), paper.effectiveOn(), WORDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(MadeRound made, UUID document, Paper newer, Viewer by) {
        try {
            receiveFiles
                    .performVersion(by, document, sent(made, newer), newer.effectiveOn(), WORDS)
                    .ifPresent(reason -> {
                        throw new IllegalStateException(newer.name() + ": " + reason);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReceiveFiles.Sent sent(MadeRound made, Paper paper) throws IOException {
        return files.of(paper, made.round().heading().language());
    }
}
