/** What a person keeps of their own: names, language, ways to sign in, tokens, sessions. */
@NullMarked
package org.yardstick.platform.identity.account;

import org.jspecify.annotations.NullMarked;
