/** What comes out of an assessment: on screen, as data, as sheets and as a report; every number as scoring gave it. */
@NullMarked
package org.yardstick.platform.assessment.result;

import org.jspecify.annotations.NullMarked;
