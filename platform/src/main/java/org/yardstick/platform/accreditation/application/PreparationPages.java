package org.yardstick.platform.accreditation.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Today;

/** What the office is shown while it works out how long an audit takes and which sites it sees. */
@Component
public class PreparationPages {
    private final Applications applications;
    private final Filings filings;
    private final Durations durations;
    private final SampleRows samples;
    private final Today today;

    PreparationPages(Applications applications, Filings filings, Durations durations, SampleRows samples, Today today) {
        this.applications = applications;
        this.filings = filings;
        this.durations = durations;
        this.samples = samples;
        this.today = today;
    }

    /** @param open whether it can still be computed anew */
    public record TimePage(
            Application application,
            FiledApplication filed,
            TimeRules rules,
            Optional<Durations.Duration> duration,
            TimeForm form,
            boolean open) {}

    /** @param samples the newest first */
    public record SamplePage(
            Application application,
            FiledApplication filed,
            SampleRules rules,
            List<SampleRows.Sample> samples,
            Map<String, List<String>> typed,
            boolean open) {
        public Optional<SampleRows.Sample> newest() {
            return samples.stream().findFirst();
        }

        /** Whether a site is ticked: as it was typed, else the first of the proposal, as many as are needed. */
        public boolean isChosen(SiteSample.Proposed site) {
            if (!typed.isEmpty()) {
                return typed.getOrDefault("site", List.of())
                        .contains(site.site().toString());
            }
            var drawn = newest().orElseThrow().drawn();
            return drawn.proposed().indexOf(site) < drawn.open();
        }

        /** The reason as it was typed, else {@code proposed} where the site is ticked. */
        public String reason(SiteSample.Proposed site, String proposed) {
            var given = typed.get("reason-" + site.site());
            return given != null ? given.getFirst() : isChosen(site) ? proposed : "";
        }
    }

    TimePage time(UUID id, Optional<TimeForm> typed, Viewer viewer) {
        var application = applications.ofOffice(id, viewer);
        var filing = filings.newest(application);
        var duration = durations.of(filing.id());
        var rules = TimeRules.shipped();
        var form = typed.orElseGet(
                () -> TimeForm.of(rules, duration.map(one -> one.asked().question())));
        return new TimePage(application, filing.frozen(), rules, duration, form, isOpen(application, viewer));
    }

    SamplePage sample(UUID id, Optional<MultiValueMap<String, String>> typed, Viewer viewer) {
        var application = applications.ofOffice(id, viewer);
        var filing = filings.newest(application);
        return new SamplePage(
                application,
                filing.frozen(),
                SampleRules.shipped(),
                samples.of(filing.id()),
                typed.map(fields -> (Map<String, List<String>>) fields).orElse(Map.of()),
                isOpen(application, viewer));
    }

    private boolean isOpen(Application application, Viewer viewer) {
        return application.state(today.day()) == ApplicationState.FILED && Filings.isIndependent(application, viewer);
    }
}
