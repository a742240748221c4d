/** Pictures of numbers, drawn on the server as SVG for the screen and for paper; they know no capability. */
@NullMarked
package org.yardstick.platform.shell.chart;

import org.jspecify.annotations.NullMarked;
