package org.yardstick.platform.standard;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.scoring.Gate;
import org.yardstick.measurement.scoring.Offender;
import org.yardstick.platform.shell.Words;

/**
 * What a gate asks, and who is short of it, in words: the same ones in the standard, in a result, on paper and in a terminal.
 *
 * @param texts of the edition
 * @param words of the program around them
 */
public record GateWords(EditionTexts texts, Words words) {

    /** As in "Implementation index at least 65". */
    public String asks(Gate gate) {
        return asks(gate, Reading::number);
    }

    /** What it looks at, whatever it asks: as in "Implementation index at least …". */
    String asksAnyValue(Gate gate) {
        return asks(gate, value -> "…");
    }

    private String asks(Gate gate, Function<BigDecimal, String> shown) {
        var least = shown.apply(gate.required());
        return switch (gate) {
            case Gate.Dimension one ->
                say(gate, of(texts.dimensions(), one.of()).name(), least);
            case Gate.Perspective one ->
                say(gate, of(texts.perspectives(), one.of()).name(), least);
            case Gate.Module one ->
                say(gate, one.of(), of(texts.modules(), one.of()).name(), least);
            case Gate.NamedSet one -> say(gate, set(one.of()), least);
            case Gate.EveryCriterion one when one.in() != null -> sayOfSet(gate, set(one.in()), least);
            case Gate.Share one
            when one.in() != null -> sayOfSet(gate, shown.apply(one.valueAtLeast()), least, set(one.in()));
            case Gate.Share one -> say(gate, shown.apply(one.valueAtLeast()), least);
            case Gate.Fact one -> of(texts.facts(), one.of()).name();
            case Gate.AtLeast everything -> say(gate, least);
        };
    }

    private String say(Gate gate, Object... parts) {
        return words.say("standard.gate." + gate.kind(), parts);
    }

    private String sayOfSet(Gate gate, Object... parts) {
        return words.say("standard.gate." + gate.kind() + "-in", parts);
    }

    private String set(@Nullable String code) {
        return of(texts.sets(), String.valueOf(code)).name();
    }

    /** Who lies below what is asked, with the code where people know it by its code. */
    public String name(Offender offender) {
        var code = offender.code();
        return switch (offender.kind()) {
            case "criterion" -> code + " " + of(texts.criteria(), code).title();
            case "module" -> code + " " + of(texts.modules(), code).name();
            case "perspective" -> of(texts.perspectives(), code).name();
            default -> of(texts.dimensions(), code).name();
        };
    }

    private static <T> T of(Map<String, T> texts, String code) {
        return Objects.requireNonNull(texts.get(code), code);
    }
}
