package org.yardstick.platform.register.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.register.log.LogFinding.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks the log of the register and says what in it, in the tables that it tells about or in the journal that keeps its roots cannot be as
 * it was written. Needs a connection and nothing of the running application; it sees one moment and keeps a few rows in memory.
 */
public final class LogCheck {
    private static final int ROWS_AT_A_TIME = 2_000;
    private static final int MOST_FINDINGS = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String LEAVES = """
            select l.place, l.leaf, l.event, c.number, k.sha256, k.json
              from register.log_leaf l
              join register.certificate c on c.id = l.certificate
              left join register.credential k on k.certificate = l.certificate and l.event = 'granted'
             order by l.place""";

    /** In the order in which leaves make them whole. */
    private static final String NODES =
            "select level, place, hash from register.log_node order by ((place + 1) << level), level";

    /** Read as text: a row that is no JSON any more is a finding of the journal's own check, not the end of this one. */
    private static final String JOURNALLED = """
            select size, root
              from (select substring(details from '"logSize":"([0-9]{1,18})"')::bigint as size,
                           substring(details from '"logRoot":"([0-9a-f]{64})"') as root
                      from journal.entry where subject_kind = 'certificate') told
             where size is not null
             order by size""";

    /** Rows of each table beside leaves of each kind: the certificates whose counts differ. */
    private static final String UNLOGGED = """
            with told as (
                select certificate, event, count(*) as leaves from register.log_leaf group by certificate, event
            ), happened as (
                select id as certificate, 'granted' as event, 1::bigint as rows from register.certificate
                union all
                select certificate, 'suspended', count(*) from register.suspension group by certificate
                union all
                select s.certificate, 'restored', count(*)
                  from register.restoration r join register.suspension s on s.id = r.suspension group by s.certificate
                union all
                select certificate, kind, 1 from register.withdrawal
            )
            select c.number, event, coalesce(rows, 0) as rows, coalesce(leaves, 0) as leaves
              from happened full join told using (certificate, event)
              join register.certificate c on c.id = certificate
             where coalesce(rows, 0) <> coalesce(leaves, 0)
             order by c.number, event""";

    private final Connection connection;
    private final List<LogFinding> findings = new ArrayList<>();
    private long more;
    private final Deque<byte[]> whole = new ArrayDeque<>();

    public LogCheck(Connection connection) {
        this.connection = connection;
    }

    /** Empty when this database has no register. */
    public Optional<LogReport> run() throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Optional<LogReport> report = hasLog() ? Optional.of(check()) : Optional.empty();
        connection.rollback();
        return report;
    }

    /** In the transaction that runs. */
    LogReport check() throws SQLException {
        long leaves;
        try (var one = cursor();
                var two = cursor();
                var three = cursor();
                var rows = one.executeQuery(LEAVES);
                var nodes = two.executeQuery(NODES);
                var heads = three.executeQuery(JOURNALLED)) {
            leaves = walk(rows, nodes, heads);
        }
        var root = HexFormat.of().formatHex(root());
        checkHead(leaves, root);
        checkUnlogged();
        return new LogReport(leaves, root, findings, more);
    }

    private boolean hasLog() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('register.log_leaf') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Without a fetch size, and outside a transaction, the driver would read the whole table at once. */
    private Statement cursor() throws SQLException {
        var statement = connection.createStatement();
        statement.setFetchSize(ROWS_AT_A_TIME);
        return statement;
    }

    private long walk(ResultSet rows, ResultSet nodes, ResultSet heads) throws SQLException {
        long size = 0;
        while (rows.next()) {
            if (rows.getLong("place") != size) {
                find(Kind.MISSING_LEAF, size, "the log goes on with leaf " + rows.getLong("place"));
                return size;
            }
            checkTable(rows, size);
            grow(MerkleTree.leaf(rows.getString("leaf").getBytes(StandardCharsets.UTF_8)), size, nodes);
            size++;
            checkJournal(heads, size);
        }
        if (nodes.next()) {
            find(Kind.CHANGED_NODE, size, "there are hashes over leaves that are not there");
        }
        if (heads.next()) {
            find(
                    Kind.JOURNAL_DIFFERS,
                    size,
                    "the journal tells of more leaves than there are: " + heads.getLong("size"));
        }
        return size;
    }

    /** Adds a leaf to the whole subtrees, and compares every hash that it makes whole with the one that is kept. */
    private void grow(byte[] leaf, long place, ResultSet nodes) throws SQLException {
        var hash = leaf;
        compare(nodes, 0, place, hash);
        int level = 0;
        for (long at = place; (at & 1) == 1; at >>= 1) {
            hash = MerkleTree.node(whole.pop(), hash);
            level++;
            compare(nodes, level, at >> 1, hash);
        }
        whole.push(hash);
    }

    private void compare(ResultSet nodes, int level, long place, byte[] hash) throws SQLException {
        var same = nodes.next()
                && nodes.getInt("level") == level
                && nodes.getLong("place") == place
                && MessageDigest.isEqual(nodes.getBytes("hash"), hash);
        if (!same) {
            var kind = level == 0 ? Kind.CHANGED_LEAF : Kind.CHANGED_NODE;
            find(kind, place << level, level == 0 ? "it says something else than was hashed" : "at level " + level);
        }
    }

    private byte[] root() {
        var largestFirst = new ArrayList<byte[]>();
        whole.descendingIterator().forEachRemaining(largestFirst::add);
        return MerkleTree.root(largestFirst);
    }

    private void checkTable(ResultSet row, long place) throws SQLException {
        var leaf = read(row.getString("leaf"));
        var same = leaf.path("number").asString("").equals(row.getString("number"))
                && leaf.path("event").asString("").equals(row.getString("event"));
        if (!same) {
            find(Kind.TABLE_DIFFERS, place, "another event, or of another certificate than " + row.getString("number"));
        }
        if ("granted".equals(row.getString("event"))) {
            var json = Optional.ofNullable(row.getString("json")).orElse("");
            var sha256 = CanonicalJson.hex(CanonicalJson.sha256(json));
            if (!sha256.equals(row.getString("sha256"))
                    || !sha256.equals(leaf.path("sha256").asString(""))) {
                find(Kind.TABLE_DIFFERS, place, "the signed certificate " + row.getString("number") + " was changed");
            }
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException tamperedWith) {
            return JSON.valueToTree(Map.of());
        }
    }

    private void checkJournal(ResultSet heads, long size) throws SQLException {
        var root = HexFormat.of().formatHex(root());
        if (!heads.next() || heads.getLong("size") != size || !root.equals(heads.getString("root"))) {
            find(Kind.JOURNAL_DIFFERS, size - 1, "the journal does not tell this root after this leaf");
        }
    }

    private void checkHead(long leaves, String root) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select size, encode(root, 'hex') as root from register.log_head")) {
            if (!row.next() || row.getLong("size") != leaves || !root.equals(row.getString("root"))) {
                find(Kind.WRONG_HEAD, leaves, "the noted size and root are not those of the leaves");
            }
        }
    }

    private void checkUnlogged() throws SQLException {
        try (var statement = cursor();
                var rows = statement.executeQuery(UNLOGGED)) {
            while (rows.next()) {
                find(
                        Kind.UNLOGGED_EVENT,
                        0,
                        "%s: %s stands %d times in the tables and %d times in the log"
                                .formatted(
                                        rows.getString("number"),
                                        rows.getString("event"),
                                        rows.getLong("rows"),
                                        rows.getLong("leaves")));
            }
        }
    }

    private void find(Kind kind, long leaf, String what) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new LogFinding(kind, leaf, what));
        } else {
            more++;
        }
    }
}
