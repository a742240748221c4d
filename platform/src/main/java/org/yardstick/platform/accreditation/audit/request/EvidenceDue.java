package org.yardstick.platform.accreditation.audit.request;

import java.time.LocalDate;
import java.util.UUID;

/** Evidence that was asked for and not brought is due soon, or overdue. */
public record EvidenceDue(UUID request, UUID audit, UUID organisation, LocalDate dueOn, boolean overdue) {}
