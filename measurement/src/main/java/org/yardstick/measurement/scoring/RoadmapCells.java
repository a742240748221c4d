package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yardstick.measurement.InvalidInput;

/** The scores that a roadmap may raise, by criterion and dimension, in half points: from where, how far, for what effort. */
final class RoadmapCells {
    static final int MOST = 20;

    final PreparedScheme scheme;
    final int[] present;
    /** What is decided already: {@code present}, or a locked score. */
    final int[] lowest;

    final int[] highest;
    /** By cell and half points: the effort from the present score up to there, in thousandths. */
    private final long[][] effort;
    /** Of a criterion on all it influences, in millionths. */
    final long[] influence;

    private final List<GateCheck> gates = new ArrayList<>();
    private final Roadmap.Request request;
    private final Set<String> facts;

    RoadmapCells(Scoring scoring, Answers answers, Roadmap.Request request) {
        this.request = request;
        var sheet = scoring.sheet(answers, Missing.REFUSE);
        facts = answers.facts();
        scheme = sheet.scheme;
        readGates();
        present = new int[scheme.criterionCodes.size() * scheme.dimensionCodes.size()];
        for (int cell = 0; cell < present.length; cell++) {
            present[cell] = sheet.halfPoints(cell);
        }
        influence = influence(scheme);
        lowest = present.clone();
        highest = present.clone();
        request.excluded().forEach(code -> position(code));
        request.locked().keySet().forEach(code -> position(code));
        effort = new long[present.length][MOST + 1];
        for (int c = 0; c < scheme.criterionCodes.size(); c++) {
            readRange(c);
            for (int d = 0; d < scheme.dimensionCodes.size() && isApplicable(c); d++) {
                readEffort(c, d);
            }
        }
    }

    private void readGates() {
        int level = scheme.levelCodes.indexOf(request.level());
        if (level < 0) {
            throw new InvalidInput("there is no level " + request.level() + ": ask for one of " + scheme.levelCodes);
        }
        scheme.levels.subList(0, level + 1).forEach(gates::addAll);
    }

    private static long[] influence(PreparedScheme scheme) {
        var exerted = new long[scheme.criterionCodes.size()];
        scheme.influence
                .on()
                .values()
                .forEach(
                        supports -> supports.forEach((from, strength) -> exerted[scheme.criterionCodes.indexOf(from)] +=
                                strength.movePointRight(TotalInfluence.PLACES).longValueExact()));
        return exerted;
    }

    private void readEffort(int c, int d) {
        int cell = scheme.cell(c, d);
        for (int step = present[cell] + 1; step <= highest[cell]; step++) {
            effort[cell][step] = effort[cell][step - 1]
                    + request.efforts().of(scheme.criterionCodes.get(c), scheme.dimensionCodes.get(d), step);
        }
    }

    private int position(String code) {
        var at = scheme.criterionAt(code);
        if (at == null) {
            throw new InvalidInput("there is no criterion " + code + " to exclude or lock: correct its code");
        }
        return at;
    }

    private void readRange(int c) {
        var code = scheme.criterionCodes.get(c);
        if (present[scheme.cell(c, 0)] == Sheet.NOT_APPLICABLE) {
            return;
        }
        var locked = request.locked().get(code);
        for (int d = 0; d < scheme.dimensionCodes.size(); d++) {
            int cell = scheme.cell(c, d);
            var score = locked == null ? null : locked.get(scheme.dimensionCodes.get(d));
            if (score != null) {
                lowest[cell] = halfPoints(code, score, present[cell]);
                highest[cell] = lowest[cell];
            } else if (!request.excluded().contains(code)) {
                highest[cell] = MOST;
            }
        }
    }

    private static int halfPoints(String code, BigDecimal score, int present) {
        int doubled = (int) Math.round(score.doubleValue() * 2);
        if (doubled < present || doubled > MOST || Roadmap.points(doubled).compareTo(score) != 0) {
            throw new InvalidInput("the locked score " + score + " of " + code + " is not one of "
                    + Roadmap.points(present) + ", by halves, to 10: a plan lowers nothing");
        }
        return doubled;
    }

