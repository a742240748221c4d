/** A certificate as others can verify it: the credential, the keys of its issuer, and the lists of those that no longer hold. */
@NullMarked
@NamedInterface("credential")
package org.yardstick.platform.register.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
