package org.yardstick.platform.demo.plan;

/** The steps from an application to a certificate in the order in which they are taken, each so many days after the company filed. */
public enum CaseStep {
    BEGIN(-6),
    FILE(0),
    REVIEW(8),
    OFFER(10),
    CONTRACT(17),
    OPEN(22),
    APPOINT(23),
    ACCEPT(25),
    PLAN(27),
    READY(43),
    AGENDA(45),
    ASK(46),
    VISIT(60),
    SCORE(61),
    CONCLUDE(63),
    RAISE(64),
    SIGN(65),
    SETTLE(70),
    ANSWER(78),
    PROMISE(82),
    SHOW(92),
    VERIFY(96),
    REPORT(98),
    CHECK(104),
    PASS(108),
    CONVENE(110),
    VOTE(112),
    DECIDE(115),
    /** When the public notice of two weeks is over, also when the decision waited for a Monday. */
    GRANT(133);

    private final int days;

    CaseStep(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    boolean isFrom(CaseStep other) {
        return compareTo(other) >= 0;
    }
}
