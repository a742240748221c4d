package org.yardstick.platform.register.credential;

import org.springframework.stereotype.Component;

/** Signs what a certificate says with the newest keys of the body that issues it. */
@Component
public class IssueCredential {
    public Credential of(CertificateFacts facts) {
        throw new UnsupportedOperationException("follows");
    }
}
