package org.yardstick.platform.accreditation.offer;

import java.time.LocalDate;
import java.util.UUID;
import org.yardstick.platform.accreditation.application.ApplicationEvent;

/** A body made an offer; the organisation can accept it until the end of that day. */
public record OfferMade(ApplicationEvent of, UUID offer, LocalDate validUntil) {
    public String path() {
        return of.path() + "/offers/" + offer;
    }
}
