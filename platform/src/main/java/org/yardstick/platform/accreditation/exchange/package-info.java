/** An audit in other people's formats: its plan, its results, and what is done about its findings, as OSCAL. */
@NullMarked
package org.yardstick.platform.accreditation.exchange;

import org.jspecify.annotations.NullMarked;
