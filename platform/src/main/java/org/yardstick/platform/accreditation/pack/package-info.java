/** Everything that an audit rests on in one signed file, to keep or to hand on; and whether such a file is genuine and whole. */
@NullMarked
@NamedInterface("pack")
package org.yardstick.platform.accreditation.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
