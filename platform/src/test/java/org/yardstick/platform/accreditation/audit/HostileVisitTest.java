package org.yardstick.platform.accreditation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
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
        return lead.postJson(
                "/audits/" + audit.id + "/visit/changes", "{\"device\":\"device-one\",\"changes\":" + changes + "}");
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
        var note = UUID.randomUUID();
        assertThat(send(note(note, "2026-11-23T02:00:00Z")).body()).contains("\"saved\"");
        decide();
        assertThat(send(note(UUID.randomUUID(), "2026-11-23T03:00:00Z")).body()).contains("\"wrong\"");
        assertThat(lead.post("/audits/" + audit.id + "/notes", "kind", "document", "text", "Later")
                        .status())
                .isEqualTo(409);
        assertThat(db.sql("select count(*) from accreditation.note where audit = :audit")
                        .param("audit", audit.id)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private void decide() {
        var known = new java.util.HashMap<String, Object>(Map.of("audit", audit.id, "by", audit.manager.person()));
        known.put("report", id("""
                insert into accreditation.report
                    (audit, number, frozen, sha256, summary, answer, written_by, written_at, check_until)
                values (:audit, 1, '{}', repeat('0', 64), 'x', '', :by, now(), current_date) returning id""", known));
        known.put("panel", id("""
                insert into accreditation.panel (report, quorum, frozen, sha256, convened_by, convened_at)
                values (:report, 3, '{}', repeat('0', 64), :by, now()) returning id""", known));
        var unused = id("""
                insert into accreditation.decision (audit, panel, round, outcome, reason, signed_as, signed_by, decided_at)
                values (:audit, :panel, 1, 'refuse', 'x', 'Chair', :by, now()) returning id""", known);
    }

    private UUID id(String sql, Map<String, Object> known) {
        return db.sql(sql).params(known).query(UUID.class).single();
    }
}
