package org.yardstick.platform.assessment.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.yardstick.measurement.scoring.Gate;
import org.yardstick.measurement.scoring.GateResult;
import org.yardstick.measurement.scoring.Offender;
import org.yardstick.platform.standard.GateWords;

/**
 * A gate in words: what it asks, what was measured, whether it holds, and by how much it is missed. A gate is judged by the number as
 * held; where one place would hide the difference, as many more are shown as it takes.
 */
public record GateRow(Reading reading, GateResult came) {
    public boolean held() {
        return came.held();
    }

    public boolean isFact() {
        return came.gate() instanceof Gate.Fact;
    }

    /** What it asks: Implementation at least 45. */
    public String words() {
        return gateWords().asks(came.gate());
    }

    private GateWords gateWords() {
        return new GateWords(reading.texts(), reading.words());
    }

    /** What was measured. */
    public String value() {
        if (isFact()) {
            return reading.say(held() ? "assessment.result.gate.yes" : "assessment.result.gate.no");
        }
        return came.shownValue()
                .map(value -> withUnit(value.toPlainString()))
                .orElseGet(() -> reading.say("assessment.result.gate.nothing-applicable"));
    }

    public String required() {
        return isFact() ? reading.say("assessment.result.gate.yes") : withUnit(plain(came.required()));
    }

    private String withUnit(String number) {
        return came.gate() instanceof Gate.Share ? reading.say("assessment.result.percent", number) : number;
    }

    /** Held, or missing by how much: never said by a colour alone. */
    public String state() {
        if (held()) {
            return reading.say("assessment.result.gate.held");
        }
        return isFact()
                ? reading.say("assessment.result.gate.not-established")
                : reading.say("assessment.result.gate.missing", distance());
    }

    /** The same within a sentence. */
    String reason() {
        return isFact()
                ? reading.say("assessment.result.why-fact", words())
                : reading.say("assessment.result.why-gate", words(), distance());
    }

    private String distance() {
        return withUnit(came.shownDistance().toPlainString());
    }

    /** Required values are written in the standard by people: 55, not 55.0. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** What keeps it shut, the furthest below first. */
    public List<Culprit> culprits() {
        return came.offenders().stream().map(this::culprit).toList();
    }

    /** @param link to the criterion, absent of anything bigger */
    public record Culprit(String name, String value, String shortfall, Optional<String> link) {}

    private Culprit culprit(Offender offender) {
        var isCriterion = offender.kind().equals("criterion");
        return new Culprit(
                gateWords().name(offender),
                reading.shown(offender.value()),
                reading.shown(offender.shortfall()),
                isCriterion
                        ? Optional.of(reading.assessment().path() + "/criteria/" + offender.code())
                        : Optional.empty());
    }
}
