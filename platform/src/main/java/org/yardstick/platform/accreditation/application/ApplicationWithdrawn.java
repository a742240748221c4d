package org.yardstick.platform.accreditation.application;

/** An organisation no longer applies for what it had filed. */
public record ApplicationWithdrawn(ApplicationEvent of, String reason) {}
