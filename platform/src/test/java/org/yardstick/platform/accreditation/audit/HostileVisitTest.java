package org.yardstick.platform.accreditation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.accreditation.decision.DecidedCases;
import org.yardstick.platform.identity.TestPeople;

/** What a device should never send is refused and breaks nothing, and after the decision nothing is written any more. */
@PlatformTest
class HostileVisitTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    TestAudits audit;
    Visitor lead;

    @BeforeEach
    void anAudit() {
        audit = new TestAudits(application);
        lead = new TestPeople(application).visitor(audit.lead);
    }

    private Visitor.Answer send(String changes) {
        return send(audit.id, changes);
    }

    private Visitor.Answer send(UUID audit, String changes) {
        return lead.postJson(
                "/audits/" + audit + "/visit/changes", "{\"device\":\"device-one\",\"changes\":" + changes + "}");
    }

    private static String note(UUID note, String at) {
        return "[{\"id\":\"%s\",\"note\":\"%s\",\"noteKind\":\"interview\",\"value\":\"Seen\",\"seen\":0,\"notedAt\":\"%s\"}]"
                .formatted(UUID.randomUUID(), note, at);
    }

    @Test
    void whatIsNoChangeIsToldAndNotAFailure() {
        assertThat(send("[null]").status()).isEqualTo(422);
        assertThat(send("[]").status()).isEqualTo(200);
        assertThat(send("null").status()).isEqualTo(422);
        for (var moment : new String[] {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z"}) {
            var answer = send(note(UUID.randomUUID(), moment));
            assertThat(answer.status()).as(moment).isEqualTo(200);
            assertThat(answer.body()).contains("\"wrong\"");
        }
    }

    @Test
    void onceItIsDecidedNobodyChangesTheNotesOnWhichFindingsRest() {
        var cases = new TestCases(application);
        var one = cases.open(7);
        lead = new TestPeople(application).visitor(one.lead());
        lead.get(one.path() + "/visit");
        var note = UUID.randomUUID();
        assertThat(send(one.audit(), note(note, "2026-11-23T02:00:00Z")).body()).contains("\"saved\"");
        cases.concludeStageTwo(one);
        var unused = new DecidedCases(application).decided(one, "II");
        assertThat(send(one.audit(), note(UUID.randomUUID(), "2026-11-23T03:00:00Z"))
                        .body())
                .contains("\"wrong\"");
        assertThat(lead.post(one.path() + "/notes", "kind", "document", "text", "Later")
                        .status())
                .isEqualTo(409);
        assertThat(db.sql("select count(*) from accreditation.note where audit = :audit")
                        .param("audit", one.audit())
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
