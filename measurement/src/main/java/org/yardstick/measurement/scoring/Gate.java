package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a level. Each kind looks at some index (0-100) of the assessment and asks that it be at least a
 * value; {@link #kind()} is the word for it in the standard's files. A gate compares the number as held, to 10 places,
 * never the one place that people are shown.
 *
 * <p>Where nothing that the gate looks at is applicable (a module that the organisation does not have), there is
 * nothing to fall short: the gate is held, without a value, and shown as "nothing applicable". A scheme that wants the
 * opposite forbids "not applicable" on the criteria concerned.
 */
public sealed interface Gate {

    default String kind() {
        return switch (this) {
            case Dimension gate -> "dimension";
            case Perspective gate -> "perspective";
            case Module gate -> "module";
            case NamedSet gate -> "set";
            case Cskm gate -> "cskm";
            case Independent gate -> "independent";
            case Interrelated gate -> "interrelated";
            case EveryDimension gate -> "every-dimension";
            case EveryPerspective gate -> "every-perspective";
            case EveryModule gate -> "every-module";
            case EveryCriterion gate -> "every-criterion";
            case Share gate -> "share";
            case Fact gate -> "fact";
        };
    }

    /** The value that opens the gate. */
    BigDecimal required();

    /** A gate that asks for an index of at least so much. */
    sealed interface AtLeast extends Gate {

        BigDecimal atLeast();

        @Override
        default BigDecimal required() {
            return atLeast();
        }
    }

    /** The index of one dimension. */
    record Dimension(String of, BigDecimal atLeast) implements AtLeast {}

    /** The index of one perspective. */
    record Perspective(String of, BigDecimal atLeast) implements AtLeast {}

    /** The index of one module. */
    record Module(String of, BigDecimal atLeast) implements AtLeast {}

    /** The weighted mean of the criterion indices of a named set. */
    record NamedSet(String of, BigDecimal atLeast) implements AtLeast {}

    /** The index over the criteria of customer-service knowledge management. */
    record Cskm(BigDecimal atLeast) implements AtLeast {}

    /** The independent index X. */
    record Independent(BigDecimal atLeast) implements AtLeast {}

    /** The interrelated index Y. */
    record Interrelated(BigDecimal atLeast) implements AtLeast {}

    /** The lowest dimension index. */
    record EveryDimension(BigDecimal atLeast) implements AtLeast {}

    /** The lowest index among the perspectives that have one. */
    record EveryPerspective(BigDecimal atLeast) implements AtLeast {}

    /** The lowest index among the modules that have one. */
    record EveryModule(BigDecimal atLeast) implements AtLeast {}

    /** The lowest criterion index, of a named set or of all criteria. */
    record EveryCriterion(@Nullable String in, BigDecimal atLeast) implements AtLeast {}

    /**
     * How many in a hundred of the applicable criteria, of a named set or of all, have an index of at least
     * {@code valueAtLeast}. Criteria are counted, not weighed. Both numbers go from 0 to 100.
     */
    record Share(@Nullable String in, BigDecimal valueAtLeast, BigDecimal shareAtLeast) implements Gate {
        @Override
        public BigDecimal required() {
            return shareAtLeast;
        }
    }

    /** A fact established about the organisation: 1 when it is, 0 when not, and 1 is required. */
    record Fact(String of) implements Gate {
        @Override
        public BigDecimal required() {
            return BigDecimal.ONE;
        }
    }
}
