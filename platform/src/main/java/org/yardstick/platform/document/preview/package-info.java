/** Small pictures of files, drawn in a process of its own so that no file can take the application down with it. */
@NullMarked
package org.yardstick.platform.document.preview;

import org.jspecify.annotations.NullMarked;
