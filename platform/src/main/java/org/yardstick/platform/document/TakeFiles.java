package org.yardstick.platform.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Viewer;

/**
 * Hands files to a capability that gathers them for somebody, as the pack of an audit does: those that this person may read today and that
 * are still kept, and their bytes piece by piece, so that no file is ever in memory whole.
 */
@Component
public class TakeFiles {
    private final JdbcClient db;
    private final Reach reach;
    private final Contents contents;

    TakeFiles(JdbcClient db, Reach reach, Contents contents) {
        this.db = db;
        this.reach = reach;
        this.contents = contents;
    }

    /** Of these versions the files that the viewer may read, in the order of their ids; links are none. */
    public List<Document> readable(Viewer viewer, Collection<UUID> versions) {
        var scope = reach.of(viewer);
        return db.sql(DocumentRows.EVERY_VERSION + " where " + Reach.CONDITION
                        + " and v.id = any(:ids) and v.url is null and c.deleted_at is null order by v.id")
                .param("kept", scope.keptIds())
                .param("open", scope.openIds())
                .param("granted", scope.grantedIds())
                .param("ids", versions.toArray(UUID[]::new))
                .query(DocumentRows::read)
                .list();
    }

    /** Writes all of a file that {@link #readable} gave. */
    public void write(Document.FileBody file, OutputStream to) throws IOException {
        contents.write(HexFormat.of().parseHex(file.sha256()), to);
    }
}
