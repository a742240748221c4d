package org.yardstick.platform.accreditation.application;

/** The office gave an application back to be completed. */
public record ApplicationReturned(ApplicationEvent of, String reason) {}
