package org.yardstick.platform.standard.exchange;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.yardstick.platform.standard.EditionFiles;
import org.yardstick.platform.standard.OpenStandard;
import org.yardstick.platform.standard.Remark;
import tools.jackson.databind.node.ObjectNode;

/** A file that somebody brought, as an edition's document: in our own format as it is, in another one translated, with remarks. */
record Upload(ObjectNode document, List<Remark> remarks) {
    static Upload read(String name, byte[] content, LocalDate today) throws IOException {
        var document = EditionFiles.read(name, content);
        return CisoLibrary.isOne(document)
                ? new CisoEdition(CisoLibrary.read(document), OpenStandard.OSQS.document(), today).upload()
                : new Upload(document, List.of());
    }
}
