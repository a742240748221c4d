/** Documents on paper: PDF made from our own pages, tagged, archivable and in each language's type; it knows no capability. */
@NullMarked
package org.yardstick.platform.shell.print;

import org.jspecify.annotations.NullMarked;
