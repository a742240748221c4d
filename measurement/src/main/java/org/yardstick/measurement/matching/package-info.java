/**
 * Who judges what: every entry gets its panel, loads and rules are kept, and the whole is as good as it can be.
 *
 * <p>{@link org.yardstick.measurement.matching.Matching} is the way in: a {@code Problem} makes one, it gives the best {@code Plan}, a
 * fairer one, the best that links all judges with each other, or an old one topped up with as little change as possible. What cannot be
 * done is refused with the entries and judges that stand in the way.
 */
@NullMarked
package org.yardstick.measurement.matching;

import org.jspecify.annotations.NullMarked;
