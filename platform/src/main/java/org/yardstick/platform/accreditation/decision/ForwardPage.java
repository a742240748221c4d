package org.yardstick.platform.accreditation.decision;

import org.yardstick.platform.accreditation.application.Application;
import org.yardstick.platform.accreditation.application.ScopeChange;

/** A change as it was filed, which the office puts before a panel without an audit, for a reason. */
public record ForwardPage(Application application, ScopeChange change, String reason) {}
