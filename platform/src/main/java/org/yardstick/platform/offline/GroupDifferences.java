package org.yardstick.platform.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.survey.FigureRule;
import org.yardstick.measurement.survey.Responses;
import org.yardstick.measurement.survey.dif.Mantel;
import org.yardstick.measurement.survey.dif.MantelHaenszel;
import org.yardstick.measurement.survey.dif.OrdinalLogistic;
import org.yardstick.measurement.survey.dif.ScoreTables;
import org.yardstick.measurement.survey.dif.ScoreTables.Groups;
import org.yardstick.measurement.survey.dif.ScoreTables.Member;
import org.yardstick.measurement.survey.dif.Size;

/**
 * Whether people of two groups with the same total answer a question differently: each group against the group of reference. Signs are those of
 * the Educational Testing Service: below 0 the group compared answers lower than the group of reference.
 */
final class GroupDifferences {
    private final Labels labels;
    private final Map<String, int[]> rows;
    private final String reference;
    private final FigureRule rule;

    /** @param reference the largest group where none is named */
    GroupDifferences(String column, Labels labels, Optional<String> reference, FigureRule rule) {
        this.labels = labels;
        this.rows = labels.rows();
        this.rule = rule;
        if (rows.size() < 2 || !reference.map(rows::containsKey).orElse(true)) {
            throw new InvalidInput("the groups in " + column + " are " + String.join(", ", rows.keySet())
                    + ": to compare, there must be two or more, with the one of reference among them");
        }
        this.reference = reference.orElseGet(() -> rows.entrySet().stream()
                .max(Comparator.comparingInt(group -> group.getValue().length))
                .orElseThrow()
                .getKey());
    }

    /** One question between the reference and one other group. */
    private record Compared(
            Questionnaire.Scale scale,
            String focal,
            OrdinalLogistic.Result logistic,
            Mantel.Result mantel,
            Optional<MantelHaenszel.Result> yesNo,
            boolean removed) {
        /** What the size was judged by, with the sign that all figures here have: below 0 the focal group answers lower. */
        OptionalDouble difference() {
            return yesNo.isPresent()
                    ? yesNo.get().effect().stream()
                            .mapToDouble(MantelHaenszel.Effect::delta)
                            .findAny()
                    : logistic.effect().stream()
                            .mapToDouble(of -> of.group().coefficient())
                            .findAny();
        }

        /** Which of the two groups answers higher at the same total. */
        Optional<String> higher(String reference) {
            var difference = difference().orElse(0);
            return difference == 0 ? Optional.empty() : Optional.of(difference < 0 ? reference : focal);
        }

        Optional<Size> size() {
            return yesNo.isPresent()
                    ? yesNo.get().effect().map(MantelHaenszel.Effect::ets)
                    : logistic.effect().map(OrdinalLogistic.Effect::size);
        }
    }

    void find(Part part, List<Questionnaire.Scale> scales, Findings found) {
        var all = new ArrayList<Compared>();
        for (var scale : scales) {
            if (!part.isCoded(scale.items())) {
                throw new InvalidInput("the answers to " + String.join(", ", scale.items())
                        + " are not all whole numbers from -127 to 127, so they cannot be compared by total:"
                        + " leave some out");
            }
            var answers = part.coded().orElseThrow().only(scale.items());
            rows.keySet().stream()
                    .filter(group -> !group.equals(reference))
                    .forEach(focal -> all.addAll(compared(answers, scale, focal, found)));
        }
        if (part.isWeighted()) {
            found.warn("Differences between groups count every respondent once, without weights.");
        }
        found.put("dif", all.stream().map(this::shown).toList());
        found.detail("dif", new Fields().put("reference", reference).map());
        found.tell("Differences at the same total, reference " + reference, table(all));
    }

    private List<Compared> compared(Responses answers, Questionnaire.Scale scale, String focal, Findings found) {
        for (var group : List.of(reference, focal)) {
            if (!rule.showsFigures(complete(answers, group))) {
                found.warn("Fewer than " + rule.minimumAnswers() + " of " + group + " answered all of " + scale.name()
                        + ", so it is not compared.");
                return List.of();
            }
        }
        try {
            return compared(answers, scale, new Groups(reference, focal), members(focal));
        } catch (InvalidInput reason) {
            if (rows.size() == 2) {
                throw reason;
            }
            found.warn(focal + " is not compared in " + scale.name() + ": " + reason.getMessage());
            return List.of();
        }
    }

