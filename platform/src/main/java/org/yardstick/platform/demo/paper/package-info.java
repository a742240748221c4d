/** The documents of sample companies: as they are written down, and as the small real files that are made from that. */
@NullMarked
package org.yardstick.platform.demo.paper;

import org.jspecify.annotations.NullMarked;
