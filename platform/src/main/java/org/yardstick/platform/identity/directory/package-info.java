/** The pages on which organisations, their sites, units and people are kept, and invitations to join them. */
@NullMarked
package org.yardstick.platform.identity.directory;

import org.jspecify.annotations.NullMarked;
