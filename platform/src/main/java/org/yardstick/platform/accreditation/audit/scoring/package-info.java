/** Scoring: each assessor by themselves, then the team together. */
@NullMarked
package org.yardstick.platform.accreditation.audit.scoring;

import org.jspecify.annotations.NullMarked;
