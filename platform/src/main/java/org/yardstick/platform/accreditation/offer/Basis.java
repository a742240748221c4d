package org.yardstick.platform.accreditation.offer;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.application.Application;
import org.yardstick.platform.accreditation.application.AuditKind;
import org.yardstick.platform.accreditation.application.Durations;
import org.yardstick.platform.accreditation.application.Filings;
import org.yardstick.platform.accreditation.application.SampleRows;
import org.yardstick.platform.shell.Refused;

/** What an offer rests on: what was filed, how long the audit takes, which sites it sees. */
@Component
class Basis {
    private final Filings filings;
    private final Durations durations;
    private final SampleRows samples;

    Basis(Filings filings, Durations durations, SampleRows samples) {
        this.filings = filings;
        this.durations = durations;
        this.samples = samples;
    }

    record Found(Filings.Filing filing, Durations.Duration duration, SampleRows.Sample sample) {
        boolean beginsCycle() {
            return filing.frozen().kind() != AuditKind.SPECIAL;
        }

        BigDecimal surveillanceDays() {
            return beginsCycle() ? duration.surveillance().days() : BigDecimal.ZERO;
        }
    }

    Found of(Application application) {
        var filing = filings.newest(application);
        var duration = durations.of(filing.id()).orElseThrow(() -> new Refused("accreditation.refused.unsettled"));
        var sample = samples.of(filing.id()).stream()
                .findFirst()
                .filter(SampleRows.Sample::isSettled)
                .orElseThrow(() -> new Refused("accreditation.refused.unsettled"));
        return new Found(filing, duration, sample);
    }
}
