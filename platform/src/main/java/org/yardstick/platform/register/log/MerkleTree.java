package org.yardstick.platform.register.log;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.yardstick.platform.journal.CanonicalJson;

/**
 * The tree of hashes of RFC 9162, section 2.1: a leaf is hashed behind a zero byte, two subtrees behind a one. Pure: it says which whole
 * subtrees are wanted for a root or a proof, and puts their hashes together.
 */
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleTree() {}

    /** A whole subtree of 2^level leaves, the {@code place}-th of its level. */
    public record Node(int level, long place) {}

    /** The leaves from {@code first} to before {@code end}; a subtree of the tree, whole or cut off at the right. */
    record Span(long first, long end) {
        long size() {
            return end - first;
        }

        /** The largest power of two below the size, where the tree is split. */
        long half() {
            return Long.highestOneBit(size() - 1);
        }

        Span left() {
            return new Span(first, first + half());
        }

        Span right() {
            return new Span(first + half(), end);
        }

        /** The whole subtrees of which it consists, the largest first. */
        List<Node> nodes() {
            var nodes = new ArrayList<Node>();
            long at = first;
            for (int level = Long.SIZE - 2; level >= 0; level--) {
                if ((size() >> level & 1) == 1) {
                    nodes.add(new Node(level, at >> level));
                    at += 1L << level;
                }
            }
            return nodes;
        }
    }

    public static byte[] leaf(byte[] content) {
        return CanonicalJson.sha256(LEAF, content);
    }

    public static byte[] node(byte[] left, byte[] right) {
        return CanonicalJson.sha256(NODE, left, right);
    }

    /** The root over whole subtrees, the largest first; of none it is the hash of nothing. */
    public static byte[] root(List<byte[]> whole) {
        if (whole.isEmpty()) {
            return CanonicalJson.sha256(new byte[0]);
        }
        var root = whole.getLast();
        for (int i = whole.size() - 2; i >= 0; i--) {
            root = node(whole.get(i), root);
        }
        return root;
    }

    /** The subtrees beside the way from a leaf to the root, from below. */
    static List<Span> inclusion(long leaf, long size) {
        var path = new ArrayList<Span>();
        var span = new Span(0, size);
        while (span.size() > 1) {
            var goesLeft = leaf < span.first + span.half();
            path.addFirst(goesLeft ? span.right() : span.left());
            span = goesLeft ? span.left() : span.right();
        }
        return path;
    }

    /** What shows that the tree of {@code first} leaves is the beginning of that of {@code second}. */
    static List<Span> consistency(long first, long second) {
        var proof = new ArrayList<Span>();
        var span = new Span(0, second);
        var known = true;
        while (first != span.end) {
            var goesLeft = first <= span.first + span.half();
            proof.addFirst(goesLeft ? span.right() : span.left());
            known &= goesLeft;
            span = goesLeft ? span.left() : span.right();
        }
        if (!known) {
            proof.addFirst(span);
        }
        return proof;
    }

    /** Whether the leaf stands at this place of the tree with this root (RFC 9162, 2.1.3.2). */
    public static boolean includes(byte[] leafHash, long leaf, long size, List<byte[]> path, byte[] root) {
        if (leaf < 0 || leaf >= size) {
            return false;
        }
        long fn = leaf;
        long sn = size - 1;
        var hash = leafHash;
        for (var beside : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = node(beside, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = node(hash, beside);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(hash, root);
    }

    /** Whether the first tree is the beginning of the second (RFC 9162, 2.1.4.2). */
    public static boolean extend(long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> proof) {
        if (first == second) {
            return proof.isEmpty() && MessageDigest.isEqual(firstRoot, secondRoot);
        }
        if (first <= 0 || first > second || proof.isEmpty()) {
            return false;
        }
        var path = new ArrayList<>(proof);
        if (Long.bitCount(first) == 1) {
            path.addFirst(firstRoot);
        }
        long shift = Long.numberOfTrailingZeros(~(first - 1));
        return new Growth((first - 1) >> shift, (second - 1) >> shift, path.getFirst())
                .leads(path.subList(1, path.size()), firstRoot, secondRoot);
    }

    /** Both roots as they grow along a proof of consistency. */
    private static final class Growth {
        private long fn;
        private long sn;
        private byte[] before;
        private byte[] after;

        Growth(long fn, long sn, byte[] from) {
            this.fn = fn;
            this.sn = sn;
            this.before = from;
            this.after = from;
        }

        boolean leads(List<byte[]> path, byte[] first, byte[] second) {
            for (var hash : path) {
                if (sn == 0) {
                    return false;
                }
                if ((fn & 1) == 1 || fn == sn) {
                    before = node(hash, before);
                    after = node(hash, after);
                    while ((fn & 1) == 0 && fn != 0) {
                        fn >>= 1;
                        sn >>= 1;
                    }
                } else {
                    after = node(after, hash);
                }
                fn >>= 1;
                sn >>= 1;
            }
            return sn == 0 && MessageDigest.isEqual(before, first) && MessageDigest.isEqual(after, second);
        }
    }
}
