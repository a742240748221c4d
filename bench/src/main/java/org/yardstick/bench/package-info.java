/** What things cost, measured from outside with the machine's own accounting. */
@NullMarked
package org.yardstick.bench;

import org.jspecify.annotations.NullMarked;
