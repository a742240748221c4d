package org.yardstick.platform.document;

import java.util.List;
import java.util.UUID;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** Where a document is used: a capability that attaches documents offers a bean, and its uses stand on the document's page. */
@FunctionalInterface
public interface DocumentUse {
    /** The uses that this viewer may see. */
    List<Use> of(UUID document, Viewer viewer, Language language);

    /**
     * @param text for example the code and title of a criterion, in the reader's language
     * @param path where it leads
     */
    record Use(String text, String path) {}
}
