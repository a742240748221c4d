package org.yardstick.platform.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** An address elsewhere that serves as evidence: http or https with a host, and no password inside. */
final class Link {
    static final int LONGEST = 2000;

    private Link() {}

    static Optional<URI> read(String typed) {
        try {
            var address = new URI(new URI(typed.strip()).toASCIIString());
            var scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            var possible = (scheme.equals("http") || scheme.equals("https"))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.toString().length() <= LONGEST;
            return possible ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
