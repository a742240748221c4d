package org.yardstick.platform.accreditation.application;

/** Where an application stands; it follows from rows and the date, and is kept nowhere. */
public enum ApplicationState {
    /** Begun and not yet filed. */
    DRAFT,
    /** Filed: the body's office has it. */
    FILED,
    /** Given back to be completed. */
    RETURNED,
    /** The office cannot or may not take it on. */
    DECLINED,
    /** Reviewed and taken on; an offer follows. */
    ACCEPTED,
    /** There is an offer to accept. */
    OFFERED,
    /** The last offer is over; another one may follow. */
    LAPSED,
    /** The offer was accepted: there is a contract. */
    CONTRACTED,
    /** A change that takes no audit is before a panel. */
    FORWARDED,
    WITHDRAWN;

    /** Whether the organisation may write on it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether nothing follows any more, at least not here. */
    public boolean isOver() {
        return this == DECLINED || this == WITHDRAWN || this == CONTRACTED || this == FORWARDED;
    }

    /** Whether the next act is the office's. */
    public boolean waitsForOffice() {
        return this == FILED || this == ACCEPTED || this == LAPSED;
    }

    /** Whether the next act is the organisation's. */
    public boolean waitsForOrganisation() {
        return isOpen() || this == OFFERED;
    }
}
