package org.yardstick.platform.accreditation.audit.request;

import java.time.LocalDate;
import java.util.UUID;

/** The team asked the audited organisation for evidence. */
public record EvidenceRequested(UUID request, UUID audit, UUID organisation, LocalDate dueOn) {}
