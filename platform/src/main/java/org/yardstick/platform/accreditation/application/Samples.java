package org.yardstick.platform.accreditation.application;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Refused;

/**
 * Draws which sites are seen, and keeps what the office selected besides. The seed is made of the hash of the filing and of a part that nobody
 * chose, so that neither side can steer the draw, and it is kept, so that anybody can draw it again. Refused:
 * {@code accreditation.refused.drawn} (drawn again without a reason), {@code accreditation.refused.selected} (selected already, or not as many as
 * are to be selected, or one without a reason).
 */
@Component
public class Samples {
    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcClient db;
    private final Filings filings;
    private final SampleRows rows;
    private final Journal journal;

    Samples(JdbcClient db, Filings filings, SampleRows rows, Journal journal) {
        this.db = db;
        this.filings = filings;
        this.rows = rows;
        this.journal = journal;
    }

    @Transactional
    public void draw(UUID application, String reason, Viewer by) {
        var waiting = filings.waiting(application, by);
        if (reason.isBlank() && !rows.of(waiting.filing()).isEmpty()) {
            throw new Refused("accreditation.refused.drawn");
        }
        var filing = filings.newest(waiting);
        var question = new SiteSample.Question(
                filing.frozen().places(), filing.frozen().kind(), filing.sha256() + "-" + chance());
        var asked = new SiteSample.Asked(SampleRules.shipped(), question);
        var drawn = asked.answer();
        var id = insert(filing.id(), asked, reason.strip(), by);
        question.places().stream()
                .filter(SiteSample.Place::central)
                .forEach(place -> insertSite(id, place.id(), "central", ""));
        drawn.drawn().forEach(one -> insertSite(id, one.site(), "random", ""));
        if (drawn.open() == 0) {
            settle(id, by);
        }
        journal.record(Entry.by(by.person(), journal.now(), "application.draw-sample", "application", application)
                .of(waiting.organisation())
                .with("seed", question.seed())
                .with("reason", reason.strip()));
    }

    private static String chance() {
        var bytes = new byte[16];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** @param reasons by site, exactly as many as are to be selected */
    @Transactional
    public void select(UUID application, UUID sample, Map<UUID, String> reasons, Viewer by) {
        var waiting = filings.waiting(application, by);
        var newest = rows.of(waiting.filing()).stream()
                .findFirst()
                .filter(one -> one.id().equals(sample) && !one.isSettled())
                .orElseThrow(() -> new Refused("accreditation.refused.selected"));
        var open = newest.drawn().proposed().stream()
                .map(SiteSample.Proposed::site)
                .toList();
        if (reasons.size() != newest.drawn().open()
                || !open.containsAll(reasons.keySet())
                || reasons.values().stream().anyMatch(String::isBlank)) {
            throw new Refused("accreditation.refused.selected");
        }
        reasons.forEach((site, reason) -> insertSite(sample, site, "selected", reason.strip()));
        settle(sample, by);
        journal.record(Entry.by(by.person(), journal.now(), "application.select-sites", "application", application)
                .of(waiting.organisation())
                .with("sites", List.copyOf(reasons.keySet()).toString()));
    }

    private UUID insert(UUID filing, SiteSample.Asked asked, String reason, Viewer by) {
        return db.sql("""
                insert into accreditation.sample (filing, inputs, seed, reason, drawn_by, drawn_at)
                values (:filing, :inputs, :seed, :reason, :by, :at) returning id""")
                .param("filing", filing)
                .param("inputs", CanonicalJson.of(asked))
                .param("seed", asked.question().seed())
                .param("reason", reason)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .query(UUID.class)
                .single();
    }

    private void insertSite(UUID sample, UUID site, String how, String reason) {
        db.sql(
                        "insert into accreditation.sample_site (sample, site, chosen_as, reason) values (:sample, :site, :how, :reason)")
                .param("sample", sample)
                .param("site", site)
                .param("how", how)
                .param("reason", reason)
                .update();
    }

    private void settle(UUID sample, Viewer by) {
        db.sql(
                        "insert into accreditation.sample_selection (sample, selected_by, selected_at) values (:sample, :by, :at)")
                .param("sample", sample)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
    }
}
