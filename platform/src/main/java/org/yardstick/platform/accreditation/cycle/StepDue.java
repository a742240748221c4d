package org.yardstick.platform.accreditation.cycle;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The holder of a certificate is to be told what is due.
 *
 * @param step {@code surveillance-1}, {@code recertification}, or {@code expiry} when its last day has passed
 * @param days so many days before at the most; 0 when it is overdue
 */
public record StepDue(
        UUID certificate, String number, UUID organisation, UUID body, String step, LocalDate due, int days) {}