    private long complete(Responses answers, String group) {
        return java.util.Arrays.stream(java.util.Objects.requireNonNull(rows.get(group)))
                .filter(row -> IntStream.range(0, answers.items().size())
                        .allMatch(i -> answers.code(i, row) != Responses.MISSING))
                .count();
    }

    private List<Member> members(String focal) {
        return labels.stream()
                .map(name ->
                        name.equals(reference) ? Member.REFERENCE : name.equals(focal) ? Member.FOCAL : Member.NEITHER)
                .toList();
    }

    private static List<Compared> compared(
            Responses answers, Questionnaire.Scale scale, Groups groups, List<Member> members) {
        var tables = ScoreTables.of(answers, groups, members);
        var logistic = OrdinalLogistic.of(tables);
        var mantel = Mantel.of(tables);
        var isYesNo = answers.items().stream().allMatch(item -> item.most() - item.least() == 1);
        var purified = isYesNo
                ? Optional.of(MantelHaenszel.purified(answers, groups, members))
                : Optional.<MantelHaenszel.Purified>empty();
        return IntStream.range(0, scale.items().size())
                .mapToObj(i -> new Compared(
                        scale,
                        groups.focal(),
                        logistic.get(i),
                        mantel.get(i),
                        purified.map(of -> of.second().get(i)),
                        purified.filter(of ->
                                        of.removed().contains(scale.items().get(i)))
                                .isPresent()))
                .toList();
    }

    private Map<String, Object> shown(Compared one) {
        var fields = new Fields()
                .put("item", one.logistic().item())
                .put("scale", one.scale().name())
                .put("reference", reference)
                .put("focal", one.focal())
                .put("n", one.logistic().n())
                .put("size", one.size(), Size::name)
                .put("higher", one.higher(reference), group -> group);
        one.yesNo().ifPresent(of -> fields.put("mantelHaenszel", mantelHaenszel(of, one.removed())));
        return fields.put("logistic", one.logistic().effect(), GroupDifferences::logistic)
                .put("mantel", mantel(one.mantel()))
                .map();
    }

    private static Map<String, Object> mantelHaenszel(MantelHaenszel.Result of, boolean removed) {
        var fields = new Fields();
        of.effect()
                .ifPresent(effect -> fields.put("alpha", effect.alpha())
                        .put("delta", effect.delta())
                        .put("standardError", effect.deltaError())
                        .put("size", effect.ets().name()));
        of.test().ifPresent(test -> fields.put("chiSquare", test.corrected()).put("p", test.correctedP()));
        return fields.put("removedFromTotal", removed).put("n", of.n()).map();
    }

    private static Map<String, Object> logistic(OrdinalLogistic.Effect effect) {
        return new Fields()
                .put("uniform", test(effect.uniform(), effect.explained().uniform()))
                .put("nonUniform", test(effect.nonUniform(), effect.explained().nonUniform()))
                .put("both", test(effect.both(), effect.explained().both()))
                .put("coefficient", effect.group().coefficient())
                .put("standardError", effect.group().standardError())
                .put("totalChange", effect.group().totalChange())
                .put("size", effect.size().name())
                .map();
    }

    private static Map<String, Object> test(OrdinalLogistic.Test test, double r2) {
        return new Fields()
                .put("chiSquare", test.chiSquare())
                .put("df", test.freedom())
                .put("p", test.p())
                .put("r2", r2)
                .map();
    }

    private static Map<String, Object> mantel(Mantel.Result of) {
        var fields = new Fields().put("smd", of.smd()).put("smdOverSd", of.smdOverSd());
        of.test().ifPresent(test -> fields.put("chiSquare", test.chiSquare()).put("p", test.p()));
        return fields.put("size", of.size(), Size::name).put("n", of.n()).map();
    }

    private TextTable table(List<Compared> all) {
        var table = new TextTable(0, "llrrrrll")
                .row("", "group", "n", "gain in R2", "p", "mean difference", "size", "answers higher");
        all.forEach(one -> table.row(
                one.logistic().item(),
                one.focal(),
                Long.toString(one.logistic().n()),
                one.logistic()
                        .effect()
                        .map(of -> Numbers.of(of.explained().both(), 4))
                        .orElse(Numbers.NONE),
                one.logistic().effect().map(of -> Numbers.p(of.both().p())).orElse(Numbers.NONE),
                Numbers.of(one.mantel().smd(), Findings.PLACES),
                one.size().map(Size::name).orElse(Numbers.NONE),
                one.size()
                        .filter(size -> size != Size.A)
                        .flatMap(size -> one.higher(reference))
                        .orElse("")));
        return table;
    }
}
