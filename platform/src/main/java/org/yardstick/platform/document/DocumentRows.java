package org.yardstick.platform.document;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.document.intake.FileType;
import org.yardstick.platform.identity.Names;

/** How a {@link Document} is read from the database, the same for one as for a list. */
final class DocumentRows {
    private static final String COLUMNS = """
            select d.id, d.organisation, d.title, v.id as version, v.number, v.file_name, v.type, c.size, encode(c.sha256, 'hex') as sha256,
                   v.url, v.effective_on, v.checked_by, p.name, p.name_hans, p.name_hant, v.uploaded_at,
                   exists (select 1 from document.current_retirement r where r.document = d.id) as retired""";

    /** Documents with their newest version; the lateral join finds it by index, one step a document. */
    static final String FROM_CURRENT = """

              from document.document d
              join lateral (select v.id, v.number, v.content, v.file_name, v.type, v.url, v.effective_on, v.checked_by,
                                   v.uploaded_by, v.uploaded_at
                              from document.version v where v.document = d.id order by v.number desc limit 1) v on true
              join identity.person p on p.id = v.uploaded_by
              left join document.content c on c.sha256 = v.content
            """;

    static final String CURRENT = COLUMNS + FROM_CURRENT;

    /** The same, counted before paging. */
    static final String CURRENT_COUNTED = COLUMNS + ", count(*) over () as total" + FROM_CURRENT;

    /** Documents with every version that they have or had. */
    static final String EVERY_VERSION = COLUMNS + """

              from document.document d
              join document.version v on v.document = d.id
              join identity.person p on p.id = v.uploaded_by
              left join document.content c on c.sha256 = v.content
            """;

    private DocumentRows() {}

    static Document read(ResultSet row, int n) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("title"),
                row.getBoolean("retired"),
                version(row));
    }

    private static Document.Version version(ResultSet row) throws SQLException {
        return new Document.Version(
                row.getObject("version", UUID.class),
                row.getInt("number"),
                body(row),
                Optional.ofNullable(row.getObject("effective_on", LocalDate.class)),
                Names.ofPerson(row),
                row.getTimestamp("uploaded_at").toInstant(),
                Optional.ofNullable(row.getString("checked_by")));
    }

    private static Document.Body body(ResultSet row) throws SQLException {
        var url = row.getString("url");
        return url == null
                ? new Document.FileBody(
                        row.getString("file_name"),
                        FileType.valueOf(row.getString("type")),
                        row.getLong("size"),
                        row.getString("sha256"))
                : new Document.LinkBody(URI.create(url));
    }
}
