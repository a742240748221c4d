package org.yardstick.platform.accreditation.audit.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.shell.chart.Caption;
import org.yardstick.platform.shell.chart.Drawing;
import org.yardstick.platform.shell.chart.Dumbbell;
import org.yardstick.platform.shell.chart.Medium;

/** The organisation's own scores against the consensus, a line a criterion, the largest differences first. */
final class SelfAgainstTeam {
    private SelfAgainstTeam() {}

    private record Pair(String name, BigDecimal self, BigDecimal team) {
        BigDecimal difference() {
            return team.subtract(self);
        }
    }

    static Optional<Drawing> drawn(List<ConsensusPage.Row> rows, Language language) {
        var pairs = rows.stream()
                .map(SelfAgainstTeam::pair)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Pair one) -> one.difference().abs())
                        .reversed())
                .toList();
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        var words = Words.in(language);
        var caption = new Caption(
                "self-against-team",
                words.say("accreditation.audit.consensus.picture"),
                words.say("accreditation.audit.consensus.picture-text", pairs.size()));
        return Optional.of(
                new Dumbbell(caption, pairs.stream().map(SelfAgainstTeam::line).toList()).on(Medium.SCREEN));
    }

    private static Optional<Pair> pair(ConsensusPage.Row row) {
        var cells = row.cells().values();
        var self = cells.stream()
                .map(cell -> cell.self().orElse(null))
                .filter(Objects::nonNull)
                .toList();
        var team = cells.stream()
                .filter(cell -> !cell.agreed().isEmpty())
                .map(cell -> new BigDecimal(cell.agreed()))
                .toList();
        return self.isEmpty() || team.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pair(row.code() + " " + row.title(), mean(self), mean(team)));
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), 1, RoundingMode.HALF_EVEN);
    }

    private static Dumbbell.Row line(Pair pair) {
        var sign = pair.difference().signum() > 0 ? "+" : "";
        return new Dumbbell.Row(
                pair.name,
                end(pair.self),
                end(pair.team),
                sign + pair.difference().toPlainString().replace('-', '\u2212'));
    }

    private static Dumbbell.End end(BigDecimal score) {
        return new Dumbbell.End(score.doubleValue() * 10, score.toPlainString());
    }
}
