/** A calibration as a report for people: one HTML file that needs nothing else and goes nowhere, in each language. */
@NullMarked
package org.yardstick.platform.offline.report;

import org.jspecify.annotations.NullMarked;
