package org.yardstick.platform.offline;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.yardstick.measurement.election.Ballot;
import org.yardstick.measurement.election.Ballots;

/**
 * Candidates and ballots from a YAML or JSON file: ours, or the format of abcvoting ({@code profile}, {@code num_cand}), whose candidates
 * are numbers from 0.
 *
 * @param seats what the file says of them, if it does
 * @param numbered whether candidates are numbers
 */
record BallotFile(Ballots ballots, Optional<Integer> seats, boolean numbered, String sha256) {

    static BallotFile read(Path path) throws IOException {
        var file = new TreeFile(path);
        return file.find(file.root(), "profile").isPresent() ? new Reading(file).abcvoting() : new Reading(file).ours();
    }

    private record Reading(TreeFile file) {
        BallotFile ours() {
            var root = file.root();
            file.refuseUnknown(root, "title", "candidates", "seats", "ballots");
            var candidates = file.texts(file.get(root, "candidates"));
            var ballots = new ArrayList<Ballot>();
            for (var item : file.items(file.get(root, "ballots"))) {
                ballots.add(ballot(item, candidates));
            }
            var seats = file.find(root, "seats").map(value -> file.whole(value, 1, candidates.size()));
            return new BallotFile(new Ballots(candidates, ballots), seats, false, file.sha256());
        }

        /** A list approves of everybody on it; otherwise the field says what it is. */
        private Ballot ballot(Located item, List<String> candidates) {
            if (item instanceof Located.Items) {
                return new Ballot.Approval(names(item, candidates));
            }
            var fields = file.fields(item);
            file.refuseUnknown(fields, "voter", "weight", "approve", "rank", "scores");
            var kinds = IntStream.range(0, 3)
                    .mapToObj(i -> List.of("approve", "rank", "scores").get(i))
                    .filter(fields.values()::containsKey)
                    .toList();
            if (kinds.size() != 1) {
                throw file.wrong(item, "a ballot has one of approve, rank and scores");
            }
            var weight = file.find(fields, "weight").map(this::weight).orElse(BigFraction.ONE);
            var said = file.get(fields, kinds.getFirst());
            return switch (kinds.getFirst()) {
                case "approve" -> new Ballot.Approval(names(said, candidates), weight);
                case "rank" -> new Ballot.Ranking(names(said, candidates), weight);
                default -> new Ballot.Scores(scores(said, candidates), weight);
            };
        }

        private List<String> names(Located list, List<String> candidates) {
            var names = new ArrayList<String>();
            for (var item : file.items(list)) {
                var name = known(item, file.text(item), candidates);
                if (names.contains(name)) {
                    throw file.wrong(item, "'" + name + "' stands on this ballot twice");
                }
                names.add(name);
            }
            return names;
        }

        private Map<String, BigDecimal> scores(Located said, List<String> candidates) {
            var scores = new LinkedHashMap<String, BigDecimal>();
            file.fields(said)
                    .values()
                    .forEach((name, score) -> scores.put(known(score, name, candidates), file.number(score)));
            return scores;
        }

        private String known(Located at, String name, List<String> candidates) {
            if (!candidates.contains(name)) {
                throw file.wrong(at, "'" + name + "' is not among the candidates");
            }
            return name;
        }

        /** A whole number, a decimal, or a fraction as text: 1/3. */
        private BigFraction weight(Located value) {
            var text = file.text(value);
            var parts = text.split("/", -1);
            try {
                var top = new BigDecimal(parts[0].strip());
                var bottom = parts.length == 2 ? new BigDecimal(parts[1].strip()) : BigDecimal.ONE;
                if (parts.length <= 2 && top.signum() > 0 && bottom.signum() > 0) {
                    return fraction(top).divide(fraction(bottom));
                }
            } catch (NumberFormatException notOne) {
                // told below, as a weight of 0 is
            }
            throw file.wrong(value, "a weight is a number above 0, or a fraction such as 1/3, not '" + text + "'");
        }

        private static BigFraction fraction(BigDecimal number) {
            var plain = number.scale() < 0 ? number.setScale(0) : number;
            return new BigFraction(plain.unscaledValue(), java.math.BigInteger.TEN.pow(plain.scale()));
        }

        BallotFile abcvoting() {
            var root = file.root();
            int count = file.whole(file.get(root, "num_cand"), 1, 10_000);
            var candidates =
                    IntStream.range(0, count).mapToObj(Integer::toString).toList();
            var weights = file.find(root, "weights").map(file::items).orElse(List.of());
            var ballots = new ArrayList<Ballot>();
            for (var item : file.items(file.get(root, "profile"))) {
                var weight = weights.size() > ballots.size() ? weight(weights.get(ballots.size())) : BigFraction.ONE;
                ballots.add(new Ballot.Approval(names(item, candidates), weight));
            }
            var seats = file.find(root, "committeesize").map(value -> file.whole(value, 1, count));
            return new BallotFile(new Ballots(candidates, ballots), seats, true, file.sha256());
        }
    }
}
