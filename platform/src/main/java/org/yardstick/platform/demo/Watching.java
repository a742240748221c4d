package org.yardstick.platform.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.accreditation.audit.Stages;
import org.yardstick.platform.accreditation.cycle.OpenSurveillance;
import org.yardstick.platform.demo.plan.Case;
import org.yardstick.platform.demo.plan.Case.Watch;
import org.yardstick.platform.demo.plan.Case.Watch.Until;
import org.yardstick.platform.demo.plan.CaseStep;
import org.yardstick.platform.demo.plan.Plan;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.jobs.DailyJob;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.Certificates;

/** What becomes of certificates: surveillance audits, an end at the holder's wish, and what the dates bring about by themselves. */
@SampleOnly
final class Watching {
    private static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");
    /** Certificates are granted to the day; all else by a job looks every Monday. */
    private static final String GRANTS = "public-notice";

    private final Teaming teaming;
    private final OpenSurveillance open;
    private final Stages stages;
    private final Certificates certificates;
    private final List<DailyJob> jobs;

    Watching(Teaming teaming, OpenSurveillance open, Stages stages, Certificates certificates, List<DailyJob> jobs) {
        this.teaming = teaming;
        this.open = open;
        this.stages = stages;
        this.certificates = certificates;
        this.jobs = jobs.stream().filter(job -> !job.name().equals(GRANTS)).toList();
    }

    void tell(List<MadeCase> cases, Story story) {
        for (var one : cases) {
            int number = 0;
            for (var watch : one.written().surveillances()) {
                tell(one, watch, "surveillance " + number++, story);
            }
            var closing = one.written().closing();
            if (closing != null) {
                story.at(Case.moment(closing.on(), 11, 40), () -> close(one, closing));
            }
        }
        cases.stream()
                .filter(one -> one.written().comesTo(CaseStep.CONTRACT))
                .map(one -> one.written().day(CaseStep.OPEN))
                .min(LocalDate::compareTo)
                .ifPresent(first -> everyMonday(first, story));
    }

    private void everyMonday(LocalDate first, Story story) {
        var last = LocalDate.ofInstant(Plan.END, ZONE);
        for (var day = first.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                !day.isAfter(last);
                day = day.plusWeeks(1)) {
            var monday = day;
            story.at(Case.moment(day, 6, 0), () -> jobs.forEach(job -> job.perform(monday)));
        }
    }

    private void tell(MadeCase one, Watch watch, String name, Story story) {
        story.at(watch.ahead(40), () -> one.keep(name, open(one, watch)));
        if (watch.isFrom(Until.APPOINTED)) {
            var team = watch.team();
            story.at(watch.ahead(38), () -> teaming.appoint(one.id(name), people(one, team), one.clerk()));
            // Whoever leads answers at once; the others have not yet, when that is all.
            var answered = watch.isFrom(Until.ACCEPTED) ? team : team.subList(0, 1);
            var company = one.round().round().company().names();
            story.at(
                    watch.ahead(37).plusSeconds(7200),
                    () -> people(one, answered).forEach(person -> teaming.accept(one.id(name), company, person)));
        }
        if (watch.isFrom(Until.ACCEPTED)) {
            var lead = watch.team().getFirst();
            story.at(watch.ahead(30), () -> stages.plan(one.id(name), 2, watch.on(), watch.last(), one.person(lead)));
            if (watch.isFrom(Until.DONE)) {
                story.at(
                        Case.moment(watch.last(), 17, 10),
                        () -> stages.conclude(one.id(name), 2, true, watch.text(), one.person(lead)));
            }
        }
    }

    private static List<Viewer> people(MadeCase one, List<String> names) {
        return names.stream().map(one::person).toList();
    }

    private UUID open(MadeCase one, Watch watch) {
        return open.perform(one.id("certificate"), watch.on(), watch.last(), one.clerk());
    }

    private void close(MadeCase one, Case.Closing closing) {
        certificates.end(
                one.id("certificate"),
                Certificate.Ending.Kind.CANCELLED,
                closing.reason(),
                Optional.of(one.clerk().person()));
    }
}
