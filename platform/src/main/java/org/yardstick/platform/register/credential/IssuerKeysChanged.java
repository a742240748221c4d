package org.yardstick.platform.register.credential;

import java.util.UUID;

/** A body has a key more, or one less that counts. */
public record IssuerKeysChanged(UUID body) {}
