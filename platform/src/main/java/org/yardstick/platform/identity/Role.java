package org.yardstick.platform.identity;

import org.yardstick.platform.identity.Organisation.Kind;

/** What a person does in an organisation. A person may hold several, in several organisations. */
public enum Role {
    /** Keeps the instance: bodies, organisations, settings; sees no company's answers. */
    ADMINISTRATOR,
    /** Runs a body's scheme: editions, awards, programme, courses, fees, meetings. */
    SECRETARIAT,
    /** Writes and votes on the next edition of the standard. */
    COMMITTEE_MEMBER,
    /** Scores companies independently. */
    ASSESSOR,
    /** Decides on accreditation on frozen facts; never assessed the same company. */
    DECIDER,
    /** Scores award entries. */
    JUDGE,
    /** Studies the consortium's topics. */
    RESEARCHER,
    /** Takes part in the research consortium for a member company. */
    CONSORTIUM_MEMBER,
    /** Trains and examines people. */
    TRAINER,
    /** Answers for the own organisation's assessments and signs them. */
    QUALITY_MANAGER,
    /** Answers criteria and brings evidence for the own organisation. */
    CONTRIBUTOR,
    /** Serves customers and uses the knowledge base. */
    FRONTLINE;

    /**
     * Whether an organisation of this kind has anybody with this role: the scheme's roles belong to bodies, a company's to companies. Whoever is
     * assessed has people who answer for it, and bodies are assessed too.
     */
    public boolean fits(Kind kind) {
        return switch (this) {
            case ADMINISTRATOR, SECRETARIAT, COMMITTEE_MEMBER, ASSESSOR, DECIDER, JUDGE, TRAINER -> kind == Kind.BODY;
            case RESEARCHER -> kind != Kind.COMPANY;
            case CONSORTIUM_MEMBER, FRONTLINE -> kind != Kind.BODY;
            case QUALITY_MANAGER, CONTRIBUTOR -> true;
        };
    }
}
