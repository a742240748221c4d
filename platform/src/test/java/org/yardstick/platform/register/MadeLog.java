package org.yardstick.platform.register;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.UUID;
import org.yardstick.platform.register.log.Log;
import org.yardstick.platform.register.log.MerkleTree;

/** The leaves of a log and the tree above them, as {@link Log} would write them one by one. */
final class MadeLog {
    private final CopyTables tables;
    private final Deque<byte[]> whole = new ArrayDeque<>();
    private long size;

    MadeLog(CopyTables tables) {
        this.tables = tables;
    }

    void append(String text, UUID certificate, Log.Event event, Instant at) throws SQLException {
        tables.add(
                "register.log_leaf (place, leaf, certificate, event, at)", size, text, certificate, event.code(), at);
        var hash = new Log.Leaf(size, text, event, at).hash();
        node(0, size, hash);
        int level = 0;
        for (long place = size; (place & 1) == 1; place >>= 1) {
            hash = MerkleTree.node(whole.pop(), hash);
            level++;
            node(level, place >> 1, hash);
        }
        whole.push(hash);
        size++;
    }

    private void node(int level, long place, byte[] hash) throws SQLException {
        tables.add("register.log_node (level, place, hash)", level, place, hash);
    }

    /** The row that stands for all of it. */
    String head() {
        var largestFirst = new ArrayList<byte[]>();
        whole.descendingIterator().forEachRemaining(largestFirst::add);
        return "update register.log_head set size = %d, root = '\\x%s'"
                .formatted(size, HexFormat.of().formatHex(MerkleTree.root(largestFirst)));
    }
}
