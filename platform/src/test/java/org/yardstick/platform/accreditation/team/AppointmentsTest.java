package org.yardstick.platform.accreditation.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.judging.Interest;
import org.yardstick.platform.judging.Interests;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/** Who is appointed is competent, free and impartial at that moment; what is refused for impartiality leaves a trace. */
@PlatformTest
class AppointmentsTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Appointments appointments;

    @Autowired
    Acceptances acceptances;

    @Autowired
    Objections objections;

    @Autowired
    Absences absences;

    @Autowired
    AuditDates dates;

    @Autowired
    Interests interests;

    @Autowired
    JdbcClient db;

    TestTeams teams;
    UUID audit;

    @BeforeEach
    void begin() {
        teams = new TestTeams(application);
        audit = teams.audit();
    }

    @Test
    void aTieToTheOrganisationKeepsFromEverySeatAndTheTryStaysOnRecord() {
        var one = teams.complete("Tied");
        interests.declare(tie(one, Interest.Kind.CONSULTANCY), one);
        for (var seat : Seat.ON_TEAM) {
            refused("accreditation.team.refused.consultant", () -> appoint(one, seat));
        }
        assertThat(journalled("impartiality.refuse"))
                .hasSize(4)
                .allSatisfy(details -> assertThat(details)
                        .contains("accreditation.team.refused.consultant")
                        .doesNotContain("private"));
        assertThat(appointments.people(audit)).isEmpty();
    }

    @Test
    void whoWorksThereNeedNotDeclareIt() {
        var one = teams.complete("Employee");
        teams.people.appoint(one.person(), teams.company, Role.CONTRIBUTOR);
        refused("accreditation.team.refused.employee", () -> appoint(one, Seat.ASSESSOR));
    }

    @Test
    void nobodyIsAppointedTwiceNorAreThereTwoLeads() {
        var one = teams.complete("One");
        appoint(one, Seat.LEAD);
        refused("accreditation.team.refused.twice", () -> appoint(one, Seat.OBSERVER));
        refused("accreditation.team.refused.two-leads", () -> appoint(teams.complete("Two"), Seat.LEAD));
        assertThat(appointments.people(audit)).containsExactly(one.person());
    }

    @Test
    void competenceIsForThoseWhoAuditAndTheLevelForWhoLeads() {
        var nothing = teams.assessor("Nothing");
        refused("accreditation.team.refused.sector", () -> appoint(nothing, Seat.ASSESSOR));
        refused("accreditation.team.refused.level", () -> appoint(teams.follower("Follower"), Seat.LEAD));
        appoint(nothing, Seat.EXPERT);
        assertThat(appointments.people(audit)).containsExactly(nothing.person());
    }

    @Test
    void whoIsCompetentForAHigherLevelLeadsAtALowerOneButNotTheOtherWayRound() {
        var lower = teams.follower("Lower");
        teams.grant(lower, "level:I");
        refused("accreditation.team.refused.level", () -> appoint(lower, Seat.LEAD));
        var higher = teams.follower("Higher");
        teams.grant(higher, "level:III");
        appoint(higher, Seat.LEAD);
        assertThat(appointments.people(audit)).containsExactly(higher.person());
    }

    @Test
    void whoIsAwayOnOneOfTheDaysIsNotAppointed() {
        var one = teams.complete("Away");
        absences.note(one.person(), TestTeams.FIRST.plusDays(1), TestTeams.FIRST.plusDays(9), one);
        refused("accreditation.team.refused.absent", () -> appoint(one, Seat.ASSESSOR));
        var other = teams.complete("Back");
        absences.note(other.person(), TestTeams.FIRST.plusDays(2), TestTeams.FIRST.plusDays(9), other);
        appoint(other, Seat.ASSESSOR);
        assertThat(appointments.people(audit)).containsExactly(other.person());
    }

    @Test
    void ofTwoAuditsOnTheSameDaysThatWantTheSamePersonAtOnceOneGetsThem() throws Exception {
        var one = teams.complete("Wanted");
        var other = teams.audit(TestTeams.FIRST.plusDays(1), TestTeams.FIRST.plusDays(3));
        for (int round = 0; round < 5; round++) {
            try (var threads = Executors.newFixedThreadPool(2)) {
                var tries = List.<Callable<Boolean>>of(() -> tried(audit, one), () -> tried(other, one));
                var got = threads.invokeAll(tries);
                assertThat(List.of(got.get(0).get(), got.get(1).get())).containsExactlyInAnyOrder(true, false);
            }
            for (var where : List.of(audit, other)) {
                current(where).ifPresent(id -> appointments.end(where, id, "Again", teams.office));
            }
        }
    }

    private boolean tried(UUID where, Viewer person) {
        try {
            appointments.appoint(where, Map.of(person.person(), Seat.ASSESSOR), teams.office);
            return true;
        } catch (Refused refusal) {
            assertThat(refusal.key()).isEqualTo("accreditation.team.refused.elsewhere");
            return false;
        }
    }

    @Test
    void anAssessorOfAnotherBodyAndAnotherBodysAuditAreNotThere() {
        var stranger = teams.people.person(teams.people.body(), Role.ASSESSOR);
        assertThatThrownBy(() -> appoint(stranger, Seat.OBSERVER)).isInstanceOf(NotFound.class);
        var one = teams.complete("Ours");
        assertThatThrownBy(() ->
                        appointments.appoint(audit, Map.of(one.person(), Seat.ASSESSOR), teams.people.secretary()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatCameToStandInTheWayAfterTheAppointmentKeepsFromAcceptingIt() {
        var one = teams.complete("Late");
        appoint(one, Seat.LEAD);
        var id = current(audit).orElseThrow();
        interests.declare(tie(one, Interest.Kind.SUPPLY), one);
        refused("accreditation.team.refused.tied", () -> acceptances.accept(id, "I declare", one));
        acceptances.decline(id, "I trade with them", one);
        assertThat(appointments.people(audit)).isEmpty();
        assertThatThrownBy(() -> acceptances.decline(id, "Again", one)).isInstanceOf(NotFound.class);
    }

    @Test
    void theDeclarationIsKeptAndGivenOnce() {
        var one = teams.complete("Sure");
        appoint(one, Seat.LEAD);
        var id = current(audit).orElseThrow();
        assertThatThrownBy(() -> acceptances.accept(id, "In their name", teams.complete("Other")))
                .isInstanceOf(NotFound.class);
        acceptances.accept(id, "I declare", one);
        refused("accreditation.team.refused.answered", () -> acceptances.accept(id, "Again", one));
        assertThat(db.sql("select declaration from accreditation.acceptance where appointment = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("I declare");
    }

    @Test
    void whoAppointedDoesNotDecideTheObjectionAndUpheldItEndsTheAppointment() {
        var one = teams.complete("Objected");
        appoint(one, Seat.LEAD);
        objections.raise(audit, current(audit).orElseThrow(), "He sold us a system", teams.manager);
        refused(
                "accreditation.team.objection.twice",
                () -> objections.raise(audit, current(audit).orElseThrow(), "Again", teams.manager));
        var objection = db.sql(
                        "select o.id from accreditation.objection o join accreditation.appointment a on a.id = o.appointment where a.audit = :audit")
                .param("audit", audit)
                .query(UUID.class)
                .single();
        refused("accreditation.team.objection.own", () -> objections.decide(objection, false, "No", teams.office));
        assertThat(journalled("impartiality.refuse")).hasSize(1);
        var colleague = teams.people.person(teams.body, Role.SECRETARIAT);
        objections.decide(objection, true, "True", colleague);
        refused("accreditation.team.objection.decided", () -> objections.decide(objection, false, "No", colleague));
        assertThat(appointments.people(audit)).isEmpty();
    }

    @Test
    void theTimeToObjectEnds() {
        var one = teams.complete("Late");
        appoint(one, Seat.LEAD);
        db.sql("update accreditation.appointment set objections_until = '2020-01-01' where audit = :audit")
                .param("audit", audit)
                .update();
        refused(
                "accreditation.team.objection.late",
                () -> objections.raise(audit, current(audit).orElseThrow(), "Too late", teams.manager));
    }

    @Test
    void movedWhereSomebodyIsNotFreeItStaysWhereItIsAndElseTheTeamGoesWithIt() {
        var one = teams.complete("Mover");
        appoint(one, Seat.LEAD);
        absences.note(one.person(), TestTeams.FIRST.plusDays(10), TestTeams.FIRST.plusDays(10), one);
        refused("accreditation.team.refused.absent", () -> move(TestTeams.FIRST.plusDays(9)));
        assertThat(begins()).isEqualTo(TestTeams.FIRST);
        move(TestTeams.FIRST.plusDays(20));
        assertThat(begins()).isEqualTo(TestTeams.FIRST.plusDays(20));
        assertThat(db.sql("select was_begins_on from accreditation.audit_move where audit = :audit")
                        .param("audit", audit)
                        .query(LocalDate.class)
                        .list())
                .containsExactly(TestTeams.FIRST);
    }

    private void move(LocalDate first) {
        dates.move(audit, first, first.plusDays(1), "Renovation", teams.office);
    }

    private LocalDate begins() {
        return db.sql("select begins_on from accreditation.audit where id = :audit")
                .param("audit", audit)
                .query(LocalDate.class)
                .single();
    }

    private void appoint(Viewer person, Seat seat) {
        appointments.appoint(audit, Map.of(person.person(), seat), teams.office);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private Optional<UUID> current(UUID where) {
        return db.sql("select id from accreditation.current_appointment where audit = :audit")
                .param("audit", where)
                .query(UUID.class)
                .optional();
    }

    private List<String> journalled(String action) {
        return db.sql("select details from journal.entry where action = :action and subject = :audit")
                .param("action", action)
                .param("audit", audit.toString())
                .query(String.class)
                .list();
    }

    private Interest tie(Viewer person, Interest.Kind kind) {
        return new Interest(
                Optional.empty(),
                person.person(),
                teams.company,
                kind,
                Optional.empty(),
                "private particulars",
                Optional.empty(),
                Optional.empty(),
                Interest.DeclaredAs.SELF);
    }
}
