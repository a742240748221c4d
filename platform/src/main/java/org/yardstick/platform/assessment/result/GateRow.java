package org.yardstick.platform.assessment.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.scoring.Gate;
import org.yardstick.measurement.scoring.GateResult;
import org.yardstick.measurement.scoring.Offender;

/**
 * A gate in words: what it asks, what was measured, whether it holds, and by how much it is missed. A gate is judged by the number as
 * held; where one place would hide the difference, as many more are shown as it takes.
 */
public record GateRow(Reading reading, GateResult came) {
    private static final int ALL_PLACES = 10;

    public boolean held() {
        return came.held();
    }

    public boolean isFact() {
        return came.gate() instanceof Gate.Fact;
    }

    /** What it asks: Implementation at least 45. */
    public String words() {
        var asked = plain(came.required());
        return switch (came.gate()) {
            case Gate.Dimension gate -> say("dimension", reading.dimension(gate.of()), asked);
            case Gate.Perspective gate ->
                say("perspective", reading.perspective(gate.of()).name(), asked);
            case Gate.Module gate -> say("module", reading.module(gate.of()), asked);
            case Gate.NamedSet gate -> say("set", reading.set(gate.of()), asked);
            case Gate.Cskm gate -> say("cskm", "", asked);
            case Gate.Independent gate -> say("independent", "", asked);
            case Gate.Interrelated gate -> say("interrelated", "", asked);
            case Gate.EveryDimension gate -> say("every-dimension", "", asked);
            case Gate.EveryPerspective gate -> say("every-perspective", "", asked);
            case Gate.EveryModule gate -> say("every-module", "", asked);
            case Gate.EveryCriterion gate -> say("every-criterion" + of(gate.in()), set(gate.in()), asked);
            case Gate.Share gate -> say("share" + of(gate.in()), set(gate.in()), asked, plain(gate.valueAtLeast()));
            case Gate.Fact gate -> reading.fact(gate.of());
        };
    }

    private String say(String kind, Object... parts) {
        return reading.say("assessment.result.gate." + kind, parts);
    }

    private static String of(@Nullable String set) {
        return set == null ? "" : "-in";
    }

    private String set(@Nullable String set) {
        return set == null ? "" : reading.set(set);
    }

    /** What was measured. */
    public String value() {
        if (isFact()) {
            return reading.say(held() ? "assessment.result.gate.yes" : "assessment.result.gate.no");
        }
        return came.value().map(this::told).orElseGet(() -> reading.say("assessment.result.gate.nothing-applicable"));
    }

    public String required() {
        return isFact() ? reading.say("assessment.result.gate.yes") : plain(came.required()) + unit();
    }

    private String told(BigDecimal value) {
        return apart(value) + unit();
    }

    private String unit() {
        return came.gate() instanceof Gate.Share ? " %" : "";
    }

    /** The value with one place, or with so many that it is seen to lie below what is asked. */
    private String apart(BigDecimal value) {
        int places = 1;
        while (!held() && places < ALL_PLACES && rounded(value, places).compareTo(came.required()) >= 0) {
            places++;
        }
        return rounded(value, places).toPlainString();
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
        int places = 1;
        while (places < ALL_PLACES && rounded(came.distance(), places).signum() == 0) {
            places++;
        }
        return rounded(came.distance(), places).toPlainString() + unit();
    }

    private static BigDecimal rounded(BigDecimal number, int places) {
        return number.setScale(places, RoundingMode.HALF_EVEN);
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
        var code = offender.code();
        var isCriterion = offender.kind().equals("criterion");
        var name = switch (offender.kind()) {
            case "module" -> reading.module(code);
            case "perspective" -> reading.perspective(code).name();
            case "dimension" -> reading.dimension(code);
            default -> code + " " + reading.title(code);
        };
        return new Culprit(
                name,
                reading.shown(offender.value()),
                reading.shown(offender.shortfall()),
                isCriterion ? Optional.of(reading.assessment().path() + "/criteria/" + code) : Optional.empty());
    }
}
