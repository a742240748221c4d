/** The log of the register: a tree of hashes that only grows, so that nobody can slip in, change or leave out an event unseen. */
@NullMarked
@NamedInterface("log")
package org.yardstick.platform.register.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
