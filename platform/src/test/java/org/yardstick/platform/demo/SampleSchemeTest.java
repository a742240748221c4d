package org.yardstick.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.TestDatabase;
import org.yardstick.platform.YardstickApplication;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.SampleSignIns;
import org.yardstick.platform.journal.JournalCheck;

/** The sample scheme with two of its companies, made on two databases. */
class SampleSchemeTest {
    private static final String FEW = "2";
    private static final String DATABASE = TestDatabase.create();
    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void make() {
        application = start(DATABASE);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void everyRoleCanBeTried() {
        assertThat(application.getBean(SampleSignIns.class).all().stream()
                        .map(SampleSignIns.SignIn::role)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void twoCreationsHoldTheSame() {
        try (var other = start(TestDatabase.create())) {
            assertThat(content(other)).isEqualTo(content(application)).hasSizeGreaterThan(1_000);
        }
    }

    @Test
    void aSecondStartLeavesEverythingAsItIs() {
        var before = content(application);
        application.close();
        application = start(DATABASE);
        assertThat(content(application)).isEqualTo(before);
    }

    @Test
    void theJournalStandsUpToTheCheck() throws SQLException {
        try (var connection = application.getBean(DataSource.class).getConnection()) {
            var report = new JournalCheck(connection, (rows, all) -> {}).run(List.of(), List.of());
            assertThat(report.isFine()).isTrue();
        }
    }

    @Test
    void evidenceSpeaksForNearlyEveryCriterionThatTheMainCompanyAnswers() {
        var counts = db(application).sql("""
                select count(distinct t.document)
                  from (select distinct assessment, criterion from assessment.answer where field = 'complete' and value <> '') a
                  join assessment.assessment s on s.id = a.assessment and s.name = 'Self-assessment 2026'
                  join identity.organisation o on o.id = s.organisation and o.name_en like 'Tidewell%'
                  left join assessment.current_attachment t on t.assessment = a.assessment and t.criterion = a.criterion
                 group by a.criterion""").query(Integer.class).list();
        assertThat(counts).hasSizeGreaterThanOrEqualTo(25).allMatch(count -> count >= 2);
    }

    @Test
    void everyAssessmentThatTheMainCompanySignedRestsOnEvidence() {
        var counts = db(application).sql("""
                select count(t.id)
                  from assessment.current_submission b join assessment.assessment s on s.id = b.assessment and s.kind = 'self'
                  join identity.organisation o on o.id = s.organisation and o.name_en like 'Tidewell%'
                  left join assessment.current_attachment t on t.assessment = s.id
                 group by s.id""").query(Integer.class).list();
        assertThat(counts).hasSizeGreaterThanOrEqualTo(3).allMatch(count -> count >= 5);
    }

    @Test
    void nothingIsAttachedAfterSigning() {
        var late = db(application).sql("""
                select count(*) from assessment.attachment t join assessment.submission s using (assessment)
                 where t.attached_at > s.signed_at""").query(Integer.class).single();
        assertThat(late).isZero();
    }

    @Test
    void bothCompaniesAreAccreditedAsFarAsTheStoryTells() {
        assertThat(db(application).sql("""
                select o.name_en || ' ' || e.level from register.entry e
                  join register.certificate c on c.id = e.certificate
                  join identity.organisation o on o.id = c.organisation""").query(String.class).list())
                .containsExactly("Tidewell Property Management Limited I");
        assertThat(db(application).sql("""
                select o.name_en || ' ' || d.level || ' ' || d.notice_until from accreditation.decision d
                  join accreditation.audit a on a.id = d.audit join identity.organisation o on o.id = a.organisation
                 where not exists (select 1 from accreditation.certificate_grant g where g.decision = d.id)""").query(String.class).list())
                .containsExactly("Stone Lantern Residences Limited II 2026-11-30");
    }

    private static ConfigurableApplicationContext start(String database) {
        return new SpringApplication(YardstickApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=yardstick",
                        "--spring.datasource.password=" + TestDatabase.password(),
                        "--yardstick.home=target/home",
                        "--yardstick.sample=true",
                        // What the dates bring about after the story would depend on the day of the test.
                        "--yardstick.jobs=false",
                        "--yardstick.demo.companies=" + FEW);
    }

    /** Names, texts, scores, levels, evidence and times; everything but the ids. */
    private static List<String> content(ConfigurableApplicationContext application) {
        return db(application).sql("""
                select concat_ws('|', o.name_en, o.name_hant, o.headcount) as line from identity.organisation o
                union all
                select concat_ws('|', p.email, p.name, p.joined_at) from identity.person p
                union all
                select concat_ws('|', s.name, s.year, a.criterion, a.field, a.value, a.version, a.saved_at)
                  from assessment.answer a join assessment.assessment s on s.id = a.assessment
                union all
                select concat_ws('|', s.name, t.criterion, d.title, t.pointer, t.attached_at)
                  from assessment.attachment t
                  join assessment.assessment s on s.id = t.assessment join document.document d on d.id = t.document
                union all
                select concat_ws('|', encode(v.content, 'hex'), v.uploaded_at) from document.version v
                union all
                select concat_ws('|', level, independent, interrelated, signed_as, signed_at) from assessment.submission
                union all
                select concat_ws('|', criterion, text, written_at) from assessment.comment
                union all
                select concat_ws('|', c.number, e.level, c.granted_on, c.expires_on)
                  from register.certificate c join register.entry e on e.certificate = c.id
                union all
                select concat_ws('|', kind, level, begins_on, ends_on, days, opened_at) from accreditation.audit
                union all
                select concat_ws('|', p.name, a.role, a.appointed_at)
                  from accreditation.appointment a join identity.person p on p.id = a.person
                union all
                select concat_ws('|', criterion, grade, statement, raised_at) from accreditation.finding
                union all
                select concat_ws('|', outcome, level, reason, voted_at) from accreditation.vote
                union all
                select concat_ws('|', kind, text, received_at) from accreditation.representation
                union all
                select concat_ws('|', valid_until, made_at) from accreditation.offer
                order by line""").query(String.class).list();
    }

    private static JdbcClient db(ConfigurableApplicationContext application) {
        return application.getBean(JdbcClient.class);
    }
}
