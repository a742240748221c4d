package org.yardstick.platform.standard;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Publishes the open standards that come with the program at the first start, so that a new instance can be used at once. */
@Component
class ShippedStandard implements SmartInitializingSingleton {
    private final Editions editions;
    private final Drafts drafts;

    ShippedStandard(Editions editions, Drafts drafts) {
        this.editions = editions;
        this.drafts = drafts;
    }

    /** Before the web port opens. */
    @Override
    public void afterSingletonsInstantiated() {
        for (var standard : OpenStandard.values()) {
            if (editions.published(standard.name(), standard.version()).isEmpty()) {
                drafts.ship(standard.document());
            }
        }
    }
}
