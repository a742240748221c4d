/** Applications for programs: filed by a company’s own systems, read by both sides; what they cost is not there. */
@NullMarked
package org.yardstick.platform.accreditation.api;

import org.jspecify.annotations.NullMarked;
