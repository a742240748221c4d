package org.yardstick.platform.register.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.register.TestRegister;

/** Every event is a leaf, every leaf is proved, and whoever changes anything behind the register's back is found. */
@PlatformTest
class LogTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Certificates certificates;

    @Autowired
    Log log;

    @Autowired
    JdbcClient db;

    @Autowired
    DataSource database;

    TestRegister register;
    Certificate certificate;

    @BeforeEach
    void someEvents() {
        register = new TestRegister(application);
        certificate = register.issued("In the log");
        certificates.suspend(certificate.id(), register.today(), "A major is open", Optional.empty());
        certificates.restore(certificate.id(), "Closed", register.office.person());
        certificates.end(certificate.id(), Certificate.Ending.Kind.CANCELLED, "They moved", Optional.empty());
    }

    @Test
    void everyEventOfACertificateIsALeafAndTheJournalTellsTheRoot() {
        var events = db.sql("select event from register.log_leaf where certificate = :id order by place")
                .param("id", certificate.id())
                .query(String.class)
                .list();
        assertThat(events).containsExactly("granted", "suspended", "restored", "cancelled");
        var head = log.head();
        var details = db.sql("""
                select details from journal.entry where subject = :id and action = 'certificate.cancel'""")
                .param("id", certificate.id().toString())
                .query(String.class)
                .single();
        assertThat(details).contains(head.hex(), "\"logSize\":\"" + head.size() + "\"", "They moved");
        assertThat(log.leaf(head.size() - 1).orElseThrow().text())
                .contains(certificate.number(), "cancelled")
                .doesNotContain("They moved");
    }

    @Test
    void everyLeafIsProvedAgainstTheTreeAsItStandsAndAsItStood() {
        register.issued("One more leaf");
        var head = log.head();
        for (var leaf : log.leaves(0, (int) head.size())) {
            var path = log.inclusion(leaf.place(), head.size());
            assertThat(MerkleTree.includes(leaf.hash(), leaf.place(), head.size(), path, head.root()))
                    .isTrue();
            var then = log.head(leaf.place() + 1);
            assertThat(MerkleTree.includes(
                            leaf.hash(),
                            leaf.place(),
                            then.size(),
                            log.inclusion(leaf.place(), then.size()),
                            then.root()))
                    .isTrue();
            assertThat(MerkleTree.extend(
                            then.size(),
                            then.root(),
                            head.size(),
                            head.root(),
                            log.consistency(then.size(), head.size())))
                    .isTrue();
        }
    }

    @Test
    void whatNobodyTouchedIsWhole() throws SQLException {
        try (var connection = database.getConnection()) {
            var report = new LogCheck(connection).run().orElseThrow();
            assertThat(report.findings()).isEmpty();
            assertThat(report.leaves()).isEqualTo(log.head().size());
            assertThat(report.root()).isEqualTo(log.head().hex());
        }
    }

    @Test
    void whoeverChangesSomethingBehindItsBackIsFound() throws SQLException {
        var mine = "certificate = '" + certificate.id() + "'";
        assertThat(after(
                        "update register.log_leaf set leaf = replace(leaf, 'suspended', 'restored') where event = 'suspended' and "
                                + mine))
                .contains(LogFinding.Kind.CHANGED_LEAF, LogFinding.Kind.TABLE_DIFFERS);
        assertThat(after("update register.log_node set hash = sha256('x') where level = 1 and place = 0"))
                .contains(LogFinding.Kind.CHANGED_NODE);
        assertThat(after("delete from register.log_leaf where event = 'suspended' and " + mine))
                .contains(LogFinding.Kind.MISSING_LEAF);
        assertThat(after("update register.log_head set size = size - 1")).containsExactly(LogFinding.Kind.WRONG_HEAD);
        assertThat(after("update register.credential set json = replace(json, 'II', 'III') where " + mine))
                .containsExactly(LogFinding.Kind.TABLE_DIFFERS);
        assertThat(after("delete from register.withdrawal where " + mine))
                .containsExactly(LogFinding.Kind.UNLOGGED_EVENT);
        assertThat(after("insert into register.suspension (certificate, from_day, reason, suspended_at) values ('"
                        + certificate.id() + "', current_date, 'x', now())"))
                .containsExactly(LogFinding.Kind.UNLOGGED_EVENT);
        assertThat(after("update journal.entry set details = replace(details, 'logRoot', 'lostRoot') where subject = '"
                        + certificate.id() + "' and action = 'certificate.grant'"))
                .containsExactly(LogFinding.Kind.JOURNAL_DIFFERS);
    }

    /** What the check finds while the change stands; then it is undone. */
    private List<LogFinding.Kind> after(String change) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                run(connection, "set local session_replication_role = replica");
                run(connection, change);
                var found = new ArrayList<LogFinding.Kind>();
                new LogCheck(connection).check().findings().forEach(one -> found.add(one.kind()));
                assertThat(found).as(change).isNotEmpty();
                return found.stream().distinct().toList();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
