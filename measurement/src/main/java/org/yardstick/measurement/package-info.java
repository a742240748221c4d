/** What every part of the library shares: how it refuses what cannot be computed. */
@NullMarked
package org.yardstick.measurement;

import org.jspecify.annotations.NullMarked;
