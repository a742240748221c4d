package org.yardstick.measurement.survey.dif;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.survey.Item;
import org.yardstick.measurement.survey.Responses;

/**
 * Counts by item, group, total score and code: the sufficient statistics of every test here. They add up over parts of the respondents. Only
 * who answered every item counts (listwise), unweighted; the total holds the matching items and always the item itself.
 */
public final class ScoreTables {
    private final Groups groups;
    private final Map<String, ScoreTable> tables;

    private ScoreTables(Groups groups, Map<String, ScoreTable> tables) {
        this.groups = groups;
        this.tables = tables;
    }

    /** The names of the group that is the measure and of the one that is compared with it. */
    public record Groups(String reference, String focal) {}

    /** Which group a respondent belongs to. */
    public enum Member {
        REFERENCE,
        FOCAL,
        NEITHER
    }

    /** With all items in the total. */
    public static ScoreTables of(Responses responses, Groups groups, List<Member> members) {
        return of(responses, groups, members, Set.copyOf(responses.names()));
    }

    /** @param matching the items that make the total, besides the item itself */
    public static ScoreTables of(Responses responses, Groups groups, List<Member> members, Set<String> matching) {
        requireFitting(responses, members, matching);
        var least = responses.items().stream()
                .filter(item -> matching.contains(item.name()))
                .mapToInt(Item::least)
                .sum();
        var totals = totals(responses, members, matching);
        var tables = new LinkedHashMap<String, ScoreTable>();
        for (int i = 0; i < responses.items().size(); i++) {
            var item = responses.items().get(i);
            boolean inside = matching.contains(item.name());
            var table = new ScoreTable(item, inside ? least : least + item.least(), span(responses, matching, item));
            for (int row = 0; row < totals.length; row++) {
                if (totals[row] != Integer.MIN_VALUE) {
                    int code = responses.code(i, row);
                    table.add(members.get(row) == Member.FOCAL ? 1 : 0, totals[row] + (inside ? 0 : code), code);
                }
            }
            tables.put(item.name(), table);
        }
        var result = new ScoreTables(groups, tables);
        result.requireBoth();
        return result;
    }

    private static void requireFitting(Responses responses, List<Member> members, Set<String> matching) {
        if (members.size() != responses.respondents() || responses.items().size() < 2) {
            throw new InvalidInput("there are " + members.size() + " group members for " + responses.respondents()
                    + " respondents to " + responses.items().size()
                    + " items: say of each respondent which group, and bring at least 2 items");
        }
        if (!new HashSet<>(responses.names()).containsAll(matching)) {
            throw new InvalidInput(
                    "the matching items " + matching + " are not all among " + responses.names() + ": name these");
        }
    }

    private static int span(Responses responses, Set<String> matching, Item itself) {
        return responses.items().stream()
                .filter(item -> matching.contains(item.name()) || item.equals(itself))
                .mapToInt(item -> item.most() - item.least())
                .sum();
    }

    private static int[] totals(Responses responses, List<Member> members, Set<String> matching) {
        var items = responses.items();
        var counted = IntStream.range(0, items.size())
                .filter(i -> matching.contains(items.get(i).name()))
                .toArray();
        var totals = new int[responses.respondents()];
        for (int row = 0; row < totals.length; row++) {
            boolean complete = members.get(row) != Member.NEITHER;
            for (int i = 0; complete && i < items.size(); i++) {
                complete = responses.code(i, row) != Responses.MISSING;
            }
            for (int k = 0; complete && k < counted.length; k++) {
                totals[row] += responses.code(counted[k], row);
            }
            totals[row] = complete ? totals[row] : Integer.MIN_VALUE;
        }
        return totals;
    }

    private void requireBoth() {
        var any = tables.values().iterator().next();
        for (int group = 0; group < 2; group++) {
            if (any.size(group) == 0) {
                throw new InvalidInput("nobody of the group " + (group == 0 ? groups.reference() : groups.focal())
                        + " answered all items: bring complete answers of both groups");
            }
        }
    }

    public ScoreTables merge(ScoreTables other) {
        if (!groups.equals(other.groups) || !tables.keySet().equals(other.tables.keySet())) {
            throw new InvalidInput("counts of " + groups + " " + tables.keySet() + " and of " + other.groups + " "
                    + other.tables.keySet() + " do not add up: merge those of the same groups and items");
        }
        var merged = new LinkedHashMap<String, ScoreTable>();
        tables.forEach((name, table) -> merged.put(name, table.plus(other.of(name))));
        return new ScoreTables(groups, merged);
    }

    public Groups groups() {
        return groups;
    }

    public List<String> items() {
        return List.copyOf(tables.keySet());
    }

    ScoreTable of(String item) {
        var table = tables.get(item);
        if (table == null) {
            throw new InvalidInput("there is no item " + item + " among " + tables.keySet() + ": name one of these");
        }
        return table;
    }
}
