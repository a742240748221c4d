/** What an audit found, criterion by criterion, and what the organisation does about it until it is done and works. */
@NullMarked
package org.yardstick.platform.accreditation.finding;

import org.jspecify.annotations.NullMarked;
