package org.yardstick.platform.accreditation.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Refused;

/**
 * How many days an audit takes, how many of them on site, and why: from the table by effective staff, less what was reduced with reasons,
 * times the share of the kind of audit, rounded once, up to half days. The same question always gives the same days.
 */
public record AuditTime(BigDecimal days, BigDecimal onSite, List<Step> steps) {

    /**
     * What the time depends on.
     *
     * @param staff effective number of people within the scope
     * @param onSite how much of the time is spent on site, in percent
     * @param changes the codes of what a special audit is for; absent for all others
     */
    public record Question(
            int staff,
            AuditKind kind,
            List<Reduction> reductions,
            int onSite,
            @Nullable List<String> changes) {
        Question(int staff, AuditKind kind, List<Reduction> reductions, int onSite) {
            this(staff, kind, reductions, onSite, null);
        }

        List<String> whatChanges() {
            return changes == null ? List.of() : changes;
        }

        int reduced() {
            return reductions.stream().mapToInt(Reduction::percent).sum();
        }

        Question asA(AuditKind other) {
            return new Question(staff, other, reductions, onSite, null);
        }
    }

    /**
     * Less time, and why.
     *
     * @param code of the kind of reason
     * @param reason what of it is true here, in words
     */
    public record Reduction(String code, int percent, String reason) {}

    /** A question with the rules by which it was answered: kept together, so that it can be answered again for ever. */
    public record Asked(TimeRules rules, Question question) {
        public AuditTime answer() {
            return of(rules, question);
        }
    }

    public static AuditTime of(TimeRules rules, Question question) {
        refuse(rules, question);
        var steps = new ArrayList<Step>();
        var band = rules.band(question.staff);
        var first = band.beyond() ? "accreditation.time.step.beyond" : "accreditation.time.step.table";
        steps.add(Step.of(first, question.staff, band.from(), band.to(), days(band.halves())));
        for (var one : question.reductions) {
            steps.add(Step.of("accreditation.time.step.reduction", one.code, one.percent, one.reason));
        }
        var share = rules.share(question.kind, question.whatChanges());
        for (var code : question.whatChanges()) {
            var part = Objects.requireNonNull(rules.changes().parts().get(code));
            steps.add(Step.of("accreditation.time.step.change", code, part.told()));
        }
        if (question.kind != AuditKind.INITIAL) {
            steps.add(Step.of("accreditation.time.step." + question.kind.code(), share.told()));
        }
        long halves = up(band.halves() * (100L - question.reduced()) * share.of(), 100L * share.by());
        steps.add(Step.of("accreditation.time.step.rounded", days(halves)));
        long onSite = up(halves * question.onSite, 100);
        steps.add(Step.of("accreditation.time.step.on-site", question.onSite, days(onSite)));
        return new AuditTime(days(halves), days(onSite), List.copyOf(steps));
    }

    /** Beyond these limits nothing is computed; a form tells them at its fields first. */
    private static void refuse(TimeRules rules, Question question) {
        if (question.staff < 1) {
            throw new Refused("accreditation.time.refused.staff");
        }
        for (var one : question.reductions) {
            if (one.percent < 1
                    || one.reason.isBlank()
                    || !rules.reductions().contains(one.code)
                    || question.reductions.stream()
                                    .filter(other -> other.code.equals(one.code))
                                    .count()
                            > 1) {
                throw new Refused("accreditation.time.refused.reason");
            }
        }
        if (question.reduced() > rules.mostReduction()) {
            throw new Refused("accreditation.time.refused.reduction", rules.mostReduction(), question.reduced());
        }
        if (question.onSite < rules.leastOnSite() || question.onSite > 100) {
            throw new Refused("accreditation.time.refused.on-site", rules.leastOnSite());
        }
    }

    /** The smallest whole number that is not below {@code of / by}. */
    private static long up(long of, long by) {
        return Math.ceilDiv(of, by);
    }

    /** 3 or 2.5: as people say days. */
    private static BigDecimal days(long halves) {
        return halves % 2 == 0 ? BigDecimal.valueOf(halves / 2) : BigDecimal.valueOf(halves * 5, 1);
    }
}
