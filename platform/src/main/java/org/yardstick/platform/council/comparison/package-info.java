/** Whether the bodies work alike: levels given, self-assessment against assessment, severity where bodies are linked. */
@NullMarked
package org.yardstick.platform.council.comparison;

import org.jspecify.annotations.NullMarked;
