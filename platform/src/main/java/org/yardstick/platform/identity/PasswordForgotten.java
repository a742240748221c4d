package org.yardstick.platform.identity;

import org.yardstick.platform.shell.Language;

/** A person asked for a way to set a new password. */
public record PasswordForgotten(String email, Names name, Language language, MailedLink link) {}
