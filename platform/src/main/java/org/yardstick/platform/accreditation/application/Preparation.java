package org.yardstick.platform.accreditation.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the office has worked out for a filing: who could go, for how long, and where. */
@Component
class Preparation {
    private final CompetenceCheck competence;
    private final Durations durations;
    private final SampleRows samples;

    Preparation(CompetenceCheck competence, Durations durations, SampleRows samples) {
        this.competence = competence;
        this.durations = durations;
        this.samples = samples;
    }

    List<CompetenceCheck.Need> needs(FiledApplication filed) {
        return competence.of(filed);
    }

    Optional<Durations.Duration> duration(UUID filing) {
        return durations.of(filing);
    }

    List<SampleRows.Sample> samples(UUID filing) {
        return samples.of(filing);
    }
}
