/** Yardstick, the application: one package a capability; docs/map.md says which may use which. */
@NullMarked
package org.yardstick.platform;

import org.jspecify.annotations.NullMarked;
