/** Documents that speak for criteria: attached from the library or brought for the purpose, with a pointer to the place. */
@NullMarked
package org.yardstick.platform.assessment.evidence;

import org.jspecify.annotations.NullMarked;
