package org.yardstick.platform.document;

import java.util.List;

/**
 * The form for a link, with what was typed.
 *
 * @param organisation whose library was chosen, as typed
 */
public record LinkForm(
        List<LibraryPage.Shelf> shelves, String organisation, String title, String url, String effectiveOn) {}
