package org.yardstick.platform.register;

import java.time.LocalDate;
import java.util.UUID;
import org.yardstick.platform.register.log.Log;

/**
 * Something befell a certificate, or it was granted.
 *
 * @param day from which it counts
 * @param reason as it was given; empty for a grant
 */
public record CertificateChanged(
        UUID certificate, String number, UUID body, UUID holder, Log.Event event, LocalDate day, String reason) {}
