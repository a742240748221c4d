package org.yardstick.platform.accreditation.audit;

import java.util.List;

/** The audits that concern the viewer. */
public record AuditListPage(List<Audit> rows) {}
