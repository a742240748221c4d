package org.yardstick.platform.shell;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that came from outside and are to be followed. */
public final class Addresses {
    private Addresses() {}

    /** {@code wanted} when it is a place in this application, else the front page: nobody is sent to another site. */
    public static String here(String wanted) {
        try {
            var address = new URI(wanted);
            var inside = address.getScheme() == null
                    && address.getRawAuthority() == null
                    && wanted.startsWith("/")
                    && !wanted.startsWith("//")
                    && wanted.indexOf('\\') < 0;
            return inside ? wanted : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
