/** An assessment taken along as a workbook: downloaded, filled in without a connection, and taken back cell by cell. */
@NullMarked
package org.yardstick.platform.assessment.workbook;

import org.jspecify.annotations.NullMarked;
