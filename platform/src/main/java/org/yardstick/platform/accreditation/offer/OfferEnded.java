package org.yardstick.platform.accreditation.offer;

import org.yardstick.platform.accreditation.application.ApplicationEvent;

/** A body took an offer back before it was accepted. */
public record OfferEnded(ApplicationEvent of, String reason) {}
