package org.yardstick.platform.accreditation.audit.visit;

import java.util.List;
import java.util.Map;
import org.yardstick.platform.accreditation.audit.Audit;

/**
 * The log of interviews, documents and observations.
 *
 * @param everybody whether the whole team's notes are shown by now, or the viewer's own alone
 */
public record NotesPage(Audit audit, List<Note> notes, boolean everybody, Map<String, String> criteria) {}
