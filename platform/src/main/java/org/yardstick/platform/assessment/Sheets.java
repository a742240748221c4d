package org.yardstick.platform.assessment;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.assessment.SheetVisibility.Level;
import org.yardstick.platform.assessment.SheetVisibility.Part;
import org.yardstick.platform.assessment.SheetVisibility.Stage;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;

/**
 * The sheets of assessors and teams, each seen as {@link SheetVisibility} allows and not otherwise. Who is on the team of an audit is
 * not known here: whoever asks brings it along ({@link Asking}), read from their own rows.
 *
 * <p>Whoever changes a sheet locks in the order of {@link Assessments}: the sheet, single answers, the end of the journal. Entries are the
 * body's affair and name no criterion, lest the journal tell what the screens hide.
 */
@Component
public class Sheets {
    private static final String OF_ASSESSOR =
            Assessments.ROWS + "where a.kind = 'assessor' and a.occasion = :occasion and a.assessor = :assessor";
    private static final String CONSENSUS = Assessments.ROWS + "where a.kind = 'consensus' and a.occasion = :occasion";
    static final String SHARED = " for key share of a";
    static final String ALONE = " for update of a";

    private final JdbcClient db;
    private final Assessments assessments;
    private final Journal journal;

    Sheets(JdbcClient db, Assessments assessments, Journal journal) {
        this.db = db;
        this.assessments = assessments;
        this.journal = journal;
    }

    /**
     * Who asks, and with whom they audit.
     *
     * @param assessors everybody who scores on this occasion now
     */
    public record Asking(Viewer viewer, Part part, Set<UUID> assessors) {
        UUID person() {
            return viewer.person();
        }
    }

    /** Begins the asking assessor's own sheet; when there is one already, it is that. */
    @Transactional
    public UUID begin(Sheet.Occasion occasion, Asking asking) {
        mayDo(Level.WRITE, Sheet.Kind.ASSESSOR, new SheetVisibility.Facts(asking.part, true, false), Stage.SCORING);
        return own(occasion.id(), asking.viewer)
                .map(Sheet::id)
                .orElseGet(() -> insert(occasion, Sheet.Kind.ASSESSOR, asking));
    }

    /** Begins the consensus once everybody has signed; when it is begun already, it is that. */
    @Transactional
    public UUID beginConsensus(Sheet.Occasion occasion, Asking asking) {
        mayDo(Level.WRITE, Sheet.Kind.CONSENSUS, notOwn(asking), stage(occasion.id(), asking));
        return consensus(occasion.id(), "")
                .map(Sheet::id)
                .orElseGet(() -> insert(occasion, Sheet.Kind.CONSENSUS, asking));
    }

    private UUID insert(Sheet.Occasion occasion, Sheet.Kind kind, Asking asking) {
        var standard = assessments.standard(occasion.edition(), occasion.profile());
        var id = db.sql("""
                insert into assessment.assessment
                    (organisation, edition, profile, pinned, name, year, facts, started_by, started_at, kind, occasion, assessor)
                values (:organisation, :edition, :profile, :pinned, :name, :year, :facts, :by, :at, :kind, :occasion, :assessor)
                on conflict do nothing
                returning id""")
                .param("organisation", occasion.organisation())
                .param("edition", occasion.edition())
                .param("profile", occasion.profile())
                .param("pinned", standard.sha256())
                .param("name", occasion.name())
                .param("year", occasion.year())
                .param("facts", occasion.facts().toArray(String[]::new))
                .param("by", asking.person())
                .param("at", Timestamp.from(journal.now()))
                .param("kind", kind.code())
                .param("occasion", occasion.id())
                .param("assessor", kind == Sheet.Kind.ASSESSOR ? asking.person() : null, java.sql.Types.OTHER)
                .query(UUID.class)
                .optional();
        id.ifPresent(begun -> record("sheet.begin", occasion.body(), begun, asking.viewer));
        return id.or(() -> find(occasion.id(), kind, asking, "").map(Sheet::id)).orElseThrow();
    }

    private void record(String action, UUID body, UUID sheet, Viewer by) {
        journal.record(
                Entry.by(by.person(), journal.now(), action, "sheet", sheet).of(body));
    }

    /** The viewer's own sheet; nobody else's, whoever asks. */
    public Optional<Sheet> own(UUID occasion, Viewer viewer) {
        return own(occasion, viewer, "");
    }

    /** The viewer's own sheet; as long as nothing is written, an empty one that is kept nowhere. */
    public Sheet ownOrEmpty(Sheet.Occasion occasion, Viewer viewer) {
        return own(occasion.id(), viewer)
                .orElseGet(() -> new Sheet(
                        occasion.id(),
                        Sheet.Kind.ASSESSOR,
                        Optional.of(viewer.person()),
                        occasion.empty(journal.now())));
    }

    private Optional<Sheet> own(UUID occasion, Viewer viewer, String lock) {
        return db.sql(OF_ASSESSOR + lock)
                .param("occasion", occasion)
                .param("assessor", viewer.person())
                .query(Assessments::read)
                .optional()
                .map(one -> new Sheet(occasion, Sheet.Kind.ASSESSOR, Optional.of(viewer.person()), one));
    }

