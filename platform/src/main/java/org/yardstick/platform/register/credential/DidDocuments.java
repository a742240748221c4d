package org.yardstick.platform.register.credential;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The documents in which bodies tell their keys: {@code did:web}, found at an address made from the name itself. */
@Component
public class DidDocuments {
    /** The name of the body as an issuer. */
    public String did(UUID body) {
        throw new UnsupportedOperationException("follows");
    }

    /** Its document; empty as long as it has no key. */
    public Optional<String> document(UUID body) {
        throw new UnsupportedOperationException("follows");
    }
}
