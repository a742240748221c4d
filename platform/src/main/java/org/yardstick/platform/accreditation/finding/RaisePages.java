package org.yardstick.platform.accreditation.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Editions;

/** What the form for a new finding offers: the criteria audited, the notes taken, and the documents that were given for the criterion. */
@Component
class RaisePages {
    private final JdbcClient db;
    private final Audits audits;
    private final Editions editions;

    RaisePages(JdbcClient db, Audits audits, Editions editions) {
        this.db = db;
        this.audits = audits;
        this.editions = editions;
    }

    RaisePage page(UUID audit, String criterion, Map<String, String> typed, Viewer viewer, Language language) {
        var of = audits.inCase(audit, viewer);
        of.mustBeTeam();
        of.mustBeUndecided();
        var criteria = criteria(of, language);
        var known = criteria.containsKey(criterion) ? criterion : "";
        return new RaisePage(
                of,
                criteria,
                known,
                known.isEmpty() ? List.of() : notes(audit, known),
                known.isEmpty() ? List.of() : papers(of, known),
                typed);
    }

    private Map<String, String> criteria(Audit of, Language language) {
        var edition = editions.get(of.edition());
        var texts = edition.texts(language).criteria();
        var criteria = new LinkedHashMap<String, String>();
        edition.tailored(of.profile())
                .criteria()
                .forEach(one -> criteria.put(
                        one.code(),
                        Objects.requireNonNull(texts.get(one.code())).title()));
        return criteria;
    }

    private List<RaisePage.Note> notes(UUID audit, String criterion) {
        return db.sql("""
                select id, kind, with_whom, text from accreditation.note
                 where audit = :audit and (criterion is null or criterion = :criterion)
                 order by criterion nulls last, noted_at limit 60""")
                .param("audit", audit)
                .param("criterion", criterion)
                .query(RaisePage.Note.class)
                .list();
    }

    /** What the self-assessment rests on, as it was signed, and what was given on request during the audit. */
    private List<RaisePage.Paper> papers(Audit of, String criterion) {
        var papers = new LinkedHashMap<UUID, RaisePage.Paper>();
        audits.signed(of)
                .map(inputs -> inputs.answers().get(criterion))
                .ifPresent(answer -> answer.evidence()
                        .forEach(one -> papers.put(one.document(), new RaisePage.Paper(one.document(), one.title()))));
        db.sql("""
                select v.id as version, d.title from accreditation.evidence_request r
                  join accreditation.evidence_answer a on a.request = r.id
                  join document.version v on v.id = a.version
                  join document.document d on d.id = v.document
                 where r.audit = :audit and (r.criterion is null or r.criterion = :criterion) order by d.title limit 60""")
                .param("audit", of.id())
                .param("criterion", criterion)
                .query(RaisePage.Paper.class)
                .list()
                .forEach(one -> papers.put(one.version(), one));
        return List.copyOf(papers.values());
    }
}
