package org.yardstick.platform.accreditation.application;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import tools.jackson.databind.json.JsonMapper;

/** Audit times as computed, each with everything that it follows from; a later one takes the place of the one before, which stays. */
@Component
public class Durations {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Filings filings;
    private final Journal journal;

    Durations(JdbcClient db, Filings filings, Journal journal) {
        this.db = db;
        this.filings = filings;
        this.journal = journal;
    }

    /** An audit time that somebody computed. */
    public record Duration(UUID id, AuditTime.Asked asked, BigDecimal days, BigDecimal onSite, Names by, Instant at) {
        /** The same from the frozen question: the numbers and the words cannot differ. */
        public AuditTime time() {
            return asked.answer();
        }

        /** What one surveillance audit will take under the same rules and reasons. */
        public AuditTime surveillance() {
            return AuditTime.of(asked.rules(), asked.question().asA(AuditKind.SURVEILLANCE));
        }
    }

    @Transactional
    public void compute(UUID application, List<AuditTime.Reduction> reductions, int onSite, Viewer by) {
        var waiting = filings.waiting(application, by);
        var filed = filings.newest(waiting).frozen();
        var change = filed.change();
        change.ifPresent(ScopeChange::mustBeAudited);
        var changes = change.map(ScopeChange::audited).orElse(null);
        var question = new AuditTime.Question(filed.headcount(), filed.kind(), reductions, onSite, changes);
        var asked = new AuditTime.Asked(TimeRules.shipped(), question);
        var time = asked.answer();
        db.sql("""
                insert into accreditation.duration (filing, inputs, days, on_site, computed_by, computed_at)
                values (:filing, :inputs, :days, :site, :by, :at)""")
                .param("filing", waiting.filing())
                .param("inputs", CanonicalJson.of(asked))
                .param("days", time.days())
                .param("site", time.onSite())
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        journal.record(Entry.by(by.person(), journal.now(), "application.compute-time", "application", application)
                .of(waiting.organisation())
                .with("days", time.days().toPlainString())
                .with("reduction", Integer.toString(question.reduced())));
    }

    /** The newest of a filing, which is the one that counts. */
    public Optional<Duration> of(UUID filing) {
        return db.sql("""
                select d.id, d.inputs, d.days, d.on_site, d.computed_at, p.name, p.name_hans, p.name_hant
                  from accreditation.duration d join identity.person p on p.id = d.computed_by
                 where d.filing = :filing order by d.computed_at desc, d.id desc limit 1""")
                .param("filing", filing)
                .query((row, n) -> new Duration(
                        row.getObject("id", UUID.class),
                        JSON.readValue(row.getString("inputs"), AuditTime.Asked.class),
                        row.getBigDecimal("days").stripTrailingZeros(),
                        row.getBigDecimal("on_site").stripTrailingZeros(),
                        Names.ofPerson(row),
                        row.getTimestamp("computed_at").toInstant()))
                .optional();
    }
}
