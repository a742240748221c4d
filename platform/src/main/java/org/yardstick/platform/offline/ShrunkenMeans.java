package org.yardstick.platform.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.survey.FigureRule;
import org.yardstick.measurement.survey.SmallOrganisations;
import org.yardstick.measurement.survey.SmallOrganisations.Organisation;
import org.yardstick.measurement.survey.SmallOrganisations.Shrunken;
import org.yardstick.measurement.survey.SmallOrganisations.Standing;

/** The mean of each group beside the mean drawn towards all groups as far as the group is unsure; ranked is only who can be. */
final class ShrunkenMeans {
    private final String column;
    private final Map<String, int[]> groups;
    private final FigureRule rule;

    ShrunkenMeans(String column, Labels labels, FigureRule rule) {
        this.column = column;
        this.groups = labels.rows();
        this.rule = rule;
    }

    /** A group and its place among those that are ranked, from 1; 0 where it is not. */
    private record Ranked(Shrunken group, int rank) {}

    void find(Part part, List<String> items, Findings found) {
        if (groups.size() < 2) {
            throw new InvalidInput("the groups in " + column + " are " + String.join(", ", groups.keySet())
                    + ": means are drawn towards those of others, so there must be two or more");
        }
        var all = new ArrayList<Map<String, Object>>();
        for (var item : items) {
            try {
                var result = SmallOrganisations.of(organisations(part.answers(item)));
                var ranked = ranked(result);
                all.add(shown(item, result, ranked));
                found.tell(
                        "Means of " + item + " by " + column + "; common mean "
                                + Numbers.of(result.commonMean(), Findings.PLACES),
                        table(ranked));
                warnOfHidden(result, found);
            } catch (InvalidInput reason) {
                found.warn("No shrunken means of " + item + ": " + reason.getMessage() + ".");
            }
        }
        found.put("shrunken", all);
    }

    private List<Organisation> organisations(IntToDoubleFunction answers) {
        var organisations = new ArrayList<Organisation>();
        groups.forEach((name, rows) -> {
            int n = 0;
            double mean = 0;
            double squares = 0;
            for (int row : rows) {
                var answer = answers.applyAsDouble(row);
                if (!Double.isNaN(answer)) {
                    // B. P. Welford (1962), doi:10.1080/00401706.1962.10490022: nothing cancels
                    var off = answer - mean;
                    mean += off / ++n;
                    squares += off * (answer - mean);
                }
            }
            if (n > 0) {
                organisations.add(new Organisation(name, n, mean, n > 1 ? Math.sqrt(squares / (n - 1)) : 0));
            }
        });
        return organisations;
    }

    private static List<Ranked> ranked(SmallOrganisations.Result result) {
        var order = result.organisations().stream()
                .filter(of -> of.standing() == Standing.RANKED)
                .map(of -> of.shrunken().orElseThrow())
                .sorted(Comparator.reverseOrder())
                .toList();
        return result.organisations().stream()
                .map(of -> new Ranked(
                        of,
                        of.standing() == Standing.RANKED
                                ? order.indexOf(of.shrunken().orElseThrow()) + 1
                                : 0))
                .toList();
    }

    private boolean isHidden(Shrunken one) {
        return one.standing() == Standing.HIDDEN || !rule.showsFigures(one.n());
    }

    private Map<String, Object> shown(String item, SmallOrganisations.Result result, List<Ranked> ranked) {
        return new Fields()
                .put("item", item)
                .put("commonMean", result.commonMean())
                .put("varianceWithin", result.within())
                .put("varianceBetween", result.between())
                .put("groups", ranked.stream().map(this::shown).toList())
                .map();
    }

    private Map<String, Object> shown(Ranked ranked) {
        var one = ranked.group();
        var fields = new Fields().put("group", one.name()).put("n", one.n());
        if (isHidden(one)) {
            return fields.put("standing", CommandLine.written(Standing.HIDDEN)).map();
        }
        fields.put("mean", one.raw())
                .put("shrunken", one.shrunken())
                .put("reliability", one.reliability())
                .put("standing", CommandLine.written(one.standing()));
        return ranked.rank() == 0
                ? fields.map()
                : fields.put("rank", ranked.rank()).map();
    }

    private TextTable table(List<Ranked> ranked) {
        var table = new TextTable(0, "lrrrrrl").row("", "n", "mean", "shrunken", "reliability", "rank", "");
        for (var one : ranked) {
            var group = one.group();
            var hidden = isHidden(group);
            table.row(
                    group.name(),
                    Long.toString(group.n()),
                    hidden ? Numbers.NONE : Numbers.of(group.raw(), Findings.PLACES),
                    hidden ? Numbers.NONE : Numbers.of(group.shrunken(), Findings.PLACES),
                    hidden ? Numbers.NONE : Numbers.of(group.reliability(), 2),
                    one.rank() == 0 || hidden ? Numbers.NONE : Integer.toString(one.rank()),
                    hidden ? "too few to show" : said(group.standing()));
        }
        return table;
    }

    private static String said(Standing standing) {
        return switch (standing) {
            case HIDDEN -> "too few to show";
            case INDICATIVE -> "indicative, not ranked";
            case NOT_RELIABLE_ENOUGH -> "not reliable enough to be ranked";
            case RANKED -> "";
        };
    }

    private void warnOfHidden(SmallOrganisations.Result result, Findings found) {
        Set<String> hidden = new LinkedHashSet<>();
        result.organisations().stream().filter(this::isHidden).forEach(one -> hidden.add(one.name()));
        if (hidden.size() == 1) {
            found.warn("Whoever has the mean of all and of every other group can work out that of "
                    + String.join("", hidden) + "; do not publish both.");
        }
    }
}
