/** What happens in the sample scheme, written and drawn before any of it is done; pure, and the same at every creation. */
@NullMarked
package org.yardstick.platform.demo.plan;

import org.jspecify.annotations.NullMarked;
