/** Assessments for programs: found, started, read and answered, with the same rules as on the screen. */
@NullMarked
package org.yardstick.platform.assessment.api;

import org.jspecify.annotations.NullMarked;
