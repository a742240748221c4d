package org.yardstick.platform.accreditation;

import java.time.LocalDate;
import org.yardstick.platform.shell.Language;

/** A complaint, an appeal or a representation came in; whoever sent it is told its number and until when it is answered. */
public record Acknowledged(String email, String name, Language language, String number, LocalDate due) {}