    private Optional<Sheet> consensus(UUID occasion, String lock) {
        return db.sql(CONSENSUS + lock)
                .param("occasion", occasion)
                .query(Assessments::read)
                .optional()
                .map(one -> new Sheet(occasion, Sheet.Kind.CONSENSUS, Optional.empty(), one));
    }

    /** The consensus, for those who may read it by now. */
    public Optional<Sheet> consensus(UUID occasion, Asking asking) {
        return consensus(occasion, "")
                .filter(sheet -> SheetVisibility.level(sheet.kind(), notOwn(asking), stage(occasion, asking))
                        .includes(Level.READ));
    }

    Optional<Sheet> find(UUID occasion, Sheet.Kind kind, Asking asking, String lock) {
        return switch (kind) {
            case ASSESSOR -> own(occasion, asking.viewer, lock);
            case CONSENSUS -> consensus(occasion, lock);
        };
    }

    /** The sheet of that kind on which the asking person may write now, held; a signed one is refused, any other not found. */
    Sheet hold(UUID occasion, Sheet.Kind kind, Asking asking, String lock) {
        var sheet = find(occasion, kind, asking, lock).orElseThrow(NotFound::new);
        var facts = new SheetVisibility.Facts(asking.part, kind == Sheet.Kind.ASSESSOR, sheet.isSigned());
        var level = SheetVisibility.level(kind, facts, stage(occasion, asking));
        if (level.includes(Level.READ)) {
            sheet.assessment().mustBeOpen();
        }
        if (!level.includes(Level.WRITE)) {
            throw new NotFound();
        }
        return sheet;
    }

    private static void mayDo(Level level, Sheet.Kind kind, SheetVisibility.Facts facts, Stage stage) {
        if (!SheetVisibility.level(kind, facts, stage).includes(level)) {
            throw new NotFound();
        }
    }

    private static SheetVisibility.Facts notOwn(Asking asking) {
        return new SheetVisibility.Facts(asking.part, false, false);
    }

    /** How far the team is; without anybody who scores it is nowhere. */
    public Stage stage(UUID occasion, Asking asking) {
        record Signed(String kind, UUID assessor) {}
        var signed = db.sql("""
                select a.kind, coalesce(a.assessor, a.occasion) as assessor
                  from assessment.assessment a join assessment.current_submission s on s.assessment = a.id
                 where a.occasion = :occasion and (a.kind = 'consensus' or a.assessor = any(:assessors))""")
                .param("occasion", occasion)
                .param("assessors", asking.assessors.toArray(UUID[]::new))
                .query(Signed.class)
                .list();
        if (signed.stream().anyMatch(one -> one.kind.equals("consensus"))) {
            return Stage.SETTLED;
        }
        return !asking.assessors.isEmpty() && signed.size() == asking.assessors.size() ? Stage.SETTLING : Stage.SCORING;
    }

    /** How far one assessor is. */
    public record Count(UUID assessor, int scored, Optional<Instant> signedAt) {}

    /** How far the assessors are, of those of whom the asking person may know it. */
    public List<Count> counts(Sheet.Occasion occasion, Asking asking) {
        var stage = stage(occasion.id(), asking);
        var standard = assessments.standard(occasion.edition(), occasion.profile());
        return db
                .sql(SheetRows.COUNTS)
                .param("occasion", occasion.id())
                .param("dimensions", standard.edition().document().dimensions().size())
                .query((row, n) -> new Count(
                        row.getObject("assessor", UUID.class),
                        row.getInt("scored"),
                        Optional.ofNullable(row.getTimestamp("signed_at")).map(Timestamp::toInstant)))
                .list()
                .stream()
                .filter(one -> asking.assessors.contains(one.assessor))
                .filter(one -> of(one.assessor, one.signedAt.isPresent(), asking, stage)
                        .includes(Level.COUNT))
                .toList();
    }

    private static Level of(UUID assessor, boolean signed, Asking asking, Stage stage) {
        var facts = new SheetVisibility.Facts(asking.part, assessor.equals(asking.person()), signed);
        return SheetVisibility.level(Sheet.Kind.ASSESSOR, facts, stage);
    }

    /** A score that an assessor gave and signed. */
    public record Given(UUID assessor, String criterion, String dimension, BigDecimal score) {}

    /** Whether the signed sheets of the others are open to whoever asks by now. */
    public boolean areOpen(UUID occasion, Asking asking) {
        return SheetVisibility.level(Sheet.Kind.ASSESSOR, notOwn(asking), stage(occasion, asking))
                .includes(Level.READ);
    }

    /** What each assessor signed; not found before everybody has. */
    public List<Given> given(UUID occasion, Asking asking) {
        mayDo(Level.READ, Sheet.Kind.ASSESSOR, notOwn(asking), stage(occasion, asking));
        return given(occasion, asking.assessors);
    }

    List<Given> given(UUID occasion, Set<UUID> assessors) {
        return db.sql(SheetRows.GIVEN)
                .param("occasion", occasion)
                .param("assessors", assessors.toArray(UUID[]::new))
                .query(Given.class)
                .list();
    }
}
