/** The register as the public reads it: found by name or number, one page a certificate, the same as data, and what changed. */
@NullMarked
@NamedInterface("publication")
package org.yardstick.platform.register.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
