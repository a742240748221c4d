/** What an audit found, criterion by criterion, and what the organisation does about it until it is done and works. */
@NullMarked
@NamedInterface("finding")
package org.yardstick.platform.accreditation.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
