package org.yardstick.platform.assessment.evidence;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yardstick.platform.assessment.Attached;
import org.yardstick.platform.document.Document;
import org.yardstick.platform.document.UploadForm;

/**
 * Choosing evidence for a criterion: what the library has, and files brought from elsewhere.
 *
 * @param text what is looked for in the library
 * @param found documents of the library, newest first
 */
public record EvidencePage(
        String path,
        String code,
        String title,
        List<Attached> attached,
        String text,
        List<Document> found,
        UploadForm upload) {

    /** The documents that are attached already. */
    public Set<UUID> chosen() {
        return Set.copyOf(attached.stream().map(Attached::document).distinct().toList());
    }
}
