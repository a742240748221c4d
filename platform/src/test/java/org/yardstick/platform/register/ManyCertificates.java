package org.yardstick.platform.register;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.register.credential.CertificateFacts;
import org.yardstick.platform.register.credential.StatusBits;
import org.yardstick.platform.register.log.Log;

/**
 * Very many certificates of the last five years in a register that has none, as the use cases would have left them: what they say, places in
 * the status lists, what befell some of them, what the search reads, and the log. Only that nobody signed them, and that the journal does
 * not tell of them. A holder has up to four, one after the other; a tenth of those take the place of the one before.
 */
public final class ManyCertificates {
    private static final int ROUNDS = 4;
    private static final Duration LONG = Duration.ofDays(5 * 365);
    private static final int FULL = StatusBits.USUAL_SIZE / 4 * 3;

    private final Ground ground;
    private final int count;
    private final int holders;
    private final MadeFates fates;
    private final CopyTables tables;
    private final MadeLog log;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<UUID, Integer> taken = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>();

    private ManyCertificates(Ground ground, int count, CopyTables tables) {
        this.ground = ground;
        this.count = count;
        this.holders = (count + ROUNDS - 1) / ROUNDS;
        this.fates = new MadeFates(count, holders);
        this.tables = tables;
        this.log = new MadeLog(tables);
    }

    /**
     * On what they stand.
     *
     * @param by who issued them all
     * @param root address of the instance
     */
    public record Ground(List<CertificateFacts.Body> bodies, UUID by, Instant now, String root) {
        CertificateFacts.Body body(int holder) {
            return bodies.get(Math.min(holder % 7, holder % bodies.size()));
        }
    }

    /** One of them, as far as later ones need to know. */
    private record Row(UUID id, UUID body, String number, LocalDate granted, CertificateFacts.StatusPlace place) {}

