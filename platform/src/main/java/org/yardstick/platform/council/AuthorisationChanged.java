package org.yardstick.platform.council;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.shell.Named;

/**
 * The council granted an authorisation or decided something about one.
 *
 * @param what granted, suspended, restored, withdrawn, renewed
 * @param remit what it covers, in words
 * @param until its last day, when that is new
 */
public record AuthorisationChanged(
        UUID body, Named name, String what, Named remit, LocalDate day, Optional<LocalDate> until, String reason) {}