    boolean isApplicable(int c) {
        return present[scheme.cell(c, 0)] != Sheet.NOT_APPLICABLE;
    }

    /** From the present score up to so many half points, in thousandths. */
    long effort(int cell, int halfPoints) {
        return effort[cell][halfPoints];
    }

    List<GateCheck> gates() {
        return gates;
    }

    /** What every effort is a multiple of. */
    long effortUnit() {
        long unit = 0;
        for (long[] steps : effort) {
            for (long sum : steps) {
                unit = BigInteger.valueOf(unit).gcd(BigInteger.valueOf(sum)).longValue();
            }
        }
        return Math.max(1, unit);
    }

    Tally tally(int[] raw) {
        var bytes = new byte[raw.length];
        for (int cell = 0; cell < raw.length; cell++) {
            bytes[cell] = (byte) raw[cell];
        }
        return new Sheet(scheme, bytes, facts, List.of()).tally();
    }

    /** Whether every gate holds with these raw scores. */
    boolean reaches(int[] raw) {
        var tally = tally(raw);
        return gates.stream().allMatch(gate -> gate.holds(tally));
    }

    /** Nothing falls when a score rises, so a gate that stays shut with every score at its highest is shut for good. */
    void refuseIfBlocked() {
        var tally = tally(highest);
        List<String> shut = new ArrayList<>();
        var blocking = new TreeSet<String>();
        for (var gate : gates) {
            if (!gate.holds(tally)) {
                var result = gate.result(tally);
                shut.add(words(gate.gate) + " (at most "
                        + result.shownValue().map(BigDecimal::toPlainString).orElse("0") + ", required "
                        + result.required().toPlainString() + ")");
                blocking.addAll(blocking(gate, result));
            }
        }
        if (!shut.isEmpty()) {
            throw new InvalidInput("the level " + request.level() + " cannot be reached: these gates stay shut: "
                    + String.join("; ", shut)
                    + (blocking.isEmpty()
                            ? "; nothing is excluded or locked that would open them: establish the facts or ask for another level"
                            : "; what blocks them is excluded or locked: " + String.join(", ", blocking)
                                    + ": let some of these be raised"));
        }
    }

    /** The criteria held back that would raise the gate's value, were they alone set free. */
    private List<String> blocking(GateCheck gate, GateResult shut) {
        List<String> blocking = new ArrayList<>();
        for (int c = 0; c < scheme.criterionCodes.size(); c++) {
            var freed = highest.clone();
            boolean held = false;
            for (int d = 0; d < scheme.dimensionCodes.size() && isApplicable(c); d++) {
                held |= freed[scheme.cell(c, d)] < MOST;
                freed[scheme.cell(c, d)] = MOST;
            }
            if (held && helps(gate, shut, freed, scheme.criterionCodes.get(c))) {
                blocking.add(scheme.criterionCodes.get(c));
            }
        }
        return blocking;
    }

    /** A lowest value rises only when all that share it rise, so there an offender blocks even where it does not help alone. */
    private boolean helps(GateCheck gate, GateResult shut, int[] freed, String code) {
        boolean offends =
                shut.offenders().stream().anyMatch(offender -> offender.code().equals(code));
        return offends || gate.result(tally(freed)).distance().compareTo(shut.distance()) < 0;
    }

    static String words(Gate gate) {
        return switch (gate) {
            case Gate.Dimension g -> "dimension " + g.of();
            case Gate.Perspective g -> "perspective " + g.of();
            case Gate.Module g -> "module " + g.of();
            case Gate.NamedSet g -> "set " + g.of();
            case Gate.EveryCriterion g -> "every criterion" + (g.in() == null ? "" : " of " + g.in());
            case Gate.Share g -> "share of criteria at " + g.valueAtLeast() + (g.in() == null ? "" : " in " + g.in());
            case Gate.Fact g -> "fact " + g.of();
            default -> gate.kind();
        };
    }
}
