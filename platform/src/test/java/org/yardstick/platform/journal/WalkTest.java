package org.yardstick.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.journal.Finding.Kind;

class WalkTest {
    private static final Path KEYS = Path.of("target", "walk-test-keys");

    @Test
    void theWorkedExampleInTheDecisionIsWhatWeCompute() {
        var content = new Chain.Content(
                1,
                Instant.parse("2026-11-22T09:30:00Z"),
                Optional.of(UUID.fromString("019aa8a0-0000-7000-8000-000000000001")),
                "organisation.add",
                "organisation",
                "019aa8a0-0000-7000-8000-000000000002",
                Optional.of(UUID.fromString("019aa8a0-0000-7000-8000-000000000002")),
                "{}");
        assertThat(content.text())
                .isEqualTo("{\"action\":\"organisation.add\",\"actor\":\"019aa8a0-0000-7000-8000-000000000001\","
                        + "\"at\":\"2026-11-22T09:30:00Z\",\"details\":\"{}\","
                        + "\"organisation\":\"019aa8a0-0000-7000-8000-000000000002\",\"seq\":\"1\","
                        + "\"subject\":\"019aa8a0-0000-7000-8000-000000000002\",\"subjectKind\":\"organisation\"}");
        assertThat(Chain.hash(Chain.start(), content))
                .isEqualTo(HexFormat.of().parseHex("649de3c4611bb56a1337ac8ad3bfd29121437ec750b2e17e7e6ce1f650805574"));
    }

    @Property
    void anUntouchedChainGivesNoFinding(@ForAll("chains") List<Chain.Row> chain) {
        assertThat(walk(chain, headOf(chain)).findings()).isEmpty();
    }

    @Property
    void anyChangeOfAnyFieldOfAnyRowIsFoundInThatRow(
            @ForAll("chains") List<Chain.Row> chain, @ForAll int which, @ForAll("changes") Change change) {
        int i = Math.floorMod(which, chain.size());
        var changed = new ArrayList<>(chain);
        changed.set(i, change.of(chain.get(i)));
        assertThat(walk(changed, headOf(chain)).findings())
                .extracting(Finding::kind, Finding::seq)
                .containsExactly(tuple(Kind.CHANGED_ROW, i + 1L));
    }

    @Property
    void aRowTakenOutIsMissed(@ForAll("chains") List<Chain.Row> chain, @ForAll int which) {
        int i = Math.floorMod(which, chain.size());
        var shorter = new ArrayList<>(chain);
        shorter.remove(i);
        var kind = i == chain.size() - 1 ? Kind.MISSING_END : Kind.MISSING_ROWS;
        assertThat(walk(shorter, headOf(chain)).findings())
                .extracting(Finding::kind, Finding::seq)
                .containsExactly(tuple(kind, i + 1L));
    }

    @Property
    void everyRowOutOfItsPlaceIsNamedWithItsPlace(
            @ForAll("chains") List<Chain.Row> chain, @ForAll @IntRange(max = 1000) int seed) {
        var shuffled = new ArrayList<>(chain);
        Collections.shuffle(shuffled, new java.util.Random(seed));
        var renumbered = new ArrayList<Chain.Row>();
        var expected = new ArrayList<String>();
        for (int i = 0; i < shuffled.size(); i++) {
            var row = shuffled.get(i);
            renumbered.add(new Chain.Row(row.content().numbered(i + 1), row.previous(), row.hash()));
            if (row.seq() != i + 1) {
                expected.add("row " + (i + 1) + " is row " + row.seq() + " under another number");
            }
        }
        var said = walk(renumbered, headOf(chain)).findings().stream()
                .filter(finding -> finding.kind() != Kind.WRONG_HEAD)
                .map(finding -> finding.where() + " " + finding.what());
        assertThat(said).containsExactlyElementsOf(expected);
    }

    @Property
    void aRowReplacedByAWholeOneBreaksTheLinkOfTheNext(@ForAll("chains") List<Chain.Row> chain, @ForAll int which) {
        int i = Math.floorMod(which, chain.size());
        var forged = new ArrayList<>(chain);
        var content = chain.get(i).content();
        var other = new Chain.Content(
                content.seq(),
                content.at(),
                content.actor(),
                content.action() + " forged",
                content.subjectKind(),
                content.subject(),
                content.organisation(),
                content.details());
        var previous = chain.get(i).previous();
        forged.set(i, new Chain.Row(other, previous, Chain.hash(previous, other)));
        var expected = i == chain.size() - 1 ? Kind.WRONG_HEAD : Kind.WRONG_LINK;
        assertThat(walk(forged, headOf(chain)).findings())
                .extracting(Finding::kind)
                .containsExactly(expected);
    }

