/** An assessment as a file of its own, the format yardstick-assessment/1: written from an assessment, and scored without a server. */
@NullMarked
@NamedInterface("file")
package org.yardstick.platform.assessment.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
