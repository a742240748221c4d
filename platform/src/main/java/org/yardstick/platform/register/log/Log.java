package org.yardstick.platform.register.log;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.register.log.MerkleTree.Node;
import org.yardstick.platform.register.log.MerkleTree.Span;

/**
 * Every event of the register in one row, the tree of hashes above them, and proofs from it. The end of the log is locked until the
 * transaction of the event is over, so whoever appends does so after everything else but the journal.
 */
@Component
public class Log {
    private final JdbcClient db;

    Log(JdbcClient db) {
        this.db = db;
    }

    public enum Event {
        GRANTED,
        SUSPENDED,
        RESTORED,
        WITHDRAWN,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The tree as it stands, or stood. */
    public record Head(long size, byte[] root) {
        public String hex() {
            return HexFormat.of().formatHex(root);
        }
    }

    /** One event, as it is hashed. */
    public record Leaf(long place, String text, Event event, Instant at) {
        public byte[] hash() {
            return MerkleTree.leaf(text.getBytes(StandardCharsets.UTF_8));
        }

        public String hex() {
            return HexFormat.of().formatHex(hash());
        }
    }

    public Head head() {
        return db.sql("select size, root from register.log_head")
                .query((row, n) -> new Head(row.getLong("size"), row.getBytes("root")))
                .single();
    }

    /** Adds an event and gives the tree with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Head append(String text, UUID certificate, Event event, Instant at) {
        long size = db.sql("select size from register.log_head for update")
                .query(Long.class)
                .single();
        var leaf = new Leaf(size, text, event, at);
        var whole = hashes(new Span(0, size).nodes());
        var grown = grown(leaf, whole);
        whole.putAll(grown);
        var root = MerkleTree.root(
                new Span(0, size + 1).nodes().stream().map(whole::get).toList());
        insert(leaf, certificate);
        insert(grown);
        db.sql("update register.log_head set size = :size, root = :root")
                .param("size", size + 1)
                .param("root", root)
                .update();
        return new Head(size + 1, root);
    }

    /** The subtrees that the leaf makes whole, beginning with itself. */
    private static Map<Node, byte[]> grown(Leaf leaf, Map<Node, byte[]> before) {
        var grown = new HashMap<Node, byte[]>();
        var node = new Node(0, leaf.place);
        var hash = leaf.hash();
        grown.put(node, hash);
        while ((node.place() & 1) == 1) {
            var left = Objects.requireNonNull(before.get(new Node(node.level(), node.place() - 1)));
            hash = MerkleTree.node(left, hash);
            node = new Node(node.level() + 1, node.place() >> 1);
            grown.put(node, hash);
        }
        return grown;
    }

    private void insert(Leaf leaf, UUID certificate) {
        db.sql("""
                insert into register.log_leaf (place, leaf, certificate, event, at)
                values (:place, :leaf, :certificate, :event, :at)""")
                .param("place", leaf.place)
                .param("leaf", leaf.text)
                .param("certificate", certificate)
                .param("event", leaf.event.code())
                .param("at", Timestamp.from(leaf.at))
                .update();
    }

    private void insert(Map<Node, byte[]> nodes) {
        var all = List.copyOf(nodes.entrySet());
        db.sql("""
                insert into register.log_node (level, place, hash)
                select level, place, hash from unnest(:levels, :places, :hashes) as one (level, place, hash)""")
                .param("levels", all.stream().map(one -> one.getKey().level()).toArray(Integer[]::new))
                .param("places", all.stream().map(one -> one.getKey().place()).toArray(Long[]::new))
                .param("hashes", all.stream().map(Map.Entry::getValue).toArray(byte[][]::new))
                .update();
    }

    private Map<Node, byte[]> hashes(Collection<Node> nodes) {
        var found = new HashMap<Node, byte[]>();
        db.sql("""
                select n.level, n.place, n.hash
                  from unnest(:levels, :places) as wanted (level, place)
                  join register.log_node n on n.level = wanted.level and n.place = wanted.place""")
                .param("levels", nodes.stream().map(Node::level).toArray(Integer[]::new))
                .param("places", nodes.stream().map(Node::place).toArray(Long[]::new))
                .query(row -> {
                    found.put(new Node(row.getInt("level"), row.getLong("place")), row.getBytes("hash"));
                });
        return found;
    }

    /** The tree as it was with so many leaves. */
    public Head head(long size) {
        return new Head(size, together(List.of(new Span(0, size))).getFirst());
    }

    /** What shows that a leaf stands in the tree of {@code size} leaves. */
    public List<byte[]> inclusion(long leaf, long size) {
        return together(MerkleTree.inclusion(leaf, size));
    }

    /** What shows that the tree of {@code first} leaves is the beginning of that of {@code second}. */
    public List<byte[]> consistency(long first, long second) {
        return together(MerkleTree.consistency(first, second));
    }

    private List<byte[]> together(List<Span> spans) {
        var nodes = new ArrayList<Node>();
        spans.forEach(span -> nodes.addAll(span.nodes()));
        var hashes = hashes(nodes);
        return spans.stream()
                .map(span ->
                        MerkleTree.root(span.nodes().stream().map(hashes::get).toList()))
                .toList();
    }

    public Optional<Leaf> leaf(long place) {
        return leaves(place, 1).stream().findFirst();
    }

    /** Leaves from a place on, the earliest first. */
    public List<Leaf> leaves(long from, int limit) {
        return db.sql("""
                select place, leaf, event, at from register.log_leaf
                 where place >= :from order by place limit :limit""")
                .param("from", from)
                .param("limit", limit)
                .query((row, n) -> new Leaf(
                        row.getLong("place"),
                        row.getString("leaf"),
                        Event.valueOf(row.getString("event").toUpperCase(Locale.ROOT)),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
