package org.yardstick.platform.accreditation.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.Mandate;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.conduct.CaseContext;
import org.yardstick.platform.accreditation.conduct.Part;
import org.yardstick.platform.accreditation.report.LevelStandings;
import org.yardstick.platform.accreditation.report.Report;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/** What the page of a decision shows, to whom: votes to nobody who has not voted, and never to the client or the audit's people. */
@Component
public class DecisionPages {
    private final JdbcClient db;
    private final Audits audits;
    private final DecisionReading reading;
    private final LevelStandings standings;
    private final CaseContext context;

    DecisionPages(
            JdbcClient db, Audits audits, DecisionReading reading, LevelStandings standings, CaseContext context) {
        this.db = db;
        this.audits = audits;
        this.reading = reading;
        this.standings = standings;
        this.context = context;
    }

    /** What is read of a decision. */
    @Component
    record DecisionReading(DecisionRows decisions, PanelRows panels, Panels.PanelFacts facts) {}

    public DecisionPage page(UUID audit, Map<String, String> typed, Viewer viewer, Words words) {
        var of = audits.inCase(audit, viewer);
        var report = reading.facts.reports().latest(audit);
        var sitting = reading.panels.latest(audit);
        var decisions = reading.decisions.of(audit);
        var rights = rights(of, report, sitting, decisions, viewer);
        return new DecisionPage(
                of,
                decisions,
                report,
                report.map(one -> standings.of(one.content(), words)).orElse(List.of()),
                report.map(one -> reading.facts.gates(one)),
                sitting.map(one -> room(one, of, viewer)),
                rights.convene() ? candidates(of) : List.of(),
                rights,
                instead(of, decisions),
                typed);
    }

    /** Where that is given which comes of the decision in place of a certificate. */
    private Optional<String> instead(Audit of, List<Decision> decisions) {
        return decisions.stream()
                .findFirst()
                .filter(one -> of.sides().office())
                .flatMap(one -> one.choice()
                        .level()
                        .map(level -> new Mandate.Asked(of.body(), of.organisation(), of.edition(), level))
                        .flatMap(asked -> reading.facts.mandate().insteadOfCertificate(asked, one.id())));
    }

    /** The same for programs: without words. */
    DecisionPage data(UUID audit, Viewer viewer) {
        return page(audit, Map.of(), viewer, Words.in(Language.ENGLISH));
    }

    private DecisionPage.Rights rights(
            Audit of,
            Optional<Report> report,
            Optional<PanelRows.Sitting> sitting,
            List<Decision> decisions,
            Viewer viewer) {
        var panel = sitting.map(PanelRows.Sitting::panel);
        var me = viewer.person();
        var open = panel.map(one -> !one.decided()).orElse(false);
        var inRoom = panel.map(one -> one.isInRoom(me)).orElse(false);
        var voted = panel.map(one -> one.votes().containsKey(me)).orElse(false);
        var latest = decisions.stream().findFirst();
        return new DecisionPage.Rights(
                of.sides().office()
                        && of.isOpen()
                        && report.map(Report::isPassed).orElse(false)
                        && panel.map(one -> one.decided() || one.isStuck()).orElse(true),
                open && inRoom && !voted,
                open && inRoom,
                open && panel.flatMap(Panel::chair).equals(Optional.of(me)),
                of.sides().office()
                        && !of.kind().equals("surveillance")
                        && latest.map(one ->
                                        one.grantRule().allows(context.today().day()))
                                .orElse(false),
                mayAppeal(of, latest, viewer),
                of.sides().office() || panel.map(one -> one.has(me)).orElse(false));
    }

    private boolean mayAppeal(Audit of, Optional<Decision> latest, Viewer viewer) {
        return of.sides().auditee()
                && viewer.holds(of.organisation(), Role.QUALITY_MANAGER)
                && latest.filter(one ->
                                one.reopenedAt().isEmpty() && one.choice().outcome() != Outcome.DEFER)
                        .map(one ->
                                one.on(context.zone()).plusDays(context.rules().appealDays()))
                        .map(last -> !context.today().day().isAfter(last))
                        .orElse(false);
    }

    private static DecisionPage.Room room(PanelRows.Sitting sitting, Audit of, Viewer viewer) {
        var panel = sitting.panel();
        var sees = panel.showsVotesTo(viewer.person())
                || (panel.decided() && of.sides().office());
        var reasons = of.sides().office() || panel.has(viewer.person());
        var seats = sitting.seats().stream()
                .map(seat -> new DecisionPage.Seat(
                        seat.person(),
                        seat.names(),
                        seat.chair(),
                        seat.recusal().map(reason -> reasons ? reason : ""),
                        sees ? seat.vote() : Optional.empty(),
                        seat.vote().isPresent(),
                        sees ? seat.reason() : ""))
                .toList();
        return new DecisionPage.Room(
                seats,
                panel.quorum(),
                panel.inRoom().size(),
                panel.counted().size(),
                panel.decided(),
                panel.isStuck(),
                sitting.sha256());
    }

    private List<DecisionPage.Candidate> candidates(Audit of) {
        return db
                .sql("""
                select distinct p.id, p.name, p.name_hans, p.name_hant from identity.current_membership m
                  join identity.person p on p.id = m.person
                 where m.organisation = :body and m.role = 'DECIDER' order by p.name, p.id""")
                .param("body", of.body())
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), Names.ofPerson(row)))
                .list()
                .stream()
                .map(one -> new DecisionPage.Candidate(
                        one.getKey(), one.getValue(), context.impartial().bar(of, one.getKey(), Part.Duty.DECIDE)))
                .toList();
    }
}