    @Property(tries = 50)
    void aChainWrittenAnewFromAnyRowOnIsFoundByTheNextCheckpoint(
            @ForAll("chains") List<Chain.Row> chain, @ForAll int which) {
        int i = Math.floorMod(which, chain.size());
        var contents = new ArrayList<>(chain.stream().map(Chain.Row::content).toList());
        contents.set(i, Change.DETAILS.of(chain.get(i)).content());
        var forged = chained(contents);
        var key = SigningKey.in(KEYS);
        var walk = new Walk(List.of(key.open()), List.of());
        forged.forEach(walk::step);
        walk.step(key.sign(chain.size(), Instant.EPOCH, chain.getLast().hash(), Optional.empty()));
        assertThat(walk.end(Optional.of(headOf(forged))).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.REWRITTEN_ROW);
    }

    @Test
    void aFloodOfFindingsIsCountedNotKept() {
        var contents = new ArrayList<Chain.Content>();
        for (int i = 1; i <= 5 * Walk.KEPT; i++) {
            contents.add(
                    new Chain.Content(i, Instant.EPOCH, Optional.empty(), "act", "thing", "x", Optional.empty(), "{}"));
        }
        var changed = chained(contents).stream().map(Change.SUBJECT::of).toList();
        var report = walk(changed, headOf(changed));
        assertThat(report.findings()).hasSize(Walk.KEPT);
        assertThat(report.more()).isEqualTo(4L * Walk.KEPT);
    }

    /** What somebody with access to the tables could do to one row. */
    enum Change {
        AT,
        ACTOR,
        ACTION,
        SUBJECT_KIND,
        SUBJECT,
        ORGANISATION,
        DETAILS,
        PREVIOUS,
        HASH;

        Chain.Row of(Chain.Row row) {
            var c = row.content();
            var content = new Chain.Content(
                    c.seq(),
                    this == AT ? c.at().plusNanos(1000) : c.at(),
                    this == ACTOR ? other(c.actor()) : c.actor(),
                    this == ACTION ? c.action() + "s" : c.action(),
                    this == SUBJECT_KIND ? c.subjectKind() + " " : c.subjectKind(),
                    this == SUBJECT ? "\"" + c.subject() : c.subject(),
                    this == ORGANISATION ? other(c.organisation()) : c.organisation(),
                    this == DETAILS ? c.details().replace("}", " }") : c.details());
            return new Chain.Row(
                    content,
                    this == PREVIOUS ? flipped(row.previous()) : row.previous(),
                    this == HASH ? flipped(row.hash()) : row.hash());
        }

        private static Optional<UUID> other(Optional<UUID> id) {
            return id.isPresent() ? Optional.empty() : Optional.of(new UUID(1, 2));
        }

        private static byte[] flipped(byte[] bytes) {
            var other = bytes.clone();
            other[other.length - 1] ^= 1;
            return other;
        }
    }

    @Provide
    Arbitrary<Change> changes() {
        return Arbitraries.of(Change.class);
    }

    @Provide
    Arbitrary<List<Chain.Row>> chains() {
        Arbitrary<Optional<UUID>> ids = Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as(UUID::new)
                .optional();
        var instants = Arbitraries.longs()
                .between(0, 4_000_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS));
        // Text as PostgreSQL keeps it: anything but NUL and half characters.
        var texts = Arbitraries.strings()
                .excludeChars('\0')
                .ofMaxLength(12)
                .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
        var contents = Combinators.combine(instants, ids, texts, texts, texts, ids)
                .as((at, actor, action, kind, subject, organisation) ->
                        new Chain.Content(0, at, actor, action, kind, subject, organisation, "{\"a\":1}"));
        return contents.list().ofMinSize(1).ofMaxSize(12).map(WalkTest::chained);
    }

    private static List<Chain.Row> chained(List<Chain.Content> contents) {
        var rows = new ArrayList<Chain.Row>();
        var previous = Chain.start();
        for (var content : contents) {
            var numbered = content.numbered(rows.size() + 1);
            var hash = Chain.hash(previous, numbered);
            rows.add(new Chain.Row(numbered, previous, hash));
            previous = hash;
        }
        return rows;
    }

    private static Walk.Head headOf(List<Chain.Row> chain) {
        return new Walk.Head(chain.size(), chain.getLast().hash());
    }

    private static Report walk(List<Chain.Row> rows, Walk.Head head) {
        var walk = new Walk(List.of(), List.of());
        rows.forEach(walk::step);
        return walk.end(Optional.of(head));
    }
}
