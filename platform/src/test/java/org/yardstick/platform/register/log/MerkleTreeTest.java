package org.yardstick.platform.register.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.register.log.MerkleTree.Node;
import org.yardstick.platform.register.log.MerkleTree.Span;

/** The tree is that of RFC 9162: the known roots come out, every proof convinces, and no proof convinces of anything else. */
class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();
    /** The leaves and roots with which the implementations of Certificate Transparency are tested. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theKnownRootsComeOut() {
        for (int size = 1; size <= ROOTS.size(); size++) {
            assertThat(HEX.formatHex(root(new Span(0, size)))).isEqualTo(ROOTS.get(size - 1));
        }
        assertThat(HEX.formatHex(MerkleTree.root(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void theWayOfTheSixthOfSevenLeavesIsThatOfTheRfc() {
        assertThat(MerkleTree.inclusion(5, 7)).containsExactly(new Span(4, 5), new Span(6, 7), new Span(0, 4));
        assertThat(MerkleTree.consistency(3, 7))
                .containsExactly(new Span(2, 3), new Span(3, 4), new Span(0, 2), new Span(4, 7));
        assertThat(MerkleTree.consistency(4, 7)).containsExactly(new Span(4, 7));
        assertThat(MerkleTree.consistency(6, 7)).containsExactly(new Span(4, 6), new Span(6, 7), new Span(0, 4));
    }

    @Test
    void everyLeafOfEveryTreeIsProvedAndAtNoOtherPlace() {
        for (int size = 1; size <= 70; size++) {
            var root = root(new Span(0, size));
            for (int leaf = 0; leaf < size; leaf++) {
                var path = hashes(MerkleTree.inclusion(leaf, size));
                var hash = MerkleTree.leaf(content(leaf));
                assertThat(MerkleTree.includes(hash, leaf, size, path, root)).isTrue();
                assertThat(MerkleTree.includes(hash, leaf + 1, size, path, root))
                        .isFalse();
                assertThat(MerkleTree.includes(MerkleTree.leaf(content(size)), leaf, size, path, root))
                        .isFalse();
                assertThat(MerkleTree.includes(hash, leaf, size, path, root(new Span(0, size + 1))))
                        .isFalse();
            }
        }
    }

    @Test
    void everyTreeIsProvedToBeTheBeginningOfEveryLargerOneAndOfNoOther() {
        for (int second = 1; second <= 40; second++) {
            var root = root(new Span(0, second));
            for (int first = 1; first <= second; first++) {
                var proof = hashes(MerkleTree.consistency(first, second));
                var before = root(new Span(0, first));
                assertThat(MerkleTree.extend(first, before, second, root, proof))
                        .isTrue();
                var forged = MerkleTree.node(before, before);
                assertThat(MerkleTree.extend(first, forged, second, root, proof))
                        .isFalse();
                assertThat(MerkleTree.extend(first, before, second, forged, proof))
                        .isFalse();
            }
        }
    }

    @Test
    void aSpanConsistsOfTheWholeSubtreesThatAreKept() {
        assertThat(new Span(4, 7).nodes()).containsExactly(new Node(1, 2), new Node(0, 6));
        assertThat(new Span(0, 0).nodes()).isEmpty();
    }

    private static List<byte[]> hashes(List<Span> spans) {
        return spans.stream().map(MerkleTreeTest::root).toList();
    }

    /** As the definition says, from all leaves: no kept subtree is used. */
    private static byte[] root(Span span) {
        return span.size() == 1
                ? MerkleTree.leaf(content((int) span.first()))
                : MerkleTree.node(root(span.left()), root(span.right()));
    }

    private static byte[] content(int leaf) {
        return leaf < LEAVES.size()
                ? HEX.parseHex(LEAVES.get(leaf))
                : ("leaf " + leaf).getBytes(StandardCharsets.UTF_8);
    }
}