    /** What befalls a certificate once so many have been granted. */
    private record Due(int after, Row row, Log.Event event) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return Integer.compare(after, other.after);
        }
    }

    /** Makes so many in the database at {@code url}. */
    public static void make(Ground ground, int count, String url, String user, String password) throws SQLException {
        String head;
        try (var tables = new CopyTables(url, user, password)) {
            var many = new ManyCertificates(ground, count, tables);
            many.make();
            head = many.log.head();
        }
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(head);
            statement.execute("vacuum analyze");
        }
    }

    /** What one of the holders may be granted next, from today for three years. */
    public static Grant next(int holder, CertificateFacts.Body body, LocalDate today) {
        return MadeFacts.grant(holder, id(holder), body, today, Optional.empty());
    }

    /** What such a certificate would say, to be signed for its own sake. */
    public static CertificateFacts facts(int holder, CertificateFacts.Body body, LocalDate today) {
        return next(holder, body, today)
                .facts(
                        URI.create("https://register.example.org/register/XX-2026-000001"),
                        "XX-2026-000001",
                        new CertificateFacts.StatusPlace(1, holder));
    }

    private void make() throws SQLException {
        for (int holder = 0; holder < holders; holder++) {
            holder(holder);
        }
        for (int at = 0; at < count; at++) {
            grant(at);
            while (!due.isEmpty() && due.peek().after <= at) {
                happen(due.poll(), at);
            }
        }
        counters();
    }

    private void holder(int holder) throws SQLException {
        var names = MadeNames.of(holder);
        var city = MadeFacts.city(holder);
        tables.add(
                "identity.organisation (id, kind, name_en, name_hans, name_hant, sector, country, city, headcount,"
                        + " founded_at, folded)",
                id(holder),
                "company",
                names.en(),
                names.hans(),
                names.hant(),
                MadeFacts.sector(holder).code(),
                MadeFacts.country(city),
                city,
                50 + holder % 900,
                at(0),
                names.en());
    }

    /** Of the shape and in the order of UUIDv7. */
    private static UUID id(long number) {
        return new UUID(0x0190_0000_0000_7000L | number >> 12 << 16, 0x8000_0000_0000_0000L | number);
    }

    private Instant at(int certificate) {
        var first = ground.now.minus(LONG);
        return first.plusSeconds(LONG.toSeconds() * certificate / count);
    }

    private void grant(int at) throws SQLException {
        int holder = at % holders;
        var body = ground.body(holder);
        var granted = LocalDate.ofInstant(at(at), TestRegister.ZONE);
        var replaced = fates.replaces(at) ? Optional.of(rows.get(at - holders)) : Optional.<Row>empty();
        var grant = MadeFacts.grant(holder, id(holder), body, granted, replaced.map(Row::id));
        var row = new Row(id(at), body.id(), number(body, granted.getYear()), granted, place(body.id()));
        rows.add(row);
        certificate(row, grant, at(at));
        entry(row, grant, at);
        if (replaced.isPresent()) {
            change(replaced.get(), at(at));
        }
        log(row, Log.Event.GRANTED, at(at));
        fates.events(at).forEach((event, after) -> due.add(new Due(after, row, event)));
    }

    private String number(CertificateFacts.Body body, int year) {
        int number = numbers.merge(body.id() + " " + year, 1, Integer::sum);
        return "%s-%d-%06d".formatted(Numbers.letters(body.names().en()), year, number);
    }

    /** An odd factor leads to every place of a list once. */
    private CertificateFacts.StatusPlace place(UUID body) {
        int drawn = taken.merge(body, 1, Integer::sum) - 1;
        return new CertificateFacts.StatusPlace(
                drawn / FULL + 1, (int) (drawn % FULL * 40_503L % StatusBits.USUAL_SIZE));
    }

    private void certificate(Row row, Grant grant, Instant at) throws SQLException {
        var facts = grant.facts(URI.create(ground.root + IssueCertificate.PATH + row.number), row.number, row.place);
        tables.add(
                "register.certificate (id, number, kind, body, organisation, facts, granted_on, effective_on, expires_on,"
                        + " zone, first_granted_on, decision, replaces, issued_by, issued_at)",
                row.id,
                row.number,
                "organisation",
                row.body,
                grant.holder().id(),
                CanonicalJson.of(facts),
                row.granted,
                row.granted,
                grant.period().expires(),
                TestRegister.ZONE,
                row.granted,
                grant.decision(),
                grant.replaces().orElse(null),
                ground.by,
                at);
        tables.add(
                "register.credential (certificate, json, jwt, sha256)", row.id, signed(row), "unsigned", sha256(row));
        tables.add(
                "register.status_place (body, list, place, certificate)",
                row.body,
                row.place.list(),
                row.place.index(),
                row.id);
    }

    private static String signed(Row row) {
        return "{\"unsigned\":\"" + row.number + "\"}";
    }

    private static String sha256(Row row) {
        return CanonicalJson.hex(CanonicalJson.sha256(signed(row)));
    }

    private void entry(Row row, Grant grant, int at) throws SQLException {
        var events = fates.events(at);
        var isWithdrawn = events.containsKey(Log.Event.WITHDRAWN);
        var ended = events.get(isWithdrawn ? Log.Event.WITHDRAWN : Log.Event.CANCELLED);
        tables.add(
                "register.entry (certificate, body, listed, words, sector, level, level_rank, country, city, granted_on,"
                        + " effective_on, expires_on, suspended_from, replaced_from, ended_on, ended_as)",
                row.id,
                row.body,
                grant.listed(),
                String.join(" ", SearchWords.of(IssueCertificate.names(grant))),
                grant.sector().code(),
                grant.level().orElseThrow().code(),
                IssueCertificate.rank(grant.level().orElseThrow()),
                grant.holder().country(),
                grant.holder().city(),
                row.granted,
                row.granted,
                grant.period().expires(),
                events.containsKey(Log.Event.RESTORED) ? null : day(events.get(Log.Event.SUSPENDED)),
                fates.isReplaced(at) ? day(at + holders) : null,
                day(ended),
                ended == null ? null : isWithdrawn ? "withdrawn" : "cancelled");
    }

    private @Nullable LocalDate day(@Nullable Integer certificate) {
        return certificate == null ? null : LocalDate.ofInstant(at(certificate), TestRegister.ZONE);
    }

    private void happen(Due due, int at) throws SQLException {
        var day = day(at);
        var suspension = new UUID(due.row.id.getMostSignificantBits(), ~due.row.id.getLeastSignificantBits());
        switch (due.event) {
            case SUSPENDED ->
                tables.add(
                        "register.suspension (id, certificate, from_day, reason, suspended_at)",
                        suspension,
                        due.row.id,
                        day,
                        "No surveillance",
                        at(at));
            case RESTORED ->
                tables.add(
                        "register.restoration (suspension, restored_on, reason, restored_by, restored_at)",
                        suspension,
                        day,
                        "Surveillance done",
                        ground.by,
                        at(at));
            case WITHDRAWN, CANCELLED ->
                tables.add(
                        "register.withdrawal (certificate, kind, withdrawn_on, reason, withdrawn_at)",
                        due.row.id,
                        due.event.code(),
                        day,
                        "Given up",
                        at(at));
            case GRANTED -> {}
        }
        change(due.row, at(at));
        log(due.row, due.event, at(at));
    }

    private void change(Row row, Instant at) throws SQLException {
        tables.add("register.status_change (body, list, at)", row.body, row.place.list(), at);
    }

    private void log(Row row, Log.Event event, Instant at) throws SQLException {
        var leaf = new LinkedHashMap<String, Object>();
        if (event == Log.Event.GRANTED) {
            leaf.put("sha256", sha256(row));
        }
        leaf.put("event", event.code());
        leaf.put("number", row.number);
        leaf.put("body", row.body.toString());
        leaf.put("day", LocalDate.ofInstant(at, TestRegister.ZONE).toString());
        leaf.put("at", at.toString());
        log.append(CanonicalJson.of(leaf), row.id, event, at);
    }

    /** The rows that count on: the next certificate follows these. */
    private void counters() throws SQLException {
        for (var body : ground.bodies) {
            tables.add(
                    "register.prefix (body, prefix)",
                    body.id(),
                    Numbers.letters(body.names().en()));
            int drawn = taken.getOrDefault(body.id(), 0);
            for (int list = 1; list <= drawn / FULL + 1; list++) {
                tables.add(
                        "register.status_list (body, number, taken)",
                        body.id(),
                        list,
                        Math.min(FULL, drawn - (list - 1) * FULL));
            }
        }
        for (var series : numbers.entrySet()) {
            var parts = series.getKey().split(" ");
            tables.add("register.series (body, year, last)", parts[0], parts[1], series.getValue());
        }
    }
}
