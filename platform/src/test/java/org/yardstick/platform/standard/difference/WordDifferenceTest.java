package org.yardstick.platform.standard.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.standard.difference.Piece.Kind;

class WordDifferenceTest {
    @Test
    void aChangedWordIsMarkedAndTheRestStands() {
        assertThat(WordDifference.between(
                        "Staff find the answer within a minute.", "Staff find the answer in seconds."))
                .containsExactly(
                        new Piece(Kind.SAME, "Staff find the answer "),
                        new Piece(Kind.GONE, "within a minute"),
                        new Piece(Kind.FRESH, "in seconds"),
                        new Piece(Kind.SAME, "."));
    }

    @Test
    void hanTextIsComparedByCharacter() {
        assertThat(WordDifference.between("機構讓前線員工找到答案。", "機構讓所有員工找到答案。"))
                .containsExactly(
                        new Piece(Kind.SAME, "機構讓"),
                        new Piece(Kind.GONE, "前線"),
                        new Piece(Kind.FRESH, "所有"),
                        new Piece(Kind.SAME, "員工找到答案。"));
    }

    @Test
    void textsWithLittleInCommonStandOneAfterTheOther() {
        assertThat(WordDifference.between("A plan names the owner.", "Customers are asked what they expect of us."))
                .extracting(Piece::kind)
                .containsExactly(Kind.GONE, Kind.FRESH);
    }

    @Test
    void veryLongTextsAreNotCompared() {
        var pieces = WordDifference.between("a b ".repeat(20_000), "b a ".repeat(20_000));
        assertThat(pieces).hasSize(2);
    }

    @Property(tries = 300)
    void bothTextsCanBeReadFromTheDifference(@ForAll("texts") String before, @ForAll("texts") String after) {
        var pieces = WordDifference.between(before, after);
        assertThat(read(pieces, Kind.FRESH)).isEqualTo(before);
        assertThat(read(pieces, Kind.GONE)).isEqualTo(after);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> texts() {
        return net.jqwik.api.Arbitraries.of("find", "answers", " ", "  ", "\n", "答", "案", "，", ".", "7.5", "’", "𠮷")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join("", words));
    }

    private static String read(List<Piece> pieces, Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .reduce("", String::concat);
    }
}
