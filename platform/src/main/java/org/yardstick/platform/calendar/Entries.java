package org.yardstick.platform.calendar;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Named;

/**
 * All entries. One that is moved, renamed or called off keeps its id and gets another version, so that the calendars that have it follow;
 * what stays the same gets none.
 */
@Component
public class Entries {
    private final JdbcClient db;
    private final Journal journal;

    Entries(JdbcClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /** What a version says, to be compared. */
    private record Said(
            String en,
            String hans,
            String hant,
            Places place,
            String zone,
            Timestamp begins,
            Timestamp ends,
            boolean calledOff) {

        static Said of(Plan plan, boolean calledOff) {
            return new Said(
                    plan.title().in(Language.ENGLISH),
                    plan.title().in(Language.SIMPLIFIED),
                    plan.title().in(Language.TRADITIONAL),
                    Places.of(plan.place()),
                    plan.zone().getId(),
                    Timestamp.from(plan.begins()),
                    Timestamp.from(plan.ends()),
                    calledOff);
        }

        private Map<String, @Nullable Object> columns() {
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("en", en);
            columns.put("hans", hans);
            columns.put("hant", hant);
            columns.put("place", place.en);
            columns.put("placeHans", place.hans);
            columns.put("placeHant", place.hant);
            columns.put("zone", zone);
            columns.put("begins", begins);
            columns.put("ends", ends);
            columns.put("off", calledOff);
            return columns;
        }
    }

    /** Where it takes place, script by script. */
    private record Places(
            String en, @Nullable String hans, @Nullable String hant) {
        static Places of(Named place) {
            return new Places(
                    place.in(Language.ENGLISH), place.in(Language.SIMPLIFIED), place.in(Language.TRADITIONAL));
        }
    }

    private record Version(int number, Said said) {}

    /** Makes the entry, or brings it up to date, for exactly these people. */
    @Transactional
    public UUID keep(Plan plan, Collection<UUID> people, UUID by) {
        var id = find(plan).orElseGet(() -> insert(plan, by));
        write(id, Said.of(plan, false), by);
        invite(id, new HashSet<>(people), by);
        return id;
    }

    /** It does not take place. */
    @Transactional
    public void callOff(Plan plan, UUID by) {
        find(plan).ifPresent(id -> write(id, Said.of(plan, true), by));
    }

    private Optional<UUID> find(Plan plan) {
        return db.sql(
                        "select id from calendar.entry where subject_kind = :kind and subject = :subject for no key update")
                .param("kind", plan.subjectKind())
                .param("subject", plan.subject())
                .query(UUID.class)
                .optional();
    }

    private UUID insert(Plan plan, UUID by) {
        return db.sql("""
                insert into calendar.entry (subject_kind, subject, body, made_by, made_at)
                values (:kind, :subject, :body, :by, :at) returning id""")
                .param("kind", plan.subjectKind())
                .param("subject", plan.subject())
                .param("body", plan.body())
                .param("by", by)
                .param("at", Timestamp.from(journal.now()))
                .query(UUID.class)
                .single();
    }

    private void write(UUID entry, Said said, UUID by) {
        var last = newest(entry);
        if (last.filter(version -> version.said.equals(said)).isPresent()) {
            return;
        }
        int number = last.map(version -> version.number + 1).orElse(0);
        db.sql("""
                insert into calendar.entry_version
                    (entry, version, title_en, title_hans, title_hant, place, place_hans, place_hant, zone, begins_at, ends_at,
                     called_off, written_by, written_at)
                values (:entry, :version, :en, :hans, :hant, :place, :placeHans, :placeHant, :zone, :begins, :ends, :off, :by, :at)""")
                .params(said.columns())
                .param("entry", entry)
                .param("version", number)
                .param("by", by)
                .param("at", Timestamp.from(journal.now()))
                .update();
        journal.record(
                Entry.by(by, journal.now(), said.calledOff ? "calendar.call-off" : "calendar.write", "entry", entry)
                        .with("version", number)
                        .with("begins", said.begins.toInstant().toString()));
    }

    private Optional<Version> newest(UUID entry) {
        return db.sql("""
                select version, title_en, title_hans, title_hant, place, place_hans, place_hant, zone, begins_at, ends_at, called_off
                  from calendar.current_version where entry = :entry""")
                .param("entry", entry)
                .query((row, n) -> new Version(
                        row.getInt("version"),
                        new Said(
                                row.getString("title_en"),
                                row.getString("title_hans"),
                                row.getString("title_hant"),
                                new Places(
                                        row.getString("place"),
                                        row.getString("place_hans"),
                                        row.getString("place_hant")),
                                row.getString("zone"),
                                row.getTimestamp("begins_at"),
                                row.getTimestamp("ends_at"),
                                row.getBoolean("called_off"))))
                .optional();
    }

    private void invite(UUID entry, Set<UUID> wanted, UUID by) {
        record Attendance(UUID id, UUID person) {}
        var asked = new HashSet<UUID>();
        var now = Timestamp.from(journal.now());
        db.sql("""
                select a.id, a.person from calendar.attendance a
                 where a.entry = :entry and not exists (select 1 from calendar.attendance_end e where e.attendance = a.id)""").param("entry", entry).query(Attendance.class).list().forEach(one -> {
            asked.add(one.person);
            if (!wanted.contains(one.person)) {
                end(one.id, by, now);
            }
        });
        for (var person : wanted) {
            if (!asked.contains(person)) {
                ask(entry, person, by, now);
            }
        }
    }

    private void end(UUID attendance, UUID by, Timestamp now) {
        db.sql("insert into calendar.attendance_end (attendance, ended_by, ended_at) values (:id, :by, :at)")
                .param("id", attendance)
                .param("by", by)
                .param("at", now)
                .update();
    }

    private void ask(UUID entry, UUID person, UUID by, Timestamp now) {
        db.sql("insert into calendar.attendance (entry, person, asked_by, asked_at) values (:entry, :person, :by, :at)")
                .param("entry", entry)
                .param("person", person)
                .param("by", by)
                .param("at", now)
                .update();
    }
}
