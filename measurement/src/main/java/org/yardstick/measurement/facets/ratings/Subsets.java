package org.yardstick.measurement.facets.ratings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.yardstick.measurement.InvalidInput;

/**
 * Whether measures can be compared: two elements can when a chain of ratings links them. Two facets fall into subsets when the graph of
 * who met whom among them does; panels that share criteria look linked but are not, for then all entries of a panel may rise as its
 * judges rise, and no rating changes.
 *
 * <p>J. H. Weeks, D. R. Williams (1964), A note on the determination of connectedness in an N-way cross classification. Technometrics
 * 6, 319-324, doi:10.1080/00401706.1964.10490188 (every pair of facets must be linked).
 */
public final class Subsets {
    private static final int NAMED = 5;

    private Subsets() {}

    /**
     * Elements whose measures can be compared with each other and with no others.
     *
     * @param elements names of the elements by facet, of the two facets that fall apart (of all facets where none does)
     */
    public record Subset(Map<String, List<String>> elements) {}

    /** The subsets of these ratings by the first two facets that are not linked; one where all are. */
    public static List<Subset> of(Ratings ratings) {
        for (int a = 0; a < ratings.facets().size(); a++) {
            for (int b = a + 1; b < ratings.facets().size(); b++) {
                var links = new Links(ratings, a, b, row -> true);
                if (links.count() > 1) {
                    return links.subsets();
                }
            }
        }
        var all = new LinkedHashMap<String, List<String>>();
        ratings.facets().forEach(facet -> all.put(facet.name(), facet.elements()));
        return List.of(new Subset(all));
    }

    /** Refuses joint estimation where the kept ratings fall apart and no anchor ties each part. */
    public static void refuseLoose(Specification model, Kept kept) {
        for (int a = 0; a < model.facets(); a++) {
            for (int b = a + 1; b < model.facets(); b++) {
                var links = new Links(model.ratings(), a, b, kept::row);
                if (links.count() > 1 && !links.tied(model)) {
                    throw new InvalidInput(sentence(links.subsets(), links.names())
                            + " Add ratings that link them, anchor in each subset an element"
                            + " whose measure is known, or estimate by MML, which takes the entries of all subsets for equally good on"
                            + " average.");
                }
            }
        }
    }

    /** What to tell a reader about subsets that were found. */
    public static String sentence(List<Subset> subsets, String facets) {
        var text = new StringBuilder("The ratings of ")
                .append(facets)
                .append(" fall into ")
                .append(subsets.size())
                .append(" subsets that no rating links, so measures can be compared within one only:");
        for (int i = 0; i < Math.min(NAMED, subsets.size()); i++) {
            text.append(i == 0 ? " " : "; ").append("subset ").append(i + 1).append(" has ");
            var parts = new ArrayList<String>();
            subsets.get(i).elements().forEach((facet, names) -> parts.add(facet + " " + few(names)));
            text.append(String.join(" and ", parts));
        }
        return text.append(subsets.size() > NAMED ? "; and more." : ".").toString();
    }

    private static String few(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }

    /** The graph of two facets, its parts found by joining them rating by rating. */
    private static final class Links {
        private final Ratings ratings;
        private final int[] facets;
        private final int first;
        private final int[] parent;
        private final boolean[] present;

        Links(Ratings ratings, int a, int b, IntPredicate counts) {
            this.ratings = ratings;
            facets = new int[] {a, b};
            first = ratings.elements(a);
            parent = new int[first + ratings.elements(b)];
            present = new boolean[parent.length];
            for (int i = 0; i < parent.length; i++) {
                parent[i] = i;
            }
            var left = ratings.codes(a);
            var right = ratings.codes(b);
            for (int row = 0; row < left.length; row++) {
                if (counts.test(row)) {
                    join(left[row], first + right[row]);
                }
            }
        }

        private void join(int a, int b) {
            present[a] = true;
            present[b] = true;
            int one = root(a);
            int other = root(b);
            parent[Math.max(one, other)] = Math.min(one, other);
        }

        private int root(int node) {
            int at = node;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        int count() {
            int count = 0;
            for (int i = 0; i < parent.length; i++) {
                count += present[i] && root(i) == i ? 1 : 0;
            }
            return count;
        }

        String names() {
            return ratings.facets().get(facets[0]).name() + " and "
                    + ratings.facets().get(facets[1]).name();
        }

        private int facet(int node) {
            return node < first ? facets[0] : facets[1];
        }

        private int element(int node) {
            return node < first ? node : node - first;
        }

        boolean tied(Specification model) {
            var tied = new boolean[parent.length];
            for (int i = 0; i < parent.length; i++) {
                tied[root(i)] |= present[i] && model.anchored(facet(i), element(i));
            }
            for (int i = 0; i < parent.length; i++) {
                if (present[i] && root(i) == i && !tied[i]) {
                    return false;
                }
            }
            return true;
        }

        List<Subset> subsets() {
            var byRoot = new HashMap<Integer, Subset>();
            var found = new ArrayList<Subset>();
            for (int i = 0; i < parent.length; i++) {
                if (present[i]) {
                    var subset = byRoot.computeIfAbsent(root(i), root -> {
                        found.add(new Subset(new LinkedHashMap<>()));
                        return found.getLast();
                    });
                    subset.elements()
                            .computeIfAbsent(ratings.facets().get(facet(i)).name(), name -> new ArrayList<>())
                            .add(ratings.name(facet(i), element(i)));
                }
            }
            return List.copyOf(found);
        }
    }
}
