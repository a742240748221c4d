package org.yardstick.platform.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.journal.Finding.Kind;

/**
 * An auditor's walk along the chain, row by row in the order of their numbers, with the checkpoints beside it. Pure, and its memory does
 * not grow with the chain: what is kept is the row before, and the first few of what is wrong.
 *
 * <p>One interference gives one finding: where a row is not whole, what follows from that alone is not reported again.
 */
final class Walk {
    static final int KEPT = 200;

    private final Map<String, VerifyingKey> keys;
    private final Map<Long, byte[]> kept;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Chain.Row> broken = new ArrayList<>();
    private final List<Long> gaps = new ArrayList<>();
    private long found;
    private long rows;
    private long checkpoints;
    private boolean lastIsIntact = true;
    private @Nullable Checkpoint latest;
    private Chain.@Nullable Row last;

    Walk(List<VerifyingKey> trusted, List<KeptHash> keptHashes) {
        this.kept = new HashMap<>();
        keptHashes.forEach(one -> kept.put(one.seq(), one.hash()));
        this.keys = new HashMap<>();
        trusted.forEach(key -> keys.put(key.id(), key));
    }

    /** The end of the chain as noted in the table. */
    record Head(long seq, byte[] hash) {}

    void step(Chain.Row row) {
        rows++;
        compareWithKept(row);
        long expected = lastSeq() + 1;
        if (row.seq() < expected) {
            report(Kind.EXTRA_ROW, row.seq(), "there is already a row with this number, or it stands before the first");
            return;
        }
        if (row.seq() > expected) {
            reportGap(Kind.MISSING_ROWS, expected, row.seq() - 1);
        }
        boolean intact = row.isIntact();
        if (!intact) {
            reportBroken(row);
        } else if (row.seq() == expected && lastIsIntact && !Arrays.equals(row.previous(), lastHash())) {
            report(Kind.WRONG_LINK, row.seq(), "does not follow from row " + lastSeq() + ", which was replaced");
        }
        last = row;
        lastIsIntact = intact;
    }

    /** A checkpoint; those at or before the row last stepped on come before the next row. */
    void step(Checkpoint checkpoint) {
        checkpoints++;
        var before = Optional.ofNullable(latest).map(Checkpoint::seq);
        latest = checkpoint;
        long seq = checkpoint.seq();
        if (!checkpoint.previous().equals(before)) {
            var named = checkpoint.previous().map(Object::toString).orElse("none");
            report(Kind.MISSING_CHECKPOINT, seq, "the checkpoint before it was " + named + ", which is not there");
        }
        var key = keys.get(checkpoint.keyId());
        if (key == null) {
            report(Kind.UNKNOWN_KEY, seq, "signed with the key " + checkpoint.keyId() + ", which is not trusted here");
        } else if (!checkpoint.isSignedWith(key.key())) {
            report(Kind.BAD_SIGNATURE, seq, "the signature is not that of its content");
        } else if (seq == lastSeq() && lastIsIntact && !Arrays.equals(checkpoint.hash(), lastHash())) {
            report(Kind.REWRITTEN_ROW, seq, "the row is no longer the one that was signed");
        }
    }

    /** What remains to be said when all rows and checkpoints have been passed. */
    Report end(Optional<Head> head) {
        reportEnd(head);
        kept.keySet().forEach(seq -> report(Kind.UNEXPECTED_ROW, seq, "the row whose hash was kept is not there"));
        for (var row : broken) {
            var belongs = rightPlace(row);
            if (belongs.isPresent()) {
                report(Kind.REORDERED_ROW, row.seq(), "is row " + belongs.getAsLong() + " under another number");
            } else {
                report(Kind.CHANGED_ROW, row.seq(), "the row does not have the content that was hashed");
            }
        }
        findings.sort(Comparator.comparingLong(Finding::seq).thenComparing(Finding::kind));
        var end = Optional.ofNullable(last)
                .map(row -> row.seq() + ":" + HexFormat.of().formatHex(row.hash()));
        return new Report(rows, checkpoints, end, signedUpTo(), List.copyOf(findings), found - findings.size());
    }

    private void compareWithKept(Chain.Row row) {
        var hash = kept.remove(row.seq());
        if (hash != null && !Arrays.equals(hash, row.hash())) {
            report(Kind.UNEXPECTED_ROW, row.seq(), "is not the row whose hash was kept");
        }
    }

    private void reportEnd(Optional<Head> head) {
        long end = lastSeq();
        long noted = head.map(Head::seq).orElse(-1L);
        long signed = signedUpTo().orElse(0L);
        if (noted > end) {
            reportGap(Kind.MISSING_END, end + 1, noted);
        } else if (signed > end) {
            reportGap(Kind.MISSING_END, end + 1, signed);
        }
        if (noted < end) {
            report(Kind.WRONG_HEAD, end, "the end is noted " + (noted < 0 ? "nowhere" : "at row " + noted));
        } else if (noted == end && lastIsIntact && !Arrays.equals(lastHash(), head.orElseThrow().hash)) {
            report(Kind.WRONG_HEAD, end, "the noted end has another hash than this row, which was replaced");
        }
    }

    /** The number under which a row that is wrong where it stands would be right: that of a gap or of another such row. */
    private OptionalLong rightPlace(Chain.Row row) {
        var others = broken.stream().mapToLong(Chain.Row::seq);
        return LongStream.concat(others, gaps.stream().mapToLong(Long::longValue))
                .filter(row::isRightAt)
                .findFirst();
    }

    private Optional<Long> signedUpTo() {
        return Optional.ofNullable(latest).map(Checkpoint::seq);
    }

    private long lastSeq() {
        return last == null ? 0 : last.seq();
    }

    private byte[] lastHash() {
        return last == null ? Chain.start() : last.hash();
    }

    private void reportGap(Kind kind, long from, long to) {
        report(kind, from, from == to ? "is missing" : "this and all up to row " + to + " are missing");
        for (long seq = from; seq <= to && gaps.size() < KEPT; seq++) {
            gaps.add(seq);
        }
    }

    /** Whether it was changed or only moved is settled at the end, when all places that are free are known. */
    private void reportBroken(Chain.Row row) {
        if (broken.size() < KEPT) {
            broken.add(row);
        } else {
            report(Kind.CHANGED_ROW, row.seq(), "the row does not have the content that was hashed");
        }
    }

    private void report(Kind kind, long seq, String what) {
        found++;
        if (findings.size() < KEPT) {
            findings.add(new Finding(kind, seq, what));
        }
    }
}
