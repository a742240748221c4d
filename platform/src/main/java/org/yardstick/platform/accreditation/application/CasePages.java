package org.yardstick.platform.accreditation.application;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yardstick.platform.fee.Sight;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.standard.Editions;

/** What one application shows: the organisation what it stated and what came of it, the office what was filed and what is to be done. */
@Component
public class CasePages {
    private final Filings filings;
    private final Preparation preparation;
    private final Editions editions;
    private final JdbcClient db;
    private final Today today;

    CasePages(Filings filings, Preparation preparation, Editions editions, JdbcClient db, Today today) {
        this.filings = filings;
        this.preparation = preparation;
        this.editions = editions;
        this.db = db;
        this.today = today;
    }

    /** An offer without what it costs: that stands on its own page, for those who may see it. */
    public record OfferRow(
            UUID id, Instant madeAt, LocalDate validUntil, Optional<String> endReason, Optional<Instant> acceptedAt) {}

    /** @param offersSeen whether the viewer may open them */
    public record CompanyCase(
            Application application,
            ApplicationState state,
            FactsPage facts,
            List<Filings.Filing> filings,
            List<OfferRow> offers,
            boolean offersSeen) {}

    /**
     * @param judge whether the viewer may judge it, and is not the applicant
     * @param samples the newest first
     */
    public record OfficeCase(
            Application application,
            ApplicationState state,
            FactsPage facts,
            List<Filings.Filing> filings,
            List<CompetenceCheck.Need> needs,
            Optional<Durations.Duration> duration,
            List<SampleRows.Sample> samples,
            List<OfferRow> offers,
            boolean offersSeen,
            boolean judge) {
        public Filings.Filing filing() {
            return filings.getFirst();
        }

        /** What of a certificate is to be changed. */
        public Optional<ScopeChange> change() {
            return filing().frozen().change();
        }

        /** Whether there is an audit to prepare: not for a change that takes none. */
        public boolean isAudited() {
            return change().map(one -> one.need() != ScopeChange.Need.DOCUMENTS).orElse(true);
        }

        public boolean isSettled() {
            return duration.isPresent()
                    && samples.stream()
                            .findFirst()
                            .filter(SampleRows.Sample::isSettled)
                            .isPresent();
        }

        public boolean mayJudge() {
            return judge && state == ApplicationState.FILED;
        }
    }

    /** @param typed the reason that was typed with {@code errors} */
    String show(Application application, FieldErrors errors, String typed, Viewer viewer, Model page) {
        page.addAttribute("errors", errors);
        page.addAttribute("typed", typed);
        if (viewer.holds(application.organisation(), Role.QUALITY_MANAGER)) {
            page.addAttribute("page", company(application, viewer));
            return "accreditation/application/company";
        }
        page.addAttribute("page", office(application, viewer));
        return "accreditation/application/office";
    }

    private CompanyCase company(Application application, Viewer viewer) {
        return new CompanyCase(
                application,
                application.state(today.day()),
                FactsPage.of(application, editions.get(application.edition())),
                filings.of(application.id()),
                offers(application.id()),
                seesOffers(application, viewer));
    }

    private OfficeCase office(Application application, Viewer viewer) {
        var filed = filings.of(application.id());
        var newest = filed.getFirst();
        return new OfficeCase(
                application,
                application.state(today.day()),
                FactsPage.of(application, newest.frozen(), editions.get(application.edition())),
                filed,
                preparation.needs(newest.frozen()),
                preparation.duration(newest.id()),
                preparation.samples(newest.id()),
                offers(application.id()),
                seesOffers(application, viewer),
                Filings.isIndependent(application, viewer));
    }

    private static boolean seesOffers(Application application, Viewer viewer) {
        return Sight.of(viewer, application.body(), application.organisation()) != Sight.NONE;
    }

    private List<OfferRow> offers(UUID application) {
        return db.sql("""
                select o.id, o.made_at, o.valid_until, e.reason, c.accepted_at
                  from accreditation.offer o
                  join accreditation.filing f on f.id = o.filing
                  left join accreditation.offer_end e on e.offer = o.id
                  left join accreditation.contract c on c.offer = o.id
                 where f.application = :application order by o.made_at desc, o.id desc""")
                .param("application", application)
                .query((row, n) -> new OfferRow(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("made_at").toInstant(),
                        row.getObject("valid_until", LocalDate.class),
                        Optional.ofNullable(row.getString("reason")),
                        Optional.ofNullable(row.getTimestamp("accepted_at")).map(Timestamp::toInstant)))
                .list();
    }
}
