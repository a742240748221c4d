package org.yardstick.platform.assessment;

/**
 * Who sees whose sheet, and when. Independent first: until every assessor has signed, each sees their own scores and nobody else's, not
 * even in an average or an order; who leads sees how far the others are, as a number. Then the team settles the consensus before the signed
 * sheets, which no longer change. The audited organisation never sees what single assessors scored.
 */
public final class SheetVisibility {
    private SheetVisibility() {}

    /** Each level includes the one before it. */
    public enum Level {
        /** Not even that it exists. */
        NOTHING,
        /** How many criteria are scored, and whether it is signed. */
        COUNT,
        READ,
        WRITE;

        public boolean includes(Level other) {
            return compareTo(other) >= 0;
        }
    }

    /** What the viewer is to the audit. */
    public enum Part {
        LEAD,
        ASSESSOR,
        /** On the team without scoring: expert, observer. */
        COMPANION,
        /** Keeps the body's affairs without being on the team. */
        OFFICE,
        /** Of the organisation that is audited. */
        AUDITEE,
        NONE;

        boolean scores() {
            return this == LEAD || this == ASSESSOR;
        }
    }

    /** How far the team is. */
    public enum Stage {
        /** Not every assessor has signed. */
        SCORING,
        /** Every assessor has signed, the consensus is not. */
        SETTLING,
        SETTLED
    }

    /** @param own whether the sheet is the viewer's own */
    public record Facts(Part part, boolean own, boolean signed) {}

    public static Level level(Sheet.Kind kind, Facts facts, Stage stage) {
        return switch (kind) {
            case ASSESSOR -> ofAssessor(facts, stage);
            case CONSENSUS -> ofConsensus(facts.part, stage);
        };
    }

    private static Level ofAssessor(Facts facts, Stage stage) {
        if (facts.own && facts.part.scores()) {
            return facts.signed ? Level.READ : Level.WRITE;
        }
        var everybodyHasSigned = stage != Stage.SCORING;
        return switch (facts.part) {
            case LEAD -> everybodyHasSigned ? Level.READ : Level.COUNT;
            case ASSESSOR, COMPANION -> everybodyHasSigned ? Level.READ : Level.NOTHING;
            case OFFICE -> Level.COUNT;
            case AUDITEE, NONE -> Level.NOTHING;
        };
    }

    private static Level ofConsensus(Part part, Stage stage) {
        return switch (part) {
            case LEAD, ASSESSOR ->
                switch (stage) {
                    case SCORING -> Level.NOTHING;
                    case SETTLING -> Level.WRITE;
                    case SETTLED -> Level.READ;
                };
            case COMPANION -> stage == Stage.SCORING ? Level.NOTHING : Level.READ;
            case OFFICE -> stage == Stage.SETTLED ? Level.READ : Level.NOTHING;
            case AUDITEE, NONE -> Level.NOTHING;
        };
    }
}
