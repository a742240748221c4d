package org.yardstick.platform.accreditation.team;

import java.util.UUID;
import org.yardstick.platform.identity.Names;

/** Somebody who assesses for a body. */
public record Assessor(UUID person, UUID body, Names names, Names bodyNames) {}
