/** The ways in which people prove who they are: password, second factor, passkey, OpenID Connect. */
@NullMarked
package org.yardstick.platform.identity.signin;

import org.jspecify.annotations.NullMarked;
