package org.yardstick.platform.accreditation.audit.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.assessment.SheetPages;
import org.yardstick.platform.assessment.SheetVisibility;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;

/** The notes of an audit as somebody on its team may read them: their own, and everybody's once all scores are signed. */
@Component
class NoteRows {
    private final JdbcClient db;

    NoteRows(JdbcClient db) {
        this.db = db;
    }

    List<Note> of(Audit audit, SheetVisibility.Stage stage, Viewer viewer) {
        return db.sql("""
            select n.id, n.kind, n.criterion, n.with_whom, n.text, n.noted_at, n.version, n.written_by,
                   p.name, p.name_hans, p.name_hant,
                   array(select array[h.id::text, v.id::text]
                           from accreditation.note_photograph h
                           join document.version v on v.document = h.document and v.number = 1
                          where h.note = n.id order by h.received_at) as photographs
              from accreditation.note n join identity.person p on p.id = n.written_by
             where n.audit = :audit and (n.written_by = :viewer or :everybody)
             order by n.noted_at desc, n.id""")
                .param("audit", audit.id())
                .param("viewer", viewer.person())
                .param("everybody", stage != SheetVisibility.Stage.SCORING)
                .query(NoteRows::read)
                .list();
    }

    /** The viewer's own texts of notes that wait for their decision; {@code criterion} is empty where the note is about none. */
    List<SheetPages.Conflict> conflicts(Audit audit, Viewer viewer) {
        return db.sql("""
            select f.id as fork, coalesce(n.criterion, '') as criterion, n.kind as field, f.text as mine,
                   f.received_at as mine_at, n.text as theirs, n.received_at as theirs_at
              from accreditation.note_fork f join accreditation.note n on n.id = f.note
             where n.audit = :audit and n.written_by = :viewer
               and not exists (select 1 from accreditation.note_fork_settlement s where s.fork = f.id)
             order by f.received_at""")
                .param("audit", audit.id())
                .param("viewer", viewer.person())
                .query(SheetPages.Conflict.class)
                .list();
    }

    private static Note read(ResultSet row, int n) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                Note.Kind.find(row.getString("kind")).orElseThrow(),
                row.getString("criterion"),
                row.getString("with_whom"),
                row.getString("text"),
                row.getTimestamp("noted_at").toInstant(),
                row.getInt("version"),
                row.getObject("written_by", UUID.class),
                Names.ofPerson(row),
                photographs(row.getArray("photographs").getArray()));
    }

    /** PostgreSQL gives an empty array of arrays as one without a second dimension. */
    private static List<Note.Photograph> photographs(Object array) {
        return array instanceof String[][] pairs
                ? Arrays.stream(pairs)
                        .map(pair -> new Note.Photograph(UUID.fromString(pair[0]), UUID.fromString(pair[1])))
                        .toList()
                : List.of();
    }
}
