package org.yardstick.measurement.election;

/**
 * How ballots become a committee.
 *
 * <ol>
 *   <li>M. Lackner, P. Skowron (2023), Multi-Winner Voting with Approval Preferences. Springer, doi:10.1007/978-3-031-09016-5 (all rules for
 *       approvals)
 *   <li>D. Peters, P. Skowron (2020), Proportionality and the limits of welfarism. EC'20, doi:10.1145/3391403.3399465 (equal shares)
 *   <li>The Scottish Local Government Elections Order 2007, SSI 2007/42, schedule 1, rules 45 to 52 (STV)
 *   <li>I. D. Hill, B. A. Wichmann, D. R. Woodall (1987), Algorithm 123: single transferable vote by Meek's method. The Computer Journal 30,
 *       277-281, doi:10.1093/comjnl/30.3.277
 * </ol>
 */
public enum Rule {
    /** Approval voting: most approvals. */
    AV("av"),
    /** Satisfaction approval voting: a ballot's vote is split evenly among those approved of. */
    SAV("sav"),
    /** Proportional approval voting: a ballot with j of its approved elected counts 1 + 1/2 + ... + 1/j; the exact optimum. */
    PAV("pav"),
    /** The same, one seat after another. */
    SEQPAV("seqpav"),
    /** Phragmen's sequential rule: every seat costs its supporters 1; the largest load is kept least. */
    PHRAGMEN("phragmen"),
    /** Equal shares: every voter has the same money, and supporters buy a seat together. */
    EQUAL_SHARES("equal-shares"),
    /** Chamberlin and Courant: as many votes as possible have somebody they approved of; the exact optimum. */
    CC("cc"),
    /** Monroe: the same, with each member representing an equal share of the votes; the exact optimum. */
    MONROE("monroe"),
    /** Single transferable vote in the Scottish version (weighted inclusive Gregory transfers). */
    STV("stv"),
    /** Single transferable vote by Meek's method. */
    MEEK("meek");

    private final String code;

    Rule(String code) {
        this.code = code;
    }

    /** What it is called on the command line. */
    public String code() {
        return code;
    }

    /** Whether it takes ranks; all others take approvals. */
    public boolean ranked() {
        return this == STV || this == MEEK;
    }
}
