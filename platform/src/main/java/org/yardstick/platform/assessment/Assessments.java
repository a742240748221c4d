package org.yardstick.platform.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.Editions;
import org.yardstick.platform.standard.Subject;
import org.yardstick.platform.standard.Tailored;

/**
 * All assessments, each seen by its own organisation only.
 *
 * <p>Whoever changes something about an assessment takes its locks in this order, so that however many colleagues work at once none
 * waits for another in a circle: first the assessment, shared by those who answer and alone by whoever signs, reopens, assigns or
 * restates it; then single answers, several of them in {@link Answers.Change#ORDER}; the end of the journal last, which the journal
 * sees to itself. Nobody takes the assessment alone who already shares it.
 */
@Component
public class Assessments {
    static final Role[] READERS = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR};
    static final String ROWS = """
        select a.id, a.organisation, o.name_en, o.name_hans, o.name_hant, a.edition, a.profile, a.pinned, a.name, a.year,
               a.scope, a.facts, a.target, a.started_at, s.id as submission, s.signed_as, s.signed_at,
               p.name as signer, p.name_hans as signer_hans, p.name_hant as signer_hant
          from assessment.assessment a
          join identity.organisation o on o.id = a.organisation
          left join assessment.current_submission s on s.assessment = a.id
          left join identity.person p on p.id = s.signed_by\s""";
    /** What assessors write of a company is never the company's own: the scope leaves it out, however the id came to be known. */
    private static final String OWN = "where a.kind = 'self' and a.organisation = any(:mine) and a.id = :id";

    private final JdbcClient db;
    private final Editions editions;
    private final Organisations organisations;
    private final Journal journal;
    private final Clock clock;

    Assessments(JdbcClient db, Editions editions, Organisations organisations, Journal journal, Clock clock) {
        this.db = db;
        this.editions = editions;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is stated when an assessment is started. */
    public record Statement(
            UUID organisation,
            UUID edition,
            String profile,
            String name,
            int year,
            String scope,
            @Nullable UUID unit,
            List<UUID> sites,
            Set<String> facts,
            Optional<String> target) {}

    /** Starts an assessment against a published edition for such an organisation, which from then on is pinned. */
    @Transactional
    public UUID start(Statement statement, Viewer by) {
        if (!by.holds(statement.organisation, Role.QUALITY_MANAGER)) {
            throw new NotFound();
        }
        var edition = editions.get(statement.edition);
        if (!edition.published() || !edition.knowsProfile(statement.profile)) {
            throw new Refused("assessment.refused.no-such-profile");
        }
        if (edition.document().subject() != subject(statement.organisation)) {
            throw new Refused("assessment.refused.for-others", edition.name());
        }
        var id = insert(statement, edition.tailored(statement.profile), by);
        for (var site : Set.copyOf(statement.sites)) {
            addSite(id, site, statement.organisation);
        }
        journal.record(Entry.by(by.person(), clock.instant(), "assessment.start", "assessment", id)
                .of(statement.organisation)
                .with("edition", edition.name())
                .with("profile", statement.profile));
        return id;
    }

    private Subject subject(UUID organisation) {
        return organisations
                .find(organisation)
                .map(one -> Subject.of(one.kind()))
                .orElseThrow(NotFound::new);
    }

    private UUID insert(Statement statement, Tailored standard, Viewer by) {
        return db.sql("""
            insert into assessment.assessment
                (organisation, edition, profile, pinned, name, year, scope, unit, facts, target, started_by, started_at)
            select :organisation, :edition, :profile, :pinned, :name, :year, :scope, u.id, :facts, :target, :by, :at
              from (select 1) one
              left join identity.unit u on u.id = :unit and u.organisation = :organisation
            returning id""")
                .param("organisation", statement.organisation)
                .param("edition", statement.edition)
                .param("profile", statement.profile)
                .param("pinned", standard.sha256())
                .param("name", statement.name)
                .param("year", statement.year)
                .param("scope", statement.scope)
                .param("unit", statement.unit, java.sql.Types.OTHER)
                .param("facts", statement.facts.toArray(String[]::new))
                .param("target", statement.target.orElse(null))
                .param("by", by.person())
                .param("at", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
    }

    private void addSite(UUID assessment, UUID site, UUID organisation) {
        db.sql("""
            insert into assessment.assessment_site (assessment, site)
            select :assessment, id from identity.site where id = :site and organisation = :organisation""")
                .param("assessment", assessment)
                .param("site", site)
                .param("organisation", organisation)
                .update();
    }

    /** The assessment, if {@code viewer} belongs to the organisation that makes it. */
    public Assessment get(UUID id, Viewer viewer) {
        return find(id, viewer, "");
    }

    /** The same, held so that nobody signs or reopens it before the running transaction has ended. */
    Assessment share(UUID id, Viewer viewer) {
        return find(id, viewer, " for key share of a");
    }

    /** The same, for whoever signs or reopens: everything that depends on its being open has ended. */
    Assessment lock(UUID id, Viewer viewer) {
        return find(id, viewer, " for update of a");
    }

    private Assessment find(UUID id, Viewer viewer, String lock) {
        return db.sql(ROWS + OWN + lock)
                .param("mine", viewer.organisations(READERS).toArray(UUID[]::new))
                .param("id", id)
                .query(Assessments::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    public static String path(UUID id) {
        return "/assessments/" + id;
    }

    public Tailored standard(Assessment assessment) {
        return standard(assessment.edition(), assessment.profile());
    }

    Tailored standard(UUID edition, String profile) {
        return editions.get(edition).tailored(profile);
    }

    public Edition edition(Assessment assessment) {
        return editions.get(assessment.edition());
    }

    static Assessment read(ResultSet row, int n) throws SQLException {
        var submission = row.getObject("submission", UUID.class);
        return new Assessment(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                row.getObject("edition", UUID.class),
                row.getString("profile"),
                row.getString("pinned"),
                row.getString("name"),
                row.getInt("year"),
                row.getString("scope"),
                Set.of((String[]) row.getArray("facts").getArray()),
                Optional.ofNullable(row.getString("target")),
                row.getTimestamp("started_at").toInstant(),
                submission == null ? Optional.empty() : Optional.of(submitted(submission, row)));
    }

    private static Assessment.Submitted submitted(UUID id, ResultSet row) throws SQLException {
        return new Assessment.Submitted(
                id,
                row.getString("signed_as"),
                new Names(row.getString("signer"), row.getString("signer_hans"), row.getString("signer_hant")),
                row.getTimestamp("signed_at").toInstant());
    }
}
