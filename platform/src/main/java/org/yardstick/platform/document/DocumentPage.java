package org.yardstick.platform.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.identity.Names;

/**
 * A document's own page.
 *
 * @param versions newest first
 * @param retirement who retired it and when, while it is retired
 */
public record DocumentPage(
        Document document,
        Names organisation,
        List<Document.Version> versions,
        Optional<Retirement> retirement,
        List<DocumentUse.Use> uses,
        boolean mayChange,
        boolean mayRestore) {

    public record Retirement(Names by, Instant at) {}
}
