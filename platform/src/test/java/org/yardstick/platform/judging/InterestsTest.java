package org.yardstick.platform.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/** What is declared stays on record, and posts count without anybody declaring them. */
@PlatformTest
class InterestsTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Interests interests;

    @Autowired
    RefusedForImpartiality refusals;

    @Autowired
    JdbcClient db;

    UUID company;
    Viewer assessor;
    Viewer office;

    @BeforeEach
    void people() {
        var people = new TestPeople(application);
        company = people.company();
        var body = people.body();
        assessor = people.person(body, Role.ASSESSOR);
        office = people.person(body, Role.SECRETARIAT);
    }

    @Test
    void whatIsDeclaredIsFoundAmongManyPeopleAndOrganisations() {
        var id = interests.declare(consultancy(Interest.DeclaredAs.SELF), assessor);
        var found = interests.between(List.of(assessor.person(), office.person()), List.of(company, UUID.randomUUID()));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.id()).contains(id);
            assertThat(one.kind()).isEqualTo(Interest.Kind.CONSULTANCY);
            assertThat(one.ended()).contains(LocalDate.of(2026, 3, 31));
        });
    }

    @Test
    void aPostInACompanyIsEmploymentAndOneInABodyIsNot() {
        new TestPeople(application).appoint(assessor.person(), company, Role.CONTRIBUTOR);
        assertThat(interests.of(assessor.person())).singleElement().satisfies(one -> {
            assertThat(one.organisation()).isEqualTo(company);
            assertThat(one.kind()).isEqualTo(Interest.Kind.EMPLOYMENT);
            assertThat(one.declaredAs()).isEqualTo(Interest.DeclaredAs.RECORD);
            assertThat(one.ended()).isEmpty();
        });
    }

    @Test
    void whatTheOfficePinnedOnlyTheOfficeTakesBack() {
        var id = interests.declare(consultancy(Interest.DeclaredAs.OFFICE), office);
        assertThatThrownBy(() -> interests.retract(id, assessor.person(), "Not so", assessor))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("judging.interest.pinned"));
        interests.retract(id, assessor.person(), "Another person of that name", office);
        assertThat(interests.of(assessor.person())).isEmpty();
    }

    @Test
    void nobodyTakesBackWhatIsAnothersNorTheSameTwice() {
        var id = interests.declare(consultancy(Interest.DeclaredAs.SELF), assessor);
        assertThatThrownBy(() -> interests.retract(id, office.person(), "Mine?", office))
                .isInstanceOf(NotFound.class);
        interests.retract(id, assessor.person(), "Typed by mistake", assessor);
        assertThatThrownBy(() -> interests.retract(id, assessor.person(), "Again", assessor))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aRefusalStaysInTheJournalWithoutThePrivateReason() {
        var audit = UUID.randomUUID();
        var attempt = new RefusedForImpartiality.Attempt(assessor.person(), company, "audit", audit);
        refusals.remember(attempt, "audit.appoint", "accreditation.team.consulted", office);
        var details = db.sql("select details from journal.entry where subject = :audit")
                .param("audit", audit.toString())
                .query(String.class)
                .single();
        assertThat(details)
                .contains("accreditation.team.consulted", assessor.person().toString());
    }

    private Interest consultancy(Interest.DeclaredAs as) {
        return new Interest(
                Optional.empty(),
                assessor.person(),
                company,
                Interest.Kind.CONSULTANCY,
                Optional.empty(),
                "Prepared their service charter",
                Optional.of(LocalDate.of(2025, 10, 1)),
                Optional.of(LocalDate.of(2026, 3, 31)),
                as);
    }
}
