package org.yardstick.platform.accreditation.decision;

import org.yardstick.platform.accreditation.audit.Audit;

/**
 * Whether and why stage 2 of an audit is done again, and when.
 *
 * @param mayOpen whether the reader opens it
 */
public record RepeatPage(Audit of, RepeatStageTwo.Reason reason, boolean mayOpen, String first, String last) {}
