package org.yardstick.platform.accreditation.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.conduct.CaseContext;
import org.yardstick.platform.accreditation.conduct.Part;
import org.yardstick.platform.accreditation.decision.DecisionPage;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;

/** What the pages of appeals and complaints show, to whom. */
@Component
class RepresentationPages {
    private final JdbcClient db;
    private final RepresentationRows rows;
    private final Audits audits;
    private final CaseContext context;

    RepresentationPages(JdbcClient db, RepresentationRows rows, Audits audits, CaseContext context) {
        this.db = db;
        this.rows = rows;
        this.audits = audits;
        this.context = context;
    }

    LocalDate today() {
        return context.today().day();
    }

    List<Representation> list(Viewer viewer) {
        return rows.of(viewer);
    }

    RepresentationPage page(UUID id, Map<String, String> typed, Viewer viewer) {
        var one = rows.find(id, viewer).orElseThrow(NotFound::new);
        var open = one.answer().isEmpty();
        var office = viewer.holds(one.body(), Role.SECRETARIAT);
        var mine = one.handler().map(Representation.Handler::person).equals(Optional.of(viewer.person()));
        return new RepresentationPage(
                one, open && office ? candidates(one, viewer) : List.of(), open && office, open && mine, typed);
    }

    private List<DecisionPage.Candidate> candidates(Representation one, Viewer viewer) {
        var of = one.audit().map(audit -> audits.inCase(audit, viewer));
        return db
                .sql("""
                select distinct p.id, p.name, p.name_hans, p.name_hant from identity.current_membership m
                  join identity.person p on p.id = m.person
                 where m.organisation = :body and m.role in ('SECRETARIAT', 'DECIDER', 'ASSESSOR') order by p.name, p.id""")
                .param("body", one.body())
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), Names.ofPerson(row)))
                .list()
                .stream()
                .map(person -> new DecisionPage.Candidate(
                        person.getKey(),
                        person.getValue(),
                        of.flatMap(audit -> context.impartial().bar(audit, person.getKey(), Part.Duty.HANDLE))))
                .toList();
    }
}
