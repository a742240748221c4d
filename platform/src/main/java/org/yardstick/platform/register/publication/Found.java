package org.yardstick.platform.register.publication;

import java.time.LocalDate;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.CertificateState;
import org.yardstick.platform.register.credential.CertificateFacts;

/** A certificate as a search shows it. */
public record Found(Certificate certificate, CertificateFacts facts, LocalDate today) {
    public CertificateState state() {
        return certificate.state(today);
    }
}
