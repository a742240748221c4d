package org.yardstick.platform.judging;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What ties a person to an organisation and might sway what they say of it.
 *
 * @param id of the declaration; empty for a post that the platform itself knows of
 * @param relation of a relative, when it is family
 * @param begun not known: since ever
 * @param ended empty: it lasts
 */
public record Interest(
        Optional<UUID> id,
        UUID person,
        UUID organisation,
        Kind kind,
        Optional<Relation> relation,
        String details,
        Optional<LocalDate> begun,
        Optional<LocalDate> ended,
        DeclaredAs declaredAs) {

    /** The kinds of ties; each with the threat to impartiality that it is (ISO/IEC 17021-1, 5.2; IESBA's words). */
    public enum Kind {
        EMPLOYMENT(Threat.FAMILIARITY),
        /** Advised the organisation on what is judged. */
        CONSULTANCY(Threat.SELF_REVIEW),
        /** Trained its people, on its premises or for it alone. */
        TRAINING(Threat.SELF_REVIEW),
        OWNERSHIP(Threat.SELF_INTEREST),
        FAMILY(Threat.FAMILIARITY),
        FRIENDSHIP(Threat.FAMILIARITY),
        /** Sells to it or buys from it. */
        SUPPLY(Threat.SELF_INTEREST),
        RIVALRY(Threat.SELF_INTEREST),
        OTHER(Threat.INTIMIDATION);

        private final Threat threat;

        Kind(Threat threat) {
            this.threat = threat;
        }

        public Threat threat() {
            return threat;
        }

        /** As it is kept and written in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Threat {
        SELF_INTEREST,
        SELF_REVIEW,
        FAMILIARITY,
        INTIMIDATION
    }

    /** The relatives whose place in an organisation counts as one's own. */
    public enum Relation {
        SPOUSE,
        PARTNER,
        PARENT,
        CHILD,
        SIBLING,
        GRANDPARENT,
        IN_LAW,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whose word it is. What the office or a record says is not for its subject to take back. */
    public enum DeclaredAs {
        SELF,
        ORGANISATION,
        OFFICE,
        RECORD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isPinned() {
        return declaredAs != DeclaredAs.SELF;
    }

    Interest endedOn(LocalDate day) {
        return new Interest(id, person, organisation, kind, relation, details, begun, Optional.of(day), declaredAs);
    }

    Interest as(DeclaredAs whose) {
        return new Interest(id, person, organisation, kind, relation, details, begun, ended, whose);
    }
}
