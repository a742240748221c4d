package org.yardstick.platform.accreditation.decision;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.conduct.CaseRules;
import org.yardstick.platform.accreditation.cycle.CycleRules;
import org.yardstick.platform.register.Certificates;

/** When the certificate of an audit would hold, by the one that is there and by what the scheme sets. */
@Component
class Periods {
    private final CaseRules rules;
    private final CycleRules cycle;
    private final Certificates certificates;

    Periods(CaseRules rules, CycleRules cycle, Certificates certificates) {
        this.rules = rules;
        this.cycle = cycle;
        this.certificates = certificates;
    }

    /** Refused: what {@link CertificatePeriod} refuses. */
    CertificatePeriod of(Audit audit, LocalDate decided, LocalDate today) {
        var asked = new CertificatePeriod.Case(
                audit.kind(), audit.certificate().flatMap(certificates::find), audit.stageTwoEnd(), decided);
        return CertificatePeriod.of(asked, today, new CertificatePeriod.Rules(rules.validity(), cycle.restoration()));
    }

    /** Whether stage 2 has to be done again, for it is too long ago that the certificate expired. */
    boolean isTooLate(Audit audit, LocalDate today) {
        return audit.kind().equals("recertification")
                && audit.certificate()
                        .flatMap(certificates::find)
                        .filter(old ->
                                CertificatePeriod.isTooLate(old, today, audit.stageTwoEnd(), cycle.restoration()))
                        .isPresent();
    }
}
