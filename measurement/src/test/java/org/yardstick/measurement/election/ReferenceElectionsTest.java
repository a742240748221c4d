package org.yardstick.measurement.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.ReferenceData;
import org.yardstick.measurement.election.Options.Completion;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** 240 elections with all winning committees, as the tests of abcvoting (commit 2c0c412, MIT) have them. */
class ReferenceElectionsTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    private record Expected(String file, Ballots ballots, int seats, JsonNode data) {}

    @Test
    void allWinningCommitteesOfEveryRuleAreTheExpectedOnes() throws IOException {
        var elections = elections();
        assertThat(elections).hasSize(240);
        for (var election : elections) {
            check(election);
        }
    }

    private static void check(Expected election) {
        check(election, "av", Rule.AV, Completion.NONE);
        check(election, "sav", Rule.SAV, Completion.NONE);
        check(election, "pav", Rule.PAV, Completion.NONE);
        check(election, "cc", Rule.CC, Completion.NONE);
        check(election, "monroe", Rule.MONROE, Completion.NONE);
        check(election, "seqpav", Rule.SEQPAV, Completion.NONE);
        check(election, "seqphragmen", Rule.PHRAGMEN, Completion.NONE);
        check(election, "equal-shares", Rule.EQUAL_SHARES, Completion.PHRAGMEN);
        check(election, "equal-shares-with-av-completion", Rule.EQUAL_SHARES, Completion.APPROVAL);
    }

    /** There one committee is expected: the one where every tie goes to the candidate listed first. */
    @Test
    void equalSharesCompletedByIncrementsIsAsExpectedWhenTiesGoToTheFirst() throws IOException {
        for (var election : elections()) {
            var ballots = election.ballots();
            int seats = election.seats();
            var expected = expected(election.data(), "equal-shares-with-increment-completion");
            var all = Election.count(
                    ballots, Rule.EQUAL_SHARES, seats, Options.usual().completedBy(Completion.INCREMENTS));
            assertThat(all.committees()).as(election.file()).containsAll(expected);
            var approvals = Approvals.of(ballots);
            if (all.trace().stream().allMatch(round -> ((Round.Choice) round).figure() == Round.Figure.PRICE)) {
                var shares = new EqualShares(approvals, seats, Completion.INCREMENTS);
                var standing = shares.start();
                while (!shares.finished(standing)) {
                    standing = shares.next(standing).getFirst();
                }
                assertThat(Set.of(approvals.names(standing.committee()))).isEqualTo(expected);
            }
        }
    }

    private static void check(Expected election, String ruleId, Rule rule, Completion completion) {
        var outcome = Election.count(
                election.ballots(), rule, election.seats(), Options.usual().completedBy(completion));
        assertThat(outcome.complete()).isTrue();
        assertThat(Set.copyOf(outcome.committees()))
                .as(ruleId + " " + election.file())
                .isEqualTo(expected(election.data(), ruleId));
    }

    private static List<Expected> elections() throws IOException {
        try (var files = Files.list(ReferenceData.path("elections"))) {
            return files.sorted().map(ReferenceElectionsTest::read).toList();
        }
    }

    private static Expected read(Path file) {
        var data = YAML.readTree(file.toFile());
        return new Expected(
                file.getFileName().toString(),
                ballots(data),
                data.path("committeesize").intValue(),
                data);
    }

    private static Ballots ballots(JsonNode data) {
        var candidates = IntStream.range(0, data.path("num_cand").intValue())
                .mapToObj(String::valueOf)
                .toList();
        var ballots = new ArrayList<Ballot>();
        data.path("profile").forEach(ballot -> ballots.add(new Ballot.Approval(texts(ballot))));
        return new Ballots(candidates, ballots);
    }

    private static Set<List<String>> expected(JsonNode data, String ruleId) {
        var compute = StreamSupport.stream(data.path("compute").spliterator(), false)
                .filter(node -> node.path("rule_id").asString().equals(ruleId))
                .toList();
        var results = compute.stream()
                .map(node -> StreamSupport.stream(node.path("result").spliterator(), false)
                        .map(ReferenceElectionsTest::texts)
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        // what is listed for one committee wanted are all that may be it
        assertThat(results).as(ruleId).hasSize(1);
        return results.iterator().next();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .sorted((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)))
                .toList();
    }
}
