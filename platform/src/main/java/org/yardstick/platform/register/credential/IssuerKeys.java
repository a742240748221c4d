package org.yardstick.platform.register.credential;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The keys with which bodies sign. */
@Component
public class IssuerKeys {
    /** All keys of a body, the oldest first. */
    public List<IssuerKey> of(UUID body) {
        throw new UnsupportedOperationException("follows");
    }

    /** Gives the body new keys; the present ones sign nothing any more, and what they signed stays good. */
    public void rotate(UUID body, UUID by) {
        throw new UnsupportedOperationException("follows");
    }

    /** The key fell into other hands: whatever it signed is no longer believed and has to be issued anew. */
    public void revoke(UUID key, UUID by) {
        throw new UnsupportedOperationException("follows");
    }
}
