package org.yardstick.measurement.scoring;

import java.math.BigDecimal;

/**
 * What keeps a gate shut: a criterion, module, perspective or dimension below the value asked.
 *
 * @param kind "criterion", "module", "perspective" or "dimension"
 * @param value the number that the gate looks at, 0-100: of a criterion its credited score in that dimension (times 10)
 *     for a dimension gate, its interrelated index for the interrelated gate, its own index for all others
 * @param shortfall how far below
 */
public record Offender(String kind, String code, BigDecimal value, BigDecimal shortfall) {}
