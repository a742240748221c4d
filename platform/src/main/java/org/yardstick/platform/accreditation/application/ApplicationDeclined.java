package org.yardstick.platform.accreditation.application;

/** The office cannot or may not take an application on. */
public record ApplicationDeclined(ApplicationEvent of, String reason) {}
