package org.yardstick.measurement.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yardstick.measurement.scoring.SchemeDraft.decimal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.scoring.Explanation.Node;

/** On the example of {@link HandComputedTest}, and on any scheme. */
class ExplanationTest {

    private final SchemeDraft draft = SchemeDraft.example();

    @Property(tries = 300)
    void everyNodeFollowsFromItsChildren(@ForAll long seed) {
        Scheme scheme = RandomSchemes.scheme(seed);
        Result result = Scoring.of(scheme).score(RandomSchemes.answers(scheme, seed), Missing.REFUSE);
        Node root = Explanation.of(scheme, result);
        walk(root)
                .forEach(node -> assertThat(node.holds())
                        .as(
                                "%s %s %s = %s, again %s",
                                node.kind(), node.code(), node.formula().symbols(), node.value(), node.recompute())
                        .isTrue());
        assertThat(root.value().orElseThrow()).isEqualByComparingTo(Integer.toString(result.levelsReached()));
    }

    @Test
    void aNumberThatDoesNotFollowIsFound() {
        Node half = Node.given("criterion", "A", decimal("50"));
        Node whole = Node.given("weight", "A", decimal("3"));
        Node wrong = new Node("module", "m", Optional.of(decimal("51")), Formula.MEAN, List.of(half, whole));
        assertThat(wrong.holds()).isFalse();
        assertThat(wrong.recompute()).contains(decimal("50.0000000000"));
    }

    /** B's implementation: raw 8, credited 5, because intention is 4 and the tolerance 1. */
    @Test
    void aScoreHeldBackSaysByWhat() {
        Node implementation =
                child(child(child(explained(), "independent", ""), "criterion", "B"), "held-back", "implementation");
        assertThat(implementation.value().orElseThrow()).isEqualByComparingTo("5");
        assertThat(implementation.formula()).isEqualTo(Formula.PROGRESSIVE);
        assertThat(number(implementation, "raw", "implementation")).isEqualTo("8");
        assertThat(number(implementation, "credited", "intention")).isEqualTo("4");
        assertThat(number(implementation, "tolerance", "")).isEqualTo("1");
    }

    /** C's y: x 94.5, support 50.3333333333 of A (0.5 x 69) and B (1 x 41), interrelation 0.5. */
    @Test
    void anInterrelatedCriterionSaysWhatItRestsOn() {
        Node c = child(child(explained(), "interrelated", ""), "interrelated-criterion", "C");
        Node support = child(c, "support", "C");
        assertThat(number(c, "criterion", "C")).isEqualTo("94.5");
        assertThat(number(c, "interrelation", "")).isEqualTo("0.5");
        assertThat(support.value()).contains(decimal("50.3333333333"));
        assertThat(number(support, "criterion", "A")).isEqualTo("69");
        assertThat(number(support, "weight", "A")).isEqualTo("0.5");
        assertThat(number(support, "criterion", "B")).isEqualTo("41");
        assertThat(number(support, "weight", "B")).isEqualTo("1");
    }

    @Test
    void aLevelLeadsOverItsGatesToTheScores() {
        draft.level("I", new Gate.Module("m1", decimal("60")));
        Node gate = child(child(explained(), "level", "I"), "gate-module", "m1");
        assertThat(gate.value()).contains(decimal("0.3333333333"));
        assertThat(number(gate, "required", "")).isEqualTo("60");
        Node module = child(gate, "module", "m1");
        assertThat(module.operands()).extracting(Node::code).containsExactly("A", "B");
        assertThat(module.weights()).extracting(Node::code).containsExactly("A", "B");
        assertThat(number(child(child(module, "criterion", "A"), "held-back", "integration"), "raw", "integration"))
                .isEqualTo("9");
    }

    @Test
    void whatDoesNotApplyStaysVisibleWithoutAValue() {
        draft.notApplicable("C");
        Node module = child(explained(), "module", "m2");
        assertThat(module.value()).isEmpty();
        assertThat(child(module, "not-applicable", "C").value()).isEmpty();
    }

    @Test
    void aScoreStillToBeGivenIsNotShownAsAZeroThatWasGiven() {
        draft.scores("A", "0");
        Scoring scoring = Scoring.of(draft.scheme());
        Node root = scoring.explain(scoring.score(draft.answers(), Missing.AS_ZERO));
        Node a = child(child(root, "independent", ""), "criterion", "A");
        assertThat(child(child(a, "credited", "intention"), "raw", "intention").value())
                .isPresent();
        assertThat(child(child(a, "credited", "implementation"), "missing", "implementation")
                        .value())
                .isPresent();
    }

    @Test
    void theResultOfAnotherSchemeIsNotExplained() {
        Result result = draft.result();
        SchemeDraft other = SchemeDraft.withThreeDimensions();
        other.criterion("Z", "m1", "p1", "1", false);
        assertThatThrownBy(() -> Explanation.of(other.scheme(), result))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the result is not one of this scheme");
    }

    private Node explained() {
        return Explanation.of(draft.scheme(), draft.result());
    }

    private static Node child(Node node, String kind, String code) {
        return node.children().stream()
                .filter(child -> child.kind().equals(kind) && child.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + code + " in " + node.children()));
    }

    private static String number(Node node, String kind, String code) {
        return child(node, kind, code)
                .value()
                .orElseThrow()
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Stream<Node> walk(Node node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(ExplanationTest::walk));
    }
}
