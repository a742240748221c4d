package org.yardstick.platform.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.yardstick.platform.accreditation.application.Application;
import org.yardstick.platform.accreditation.application.Applications;
import org.yardstick.platform.accreditation.application.BeginApplication;
import org.yardstick.platform.accreditation.application.Durations;
import org.yardstick.platform.accreditation.application.FileApplication;
import org.yardstick.platform.accreditation.application.Filings;
import org.yardstick.platform.accreditation.application.RestateApplication;
import org.yardstick.platform.accreditation.application.SampleRows;
import org.yardstick.platform.accreditation.application.Samples;
import org.yardstick.platform.accreditation.application.ScopeText;
import org.yardstick.platform.accreditation.application.Statement;
import org.yardstick.platform.accreditation.offer.AcceptOffer;
import org.yardstick.platform.accreditation.offer.MakeOffer;
import org.yardstick.platform.accreditation.offer.Offers;
import org.yardstick.platform.demo.plan.CaseStep;

/** Companies apply; the office looks at it, makes an offer, and the company accepts. */
@SampleOnly
final class Applying {
    private static final int PERCENT_ON_SITE = 80;
    private static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");

    private final Applications applications;
    private final Filing filing;
    private final Reviewing reviewing;
    private final Offering offering;
    private final DemoClock clock;

    Applying(Applications applications, Filing filing, Reviewing reviewing, Offering offering, DemoClock clock) {
        this.applications = applications;
        this.filing = filing;
        this.reviewing = reviewing;
        this.offering = offering;
        this.clock = clock;
    }

    /** What the company does. */
    @SampleOnly
    record Filing(BeginApplication begin, RestateApplication restate, FileApplication file) {}

    /** What the office does. */
    @SampleOnly
    record Reviewing(Durations durations, Samples samples, SampleRows rows, Filings filings) {}

    @SampleOnly
    record Offering(MakeOffer make, Offers offers, AcceptOffer accept) {}

    void tell(MadeCase one, Story story) {
        one.at(CaseStep.BEGIN, story, () -> begin(one));
        one.at(CaseStep.FILE, story, () -> file(one));
        one.at(CaseStep.REVIEW, story, () -> review(one));
        one.at(CaseStep.OFFER, story, () -> offer(one));
        one.at(CaseStep.CONTRACT, story, () -> accept(one));
    }

    private void begin(MadeCase one) {
        var language = one.round().round().heading().language();
        var id = filing.begin.perform(one.round().id(), one.body(), language, one.manager());
        one.keep("application", id);
        var application = application(one);
        if (!filing.restate.perform(id, statement(one, application), application.version(), one.manager())) {
            throw new IllegalStateException(one.written().company() + " states its application twice");
        }
    }

    private Application application(MadeCase one) {
        return applications.get(one.id("application"), one.manager());
    }

    private static Statement statement(MadeCase one, Application application) {
        var places = new ArrayList<Statement.Place>();
        application
                .sites()
                .forEach(site -> places.add(new Statement.Place(site.id(), site.headcount(), places.isEmpty())));
        var written = one.written().scope();
        var scope = new ScopeText(
                written.en(),
                Objects.requireNonNullElse(written.hans(), ""),
                Objects.requireNonNullElse(written.hant(), ""));
        return new Statement(
                one.written().level(),
                scope,
                application.headcount(),
                one.written().tongues(),
                places);
    }

    private void file(MadeCase one) {
        filing.file.perform(one.id("application"), name(one), one.manager());
    }

    private static String name(MadeCase one) {
        return one.manager().names().in(one.round().round().heading().language());
    }

    private void review(MadeCase one) {
        var id = one.id("application");
        var clerk = one.clerk();
        reviewing.durations.compute(id, List.of(), PERCENT_ON_SITE, clerk);
        reviewing.samples.draw(id, "", clerk);
        var sample = reviewing
                .rows
                .of(application(one).standing().filing().orElseThrow())
                .getFirst();
        if (!sample.isSettled()) {
            var reasons = new LinkedHashMap<UUID, String>();
            sample.drawn().proposed().stream()
                    .limit(sample.drawn().open())
                    .forEach(site -> reasons.put(
                            site.site(),
                            site.reason().equals("spread") ? "Another city" : "The largest that was not drawn"));
            reviewing.samples.select(id, sample.id(), reasons, clerk);
        }
        reviewing.filings.accept(id, clerk);
    }

    private void offer(MadeCase one) {
        var until = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(60);
        one.keep(
                "offer",
                offering.make.perform(
                        one.id("application"), BigDecimal.valueOf(one.written().days()), until, one.clerk()));
    }

    private void accept(MadeCase one) {
        var offer = offering.offers.get(application(one), one.id("offer"), one.manager());
        if (!offering.accept.perform(one.id("application"), offer.id(), offer.sha256(), name(one), one.manager())) {
            throw new IllegalStateException(one.written().company() + " accepts twice");
        }
    }
}
