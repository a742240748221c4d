package org.yardstick.platform.accreditation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** Takes audited cases to a decision for tests, on the screens of everybody who has a part. */
public final class TestDecisions {
    private final ApplicationContext application;
    private final TestPeople people;
    private final JdbcClient db;

    public TestDecisions(ApplicationContext application) {
        this.application = application;
        people = new TestPeople(application);
        db = application.getBean(JdbcClient.class);
    }

    /** From the report of the lead to the signature of the chair. */
    public void decide(TestCases.Case one, String choice) {
        report(one);
        review(one.audit(), one.body());
        panel(one.audit(), one.body(), one.office(), choice);
    }

    public void report(TestCases.Case one) {
        var lead = people.visitor(one.lead());
        lead.get(one.path() + "/report");
        assertThat(lead.post(one.path() + "/reports", "summary", "All was audited.")
                        .status())
                .isEqualTo(303);
        var manager = people.visitor(one.manager());
        manager.get(one.path() + "/report");
        manager.post(one.path() + "/reports/1/check", "agreed", "yes");
    }

    public void review(UUID audit, UUID body) {
        var reviewer = people.person(body, Role.SECRETARIAT);
        db.sql("""
                insert into accreditation.competence (person, body, kind, value, granted_by, granted_at)
                select :person, :body, 'level', level, :person, now() from accreditation.audit where id = :audit""")
                .param("person", reviewer.person())
                .param("body", body)
                .param("audit", audit)
                .update();
        var visitor = people.visitor(reviewer);
        visitor.get("/audits/" + audit + "/report");
        assertThat(visitor.post("/audits/" + audit + "/reports/1/review", "passed", "yes", "reviewText", "It bears it.")
                        .status())
                .isEqualTo(303);
    }

    public void panel(UUID audit, UUID body, Viewer office, String choice) {
        var path = "/audits/" + audit;
        var deciders = List.of(decider(body), decider(body), decider(body));
        var convener = people.visitor(office);
        convener.get(path + "/decision");
        var fields = new ArrayList<String>();
        deciders.forEach(one -> fields.addAll(List.of("member", one.person().toString())));
        fields.addAll(List.of("chair", deciders.getFirst().person().toString()));
        assertThat(convener.post(path + "/panels", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
        for (var decider : deciders) {
            var visitor = people.visitor(decider);
            visitor.get(path + "/decision");
            assertThat(visitor.post(path + "/votes", "choice", choice, "voteReason", "")
                            .status())
                    .isEqualTo(303);
        }
        var chair = people.visitor(deciders.getFirst());
        chair.get(path + "/decision");
        assertThat(chair.post(path + "/decisions", "name", "A B", "decisionReason", "As the panel found.")
                        .status())
                .isEqualTo(303);
    }

    private Viewer decider(UUID body) {
        return people.person(body, Role.DECIDER);
    }

    /** The public notice is over, and the job has run. */
    public UUID granted(UUID audit) {
        db.sql("update accreditation.decision set notice_until = current_date - 2 where audit = :audit")
                .param("audit", audit)
                .update();
        application.getBean(GrantAfterNotice.class).perform();
        return db.sql("""
                select g.certificate from accreditation.certificate_grant g
                  join accreditation.decision d on d.id = g.decision where d.audit = :audit""").param("audit", audit).query(UUID.class).single();
    }
}
