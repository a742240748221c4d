package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Why a result is what it is: a tree from the levels through gates and indices down to the raw scores, in which every
 * number follows from its children by a stated formula and can be calculated again from them alone. It carries no words
 * of any language; whoever shows it words the kinds:
 *
 * <table>
 * <caption>Kinds of nodes</caption>
 * <tr><td>assessment</td><td>the root: how many levels are reached; its children the levels, then all indices</td></tr>
 * <tr><td>level</td><td>1 where all its gates hold, else 0</td></tr>
 * <tr><td>gate-KIND</td><td>its distance, 0 where it holds; its children the measured value and "required"</td></tr>
 * <tr><td>independent, interrelated, coherence, cskm, dimension, module, perspective, set</td><td>an index</td></tr>
 * <tr><td>lowest-criterion, lowest-module, lowest-perspective, lowest-dimension</td><td>the lowest of them</td></tr>
 * <tr><td>share</td><td>the share of criteria that reach "limit"</td></tr>
 * <tr><td>fact</td><td>1 or 0</td></tr>
 * <tr><td>criterion, interrelated-criterion, support</td><td>x, y, u of a criterion</td></tr>
 * <tr><td>credited, held-back</td><td>a credited score, held back where it is less than the raw one</td></tr>
 * <tr><td>raw, missing</td><td>a raw score, and one that counts as 0 because it is still to be given</td></tr>
 * <tr><td>not-applicable</td><td>a criterion left out; it has no value</td></tr>
 * <tr><td>weight, tolerance, interrelation, required, limit</td><td>a number that the scheme gives</td></tr>
 * </table>
 */
public final class Explanation {

    static final String WEIGHT = "weight";

    private Explanation() {}

    /** The tree of a result, which must come from this scheme. */
    public static Node of(Scheme scheme, Result result) {
        return new ExplanationTree(scheme, result).root();
    }

    /**
     * One number and what it follows from.
     *
     * @param code what tells it from its siblings: of a criterion, a dimension, a level; may be empty
     * @param value absent where nothing applicable gives it one
     */
    public record Node(String kind, String code, Optional<BigDecimal> value, Formula formula, List<Node> children) {

        public Node {
            children = List.copyOf(children);
        }

        static Node given(String kind, String code, BigDecimal value) {
            return new Node(kind, code, Optional.of(value), Formula.GIVEN, List.of());
        }

        /** The children that are not weights. */
        public List<Node> operands() {
            return children.stream().filter(child -> !child.kind.equals(WEIGHT)).toList();
        }

        /** The weights of the operands, one for each and in the same order; empty where nothing is weighed. */
        public List<Node> weights() {
            return children.stream().filter(child -> child.kind.equals(WEIGHT)).toList();
        }

        /** The value calculated again, from the children's values alone; a given number is its own. */
        public Optional<BigDecimal> recompute() {
            return formula == Formula.GIVEN ? value : formula.of(this);
        }

        /** Whether the value is what it should be. */
        public boolean holds() {
            return recompute().map(BigDecimal::stripTrailingZeros).equals(value.map(BigDecimal::stripTrailingZeros));
        }
    }
}
