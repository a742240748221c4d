/** The published standards for programs: editions, their criteria and profiles, as data with stable names. */
@NullMarked
package org.yardstick.platform.standard.api;

import org.jspecify.annotations.NullMarked;
