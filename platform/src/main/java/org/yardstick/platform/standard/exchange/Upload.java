package org.yardstick.platform.standard.exchange;

import java.util.List;
import org.yardstick.platform.standard.EditionFiles;
import org.yardstick.platform.standard.Remark;
import tools.jackson.databind.node.ObjectNode;

/** A file that somebody brought, as an edition's document: in our own format as it is, in another one translated, with remarks. */
record Upload(ObjectNode document, List<Remark> remarks) {
    static Upload read(String name, byte[] content) {
        return new Upload(EditionFiles.read(name, content), List.of());
    }
}
