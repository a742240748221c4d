package org.yardstick.platform.accreditation.audit.visit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a device takes along on a visit, and how things stand for it: the case as its assessor may see it, and nothing of anybody else's
 * scores.
 *
 * @param person whose device data these are
 * @param csrf the token with which the device sends
 * @param signed whether the assessor has signed, after which scores no longer change
 * @param photographs ids of those that have arrived
 * @param largest how many bytes a file may have
 */
record VisitCase(
        UUID person,
        String csrf,
        boolean signed,
        List<Dimension> dimensions,
        List<Criterion> criteria,
        List<Held> answers,
        List<HeldNote> notes,
        List<Item> agenda,
        List<Conflict> conflicts,
        List<UUID> photographs,
        long largest,
        int edge,
        long kept) {

    record Dimension(String code, String name, String question, List<String> scale, String lang) {}

    /** @param anchors by dimension, each score with its text */
    record Criterion(
            String code,
            String module,
            String title,
            String requirement,
            List<String> guidance,
            Map<String, Map<String, String>> anchors,
            String lang,
            String narrative,
            String notApplicable,
            boolean mayBeNotApplicable,
            List<Evidence> evidence) {}

    record Evidence(UUID version, String title, String pointer, String address, boolean file) {}

    record Held(String criterion, String field, String value, int version) {}

    record HeldNote(
            UUID id,
            String kind,
            String criterion,
            String withWhom,
            String text,
            Instant notedAt,
            int version,
            List<UUID> photographs) {}

    record Item(String day, String time, String title, String place, String people, List<String> criteria) {}

    record Conflict(UUID fork, String criterion, String field, String mine, String theirs) {}
}
