package org.yardstick.measurement.scoring;

import static org.yardstick.measurement.scoring.TenPlaces.ABSENT;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A gate made ready: the value it takes from a tally, and the items behind that value. A gate without a value, because
 * nothing it looks at is applicable, holds.
 */
final class GateCheck {

    final Gate gate;
    /** What the gate's value must be at least. */
    final long required;
    /** Below this an item is an offender: what is required of the gate, save for a share. */
    private final long itemLimit;

    private final ToLongFunction<Tally> value;
    private final GateItems items;

    private GateCheck(Gate gate, ToLongFunction<Tally> value, GateItems items) {
        this.gate = gate;
        this.required = TenPlaces.of(gate.required());
        this.itemLimit = gate instanceof Gate.Share share ? TenPlaces.of(share.valueAtLeast()) : required;
        this.value = value;
        this.items = items;
    }

    static GateCheck of(Gate gate, PreparedScheme s) {
        return switch (gate) {
            case Gate.Dimension g -> ofDimension(g, s);
            case Gate.Perspective g -> ofPerspective(g, s);
            case Gate.Module g -> ofModule(g, s);
            case Gate.NamedSet g -> ofSet(g, s);
            case Gate.Cskm g -> new GateCheck(g, t -> t.cskm, GateItems.criteria(s, s.cskmPositions()));
            case Gate.Independent g -> new GateCheck(g, t -> t.independent, GateItems.criteria(s, s.allPositions()));
            case Gate.Interrelated g -> ofInterrelated(g, s);
            case Gate.EveryDimension g -> ofLowest(g, GateItems.all("dimension", s.dimensionCodes, t -> t.dimensions));
            case Gate.EveryPerspective g -> ofLowest(g, s.perspectives.items("perspective", t -> t.perspectives));
            case Gate.EveryModule g -> ofLowest(g, s.modules.items("module", t -> t.modules));
            case Gate.EveryCriterion g -> ofLowest(g, GateItems.criteria(s, s.positionsOfSet(g.in())));
            case Gate.Share g -> ofShare(g, GateItems.criteria(s, s.positionsOfSet(g.in())));
            case Gate.Fact g -> new GateCheck(g, t -> t.sheet.hasFact(g.of()) ? TenPlaces.ONE : 0, GateItems.NONE);
        };
    }

    private static GateCheck ofDimension(Gate.Dimension gate, PreparedScheme s) {
        int d = s.dimensionCodes.indexOf(gate.of());
        return new GateCheck(
                gate,
                tally -> tally.dimensions[d],
                new GateItems("criterion", s.criterionCodes, s.cellsOf(d), tally -> tally.credited));
    }

    private static GateCheck ofPerspective(Gate.Perspective gate, PreparedScheme s) {
        int group = s.perspectives.codes().indexOf(gate.of());
        return new GateCheck(
                gate,
                tally -> tally.perspectives[group],
                GateItems.criteria(s, s.perspectives.members().get(group)));
    }

    private static GateCheck ofModule(Gate.Module gate, PreparedScheme s) {
        int group = s.modules.codes().indexOf(gate.of());
        return new GateCheck(
                gate,
                tally -> tally.modules[group],
                GateItems.criteria(s, s.modules.members().get(group)));
    }

    private static GateCheck ofSet(Gate.NamedSet gate, PreparedScheme s) {
        int[] positions = s.positionsOfSet(gate.of());
        WeightedMean mean = s.meanOver(positions);
        return new GateCheck(gate, tally -> mean.of(tally.x), GateItems.criteria(s, positions));
    }

    private static GateCheck ofInterrelated(Gate.Interrelated gate, PreparedScheme s) {
        return new GateCheck(
                gate, tally -> tally.interrelated, GateItems.all("criterion", s.criterionCodes, tally -> tally.y));
    }

    private static GateCheck ofLowest(Gate gate, GateItems items) {
        return new GateCheck(gate, items::lowest, items);
    }

    private static GateCheck ofShare(Gate.Share gate, GateItems items) {
        long limit = TenPlaces.of(gate.valueAtLeast());
        return new GateCheck(gate, tally -> items.share(tally, limit), items);
    }

    boolean holds(Tally tally) {
        return isEnough(value.applyAsLong(tally));
    }

    GateResult result(Tally tally) {
        long measured = value.applyAsLong(tally);
        boolean held = isEnough(measured);
        return new GateResult(
                gate,
                TenPlaces.optional(measured),
                TenPlaces.decimal(required),
                held,
                TenPlaces.decimal(held ? 0 : required - measured),
                held ? List.of() : items.below(tally, itemLimit));
    }

    private boolean isEnough(long measured) {
        return measured == ABSENT || measured >= required;
    }
}
