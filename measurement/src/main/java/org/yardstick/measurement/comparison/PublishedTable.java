package org.yardstick.measurement.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.yardstick.measurement.comparison.Ledger.Kind;
import org.yardstick.measurement.comparison.Ledger.Verdict;

/**
 * A table of cells and totals shown together: which cells are shown, so that none of those left out, nor anything about too few, follows from
 * the rest and from what was answered before (complementary suppression).
 *
 * <p>Cells are asked from the largest cohort to the smallest, so that totals come before their parts and the smallest part gives way. No cell
 * left out could be shown beside those that are: what gives others away still does when more is known. That the fewest cells, or
 * organisations, are left out is not sought, which is NP-hard (J. P. Kelly, B. L. Golden, A. A. Assad (1992), Cell suppression. Networks 22,
 * 397-417, doi:10.1002/net.3230220407). The choice does not look at figures.
 *
 * @param verdicts by cell, in the order given
 * @param next the ledger after the table is shown
 */
public record PublishedTable(List<Verdict> verdicts, Ledger next) {
    public PublishedTable {
        verdicts = List.copyOf(verdicts);
    }

    /** @param cells the cohorts, parts and totals alike */
    public static PublishedTable of(Ledger ledger, List<BitSet> cells, Kind kind) {
        var largestFirst = IntStream.range(0, cells.size())
                .boxed()
                .sorted(Comparator.comparingInt(cell -> -cells.get(cell).cardinality()))
                .toList();
        var verdicts = new Verdict[cells.size()];
        var state = ledger;
        for (int cell : largestFirst) {
            var decision = state.ask(cells.get(cell), kind);
            verdicts[cell] = decision.verdict();
            state = decision.next();
        }
        return new PublishedTable(new ArrayList<>(Arrays.asList(verdicts)), state);
    }
}
