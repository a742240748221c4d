package org.yardstick.platform.accreditation.audit.request;

import java.util.UUID;

/** The audited organisation answered what the team had asked. */
public record EvidenceAnswered(UUID request, UUID audit, UUID requestedBy) {}
