package org.yardstick.platform.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** The way of an audit from its report to the decision, for tests, on the screens of everybody who has a part. */
final class TestDecision {
    private final TestPeople people;
    private final JdbcClient db;
    private final UUID audit;
    private final UUID body;
    private final Viewer office;
    private final String path;

    TestDecision(ApplicationContext application, UUID audit, UUID body, Viewer office) {
        people = new TestPeople(application);
        db = application.getBean(JdbcClient.class);
        this.audit = audit;
        this.body = body;
        this.office = office;
        path = "/audits/" + audit;
    }

    /** Drafted, its facts agreed to, and reviewed by somebody who is competent for the level. */
    void reported(Viewer lead, Viewer client, String level) {
        var author = people.visitor(lead);
        author.get(path + "/report");
        assertThat(author.post(path + "/reports", "summary", "All was audited.", "answer", "")
                        .status())
                .isEqualTo(303);
        var manager = people.visitor(client);
        manager.get(path + "/report");
        manager.post(path + "/reports/1/check", "agreed", "yes");
        var reviewer = people.person(body, Role.SECRETARIAT);
        db.sql("""
                insert into accreditation.competence (person, body, kind, value, granted_by, granted_at)
                values (:person, :body, 'level', :level, :by, now())""")
                .param("person", reviewer.person())
                .param("body", body)
                .param("level", level)
                .param("by", office.person())
                .update();
        var visitor = people.visitor(reviewer);
        visitor.get(path + "/report");
        assertThat(visitor.post(path + "/reports/1/review", "passed", "yes", "reviewText", "It bears it.")
                        .status())
                .isEqualTo(303);
    }

    /** Three deciders of the body vote for the level; gives their chair, who has not signed yet. */
    Visitor voted(String level) {
        var members = new ArrayList<Viewer>();
        for (int i = 0; i < 3; i++) {
            members.add(people.person(body, Role.DECIDER));
        }
        var fields = new ArrayList<String>();
        members.forEach(one -> fields.addAll(List.of("member", one.person().toString())));
        fields.addAll(List.of("chair", members.getFirst().person().toString()));
        var convener = people.visitor(office);
        convener.get(path + "/decision");
        assertThat(convener.post(path + "/panels", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
        var visitors = members.stream().map(people::visitor).toList();
        for (var visitor : visitors) {
            visitor.get(path + "/decision");
            assertThat(visitor.post(path + "/votes", "choice", "grant-" + level, "voteReason", "")
                            .status())
                    .isEqualTo(303);
        }
        return visitors.getFirst();
    }

    Visitor.Answer signed(Visitor chair) {
        chair.get(path + "/decision");
        return chair.post(path + "/decisions", "name", "Chair", "decisionReason", "As the panel found.");
    }

    UUID decision() {
        return db.sql("select id from accreditation.decision where audit = :id")
                .param("id", audit)
                .query(UUID.class)
                .single();
    }

    void noticeIsOver() {
        db.sql("update accreditation.decision set notice_until = current_date - 2 where audit = :id")
                .param("id", audit)
                .update();
    }
}
