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

    String kind();

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
    record Dimension(String of, BigDecimal atLeast) implements AtLeast {
        @Override
        public String kind() {
            return "dimension";
        }
    }

    /** The index of one perspective. */
    record Perspective(String of, BigDecimal atLeast) implements AtLeast {
        @Override
        public String kind() {
            return "perspective";
        }
    }

    /** The index of one module. */
    record Module(String of, BigDecimal atLeast) implements AtLeast {
        @Override
        public String kind() {
            return "module";
        }
    }

    /** The weighted mean of the criterion indices of a named set. */
    record NamedSet(String of, BigDecimal atLeast) implements AtLeast {
        @Override
        public String kind() {
            return "set";
        }
    }

    /** The index over the criteria of customer-service knowledge management. */
    record Cskm(BigDecimal atLeast) implements AtLeast {
        @Override
        public String kind() {
            return "cskm";
        }
    }

    /** The independent index X. */
    record Independent(BigDecimal atLeast) implements AtLeast {
        @Override
        public String kind() {
            return "independent";
        }
    }

    /** The interrelated index Y. */
    record Interrelated(BigDecimal atLeast) implements AtLeast {
        @Override
        public String kind() {
            return "interrelated";
        }
    }

    /** The lowest dimension index. */
    record EveryDimension(BigDecimal atLeast) implements AtLeast {
        @Override
        public String kind() {
            return "every-dimension";
        }
    }

    /** The lowest index among the perspectives that have one. */
    record EveryPerspective(BigDecimal atLeast) implements AtLeast {
        @Override
        public String kind() {
            return "every-perspective";
        }
    }

    /** The lowest index among the modules that have one. */
    record EveryModule(BigDecimal atLeast) implements AtLeast {
        @Override
        public String kind() {
            return "every-module";
        }
    }

    /** The lowest criterion index, of a named set or of all criteria. */
    record EveryCriterion(@Nullable String in, BigDecimal atLeast) implements AtLeast {
        @Override
        public String kind() {
            return "every-criterion";
        }
    }

    /**
     * How many in a hundred of the applicable criteria, of a named set or of all, have an index of at least
     * {@code valueAtLeast}. Criteria are counted, not weighed. Both numbers go from 0 to 100.
     */
    record Share(@Nullable String in, BigDecimal valueAtLeast, BigDecimal shareAtLeast) implements Gate {
        @Override
        public String kind() {
            return "share";
        }

        @Override
        public BigDecimal required() {
            return shareAtLeast;
        }
    }

    /** A fact established about the organisation: 1 when it is, 0 when not, and 1 is required. */
    record Fact(String of) implements Gate {
        @Override
        public String kind() {
            return "fact";
        }

        @Override
        public BigDecimal required() {
            return BigDecimal.ONE;
        }
    }
}
