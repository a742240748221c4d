package org.yardstick.platform.accreditation.offer;

import java.util.UUID;
import org.yardstick.platform.accreditation.application.ApplicationEvent;

/** An organisation accepted an offer: from now on there is a contract, and an audit can be planned. */
public record ContractAccepted(ApplicationEvent of, UUID offer) {
    public String path() {
        return of.path() + "/offers/" + offer;
    }
}
