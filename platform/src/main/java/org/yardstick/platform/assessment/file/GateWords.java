package org.yardstick.platform.assessment.file;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.scoring.Gate;
import org.yardstick.measurement.scoring.Offender;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.EditionTexts;

/** What a gate asks, and what is short of it, in words. */
record GateWords(EditionTexts texts, Words words) {

    String asks(Gate gate) {
        return switch (gate) {
            case Gate.Dimension one -> say("dimension", dimension(one.of()), plain(one.atLeast()));
            case Gate.Perspective one -> say("perspective", perspective(one.of()), plain(one.atLeast()));
            case Gate.Module one -> say("module", module(one.of()), plain(one.atLeast()));
            case Gate.NamedSet one -> say("set", set(one.of()), plain(one.atLeast()));
            case Gate.Cskm one -> say("cskm", plain(one.atLeast()));
            case Gate.Independent one -> say("independent", plain(one.atLeast()));
            case Gate.Interrelated one -> say("interrelated", plain(one.atLeast()));
            case Gate.EveryDimension one -> say("every-dimension", plain(one.atLeast()));
            case Gate.EveryPerspective one -> say("every-perspective", plain(one.atLeast()));
            case Gate.EveryModule one -> say("every-module", plain(one.atLeast()));
            case Gate.EveryCriterion one -> everyCriterion(one.in(), plain(one.atLeast()));
            case Gate.Share one -> share(one.in(), plain(one.valueAtLeast()), plain(one.shareAtLeast()));
            case Gate.Fact one -> fact(one.of());
        };
    }

    private String everyCriterion(@Nullable String in, String atLeast) {
        return in == null ? say("every-criterion", atLeast) : say("every-criterion-in", set(in), atLeast);
    }

    private String share(@Nullable String in, String value, String share) {
        return in == null ? say("share", value, share) : say("share-in", value, share, set(in));
    }

    private String say(String kind, Object... parts) {
        return words.say("assessment-file.gate." + kind, parts);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Who is below, by code and name. */
    String name(Offender offender) {
        return switch (offender.kind()) {
            case "criterion" -> offender.code() + " " + criterion(offender.code());
            case "module" -> offender.code() + " " + module(offender.code());
            case "perspective" -> perspective(offender.code());
            default -> dimension(offender.code());
        };
    }

    String level(String code) {
        return words.say(
                "assessment-file.level-name",
                code,
                Objects.requireNonNull(texts.levels().get(code)).name());
    }

    String dimension(String code) {
        return Objects.requireNonNull(texts.dimensions().get(code)).name();
    }

    String perspective(String code) {
        return Objects.requireNonNull(texts.perspectives().get(code)).name();
    }

    String module(String code) {
        return Objects.requireNonNull(texts.modules().get(code)).name();
    }

    String criterion(String code) {
        return Objects.requireNonNull(texts.criteria().get(code)).title();
    }

    private String set(String code) {
        return Objects.requireNonNull(texts.sets().get(code)).name();
    }

    private String fact(String code) {
        return Objects.requireNonNull(texts.facts().get(code)).name();
    }
}
