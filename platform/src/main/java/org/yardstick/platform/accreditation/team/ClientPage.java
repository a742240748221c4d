package org.yardstick.platform.accreditation.team;

import java.time.LocalDate;
import java.util.List;

/** The team of an audit as the organisation sees it that is audited. */
public record ClientPage(Engagement of, List<Membership> members, LocalDate today) {}
