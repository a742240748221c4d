package org.yardstick.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.accreditation.team.Seat;
import org.yardstick.platform.accreditation.team.TeamNews;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** Whom a change of a team concerns is written to, in their language, without anybody's reasons. */
@PlatformTest
class TeamLettersTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    TeamLetters letters;

    @Autowired
    People everybody;

    @Autowired
    JdbcClient db;

    Viewer office;
    Viewer manager;
    Viewer assessor;
    TeamNews.About about;

    @BeforeEach
    void cast() {
        var people = new TestPeople(application);
        var body = people.body();
        var company = people.company();
        office = people.person(body, Role.SECRETARIAT);
        manager = people.person(company, Role.QUALITY_MANAGER);
        assessor = people.person(new Names("Ho Siu Man", null, "何小文"), body, Role.ASSESSOR);
        var first = LocalDate.of(2099, 3, 2);
        about = new TeamNews.About(
                UUID.randomUUID(), company, Names.of("Quay"), body, Names.of("Body"), first, first, office.person());
    }

    @Test
    void whoIsAppointedAndWhomTheyAuditAreTold() {
        everybody.choose(manager.person(), Language.TRADITIONAL);
        letters.tell(new TeamNews.Appointed(
                about, UUID.randomUUID(), assessor.person(), Seat.LEAD, LocalDate.of(2099, 1, 1)));
        assertThat(subjects(assessor)).containsExactly("You are asked to audit Quay");
        assertThat(subjects(manager)).containsExactly("何小文將參與對貴機構的審核");
        assertThat(subjects(office)).isEmpty();
    }

    @Test
    void reasonsAreOnlyReadOnThePage() {
        letters.tell(new TeamNews.ObjectionRaised(about, assessor.person(), "secret reasons"));
        letters.tell(new TeamNews.ObjectionDecided(about, assessor.person(), true, "secret reasons"));
        letters.tell(new TeamNews.Released(about, assessor.person(), "secret reasons"));
        assertThat(subjects(office)).containsExactly("Quay objects to Ho Siu Man");
        assertThat(subjects(manager)).containsExactly("Your objection to Ho Siu Man was upheld");
        assertThat(subjects(assessor)).containsExactly("You are no longer on the team for Quay");
        assertThat(db.sql("select count(*) from notification.mail where body_text like '%secret reasons%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whenItIsMovedTheTeamAndTheClientAreTold() {
        letters.tell(
                new TeamNews.Moved(about, LocalDate.EPOCH, LocalDate.EPOCH, "Renovation", List.of(assessor.person())));
        letters.tell(new TeamNews.Answered(about, assessor.person(), false));
        assertThat(subjects(assessor)).containsExactly("The audit of Quay is on other days");
        assertThat(subjects(manager)).containsExactly("The audit of Quay is on other days");
        assertThat(subjects(office)).containsExactly("Ho Siu Man does not come to Quay");
    }

    private List<String> subjects(Viewer recipient) {
        return db.sql("select subject from notification.mail where recipient = :email order by id")
                .param("email", recipient.email())
                .query(String.class)
                .list();
    }
}
