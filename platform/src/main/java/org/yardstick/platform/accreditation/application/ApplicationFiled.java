package org.yardstick.platform.accreditation.application;

/** An organisation filed an application; the office of the body has it now. */
public record ApplicationFiled(ApplicationEvent of) {}
