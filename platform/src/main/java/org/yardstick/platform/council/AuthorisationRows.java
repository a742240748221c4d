package org.yardstick.platform.council;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;

/** Authorisations as they are read from the database, each with its acts: two questions, however many they are. */
@Component
class AuthorisationRows {
    private static final String SELECT = """
            select a.id, a.body, o.name_en, o.name_hans, o.name_hant, a.sectors, a.levels, a.editions, a.from_day, a.until_day, a.basis,
                   a.decision, a.granted_at, p.name, p.name_hans as p_hans, p.name_hant as p_hant
              from council.authorisation a
              join identity.organisation o on o.id = a.body
              join identity.person p on p.id = a.granted_by""";
    private static final String ORDER = " order by o.name_en, a.body, a.from_day desc, a.id";

    private final JdbcClient db;

    AuthorisationRows(JdbcClient db) {
        this.db = db;
    }

    List<Authorisation> all() {
        return read(db.sql(SELECT + ORDER));
    }

    List<Authorisation> of(UUID body) {
        return read(db.sql(SELECT + " where a.body = :body" + ORDER).param("body", body));
    }

    Optional<Authorisation> find(UUID id) {
        return read(db.sql(SELECT + " where a.id = :id").param("id", id)).stream()
                .findFirst();
    }

    Optional<UUID> ofDecision(UUID decision) {
        return db.sql("select id from council.authorisation where decision = :decision")
                .param("decision", decision)
                .query(UUID.class)
                .optional();
    }

    /** The decisions that an authorisation follows from. */
    Set<UUID> decisions() {
        return new HashSet<>(db.sql("select decision from council.authorisation where decision is not null")
                .query(UUID.class)
                .list());
    }

    private List<Authorisation> read(JdbcClient.StatementSpec query) {
        var bare = query.query((row, n) -> row(row)).list();
        var acts = acts(bare.stream().map(Authorisation::id).toList());
        return bare.stream()
                .map(one -> new Authorisation(
                        one.id(),
                        one.body(),
                        one.bodyName(),
                        one.remit(),
                        one.from(),
                        one.until(),
                        one.basis(),
                        one.decision(),
                        one.granted(),
                        Objects.requireNonNullElse(acts.get(one.id()), List.of())))
                .toList();
    }

    private Map<UUID, List<Act>> acts(Collection<UUID> authorisations) {
        var acts = new HashMap<UUID, List<Act>>();
        db.sql("""
                select a.authorisation, a.kind, a.day, a.until_day, a.reason, a.decided_at, p.name, p.name_hans, p.name_hant
                  from council.act a join identity.person p on p.id = a.decided_by
                 where a.authorisation = any(:ids) order by a.id""").param("ids", authorisations.toArray(UUID[]::new)).query(row -> {
            acts.computeIfAbsent(row.getObject("authorisation", UUID.class), ignored -> new ArrayList<>())
                    .add(act(row));
        });
        return acts;
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                Act.Kind.ofCode(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                row.getString("reason"),
                Names.ofPerson(row),
                row.getTimestamp("decided_at").toInstant());
    }

    private static Authorisation row(ResultSet row) throws SQLException {
        return new Authorisation(
                row.getObject("id", UUID.class),
                row.getObject("body", UUID.class),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                new Remit(
                        Set.of((String[]) array(row.getArray("sectors"))),
                        Set.of((String[]) array(row.getArray("levels"))),
                        Set.of((UUID[]) array(row.getArray("editions")))),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("basis"),
                Optional.ofNullable(row.getObject("decision", UUID.class)),
                new Authorisation.Granted(
                        new Names(row.getString("name"), row.getString("p_hans"), row.getString("p_hant")),
                        row.getTimestamp("granted_at").toInstant()),
                List.of());
    }

    private static Object array(@Nullable Array array) throws SQLException {
        return Objects.requireNonNull(array).getArray();
    }
}
