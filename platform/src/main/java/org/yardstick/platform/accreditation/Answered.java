package org.yardstick.platform.accreditation;

import org.yardstick.platform.shell.Language;

/** What somebody without an account said is answered; the answer goes to them by letter. */
public record Answered(String email, String name, Language language, String number, String answer) {}
