package org.yardstick.platform.identity;

import org.yardstick.platform.shell.Language;

/** Somebody is asked, at an address, to take a role in an organisation. */
public record InvitationSent(
        String email, Language language, Names organisation, Role role, Names inviter, MailedLink link) {}
