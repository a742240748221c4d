package org.yardstick.platform.accreditation.decision;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.CertificateState;
import org.yardstick.platform.shell.Refused;

/**
 * From when to when a certificate holds, which is never before the decision (ISO/IEC 17021-1, 9.6.3.2 to 9.6.5): the first begins with its
 * grant; a renewed one where the old one ends, and as long as the old one can be restored its cycle goes on; another scope or level moves no
 * date. So no two hold on the same day.
 *
 * @param until the last day
 */
record CertificatePeriod(LocalDate from, LocalDate until) {

    /**
     * What the scheme sets.
     *
     * @param validity how long a certificate holds
     * @param restoration how long after its last day it is restored by finishing what is outstanding
     */
    record Rules(Period validity, Period restoration) {}

    private static CertificatePeriod first(LocalDate today, Rules rules) {
        return new CertificatePeriod(today, today.plus(rules.validity).minusDays(1));
    }

    /**
     * What is decided on.
     *
     * @param old the certificate that is renewed or changed
     * @param stageTwoEnd of the audit
     * @param decided when the panel decided, by which what is outstanding was finished
     */
    record Case(String kind, Optional<Certificate> old, Optional<LocalDate> stageTwoEnd, LocalDate decided) {}

    /**
     * Refused: {@code decision.refused.restoration-over} when it was too late to restore and stage 2 was done before;
     * {@code decision.refused.old-holds-no-more} to change what is not active, or to renew what has ended otherwise.
     */
    static CertificatePeriod of(Case one, LocalDate today, Rules rules) {
        if (one.old.isEmpty()) {
            return first(today, rules);
        }
        var old = one.old.get();
        return one.kind.equals("special") ? changed(old, today) : renewed(old, one, today, rules);
    }

    private static CertificatePeriod changed(Certificate old, LocalDate today) {
        refuseIf(
                old.state(today) != CertificateState.ACTIVE
                        || old.replaced().isPresent()
                        || !today.isBefore(old.expires()),
                "decision.refused.old-holds-no-more");
        return new CertificatePeriod(today, old.expires());
    }

    private static CertificatePeriod renewed(Certificate old, Case one, LocalDate today, Rules rules) {
        refuseIf(old.ending().isPresent() || old.replaced().isPresent(), "decision.refused.old-holds-no-more");
        refuseIf(isTooLate(old, one.decided, one.stageTwoEnd, rules.restoration), "decision.refused.restoration-over");
        if (isOver(old, one.decided, rules.restoration)) {
            return first(today, rules);
        }
        var next = old.expires().plusDays(1);
        return new CertificatePeriod(
                today.isAfter(next) ? today : next, old.expires().plus(rules.validity));
    }

    private static boolean isOver(Certificate old, LocalDate decided, Period restoration) {
        return decided.isAfter(old.expires().plus(restoration));
    }

    /** After the time in which it is restored at least a stage 2 is needed, done since it expired. */
    static boolean isTooLate(Certificate old, LocalDate decided, Optional<LocalDate> stageTwoEnd, Period restoration) {
        return isOver(old, decided, restoration)
                && stageTwoEnd.filter(end -> end.isAfter(old.expires())).isEmpty();
    }

    private static void refuseIf(boolean wrong, String key) {
        if (wrong) {
            throw new Refused(key);
        }
    }
}
