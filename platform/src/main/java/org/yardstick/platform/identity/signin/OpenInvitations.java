package org.yardstick.platform.identity.signin;

import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Language;

/** Invitations as far as signing in needs them; kept by the directory, which uses this package and not the other way. */
public interface OpenInvitations {
    /** Takes up the invitation of a link for somebody new, whose e-mail address a provider vouches for. */
    UUID byVouched(String token, String email, Names names, Language language);
}
