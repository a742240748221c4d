package org.yardstick.platform.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.standard.MigrationPlan.Answer;
import org.yardstick.platform.standard.MigrationPlan.Fate;
import org.yardstick.platform.standard.MigrationPlan.Kind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every old criterion is accounted for exactly once, and answers go where they should. */
class MigrationPlanTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void declaredFatesCountAndTheRestFollowsFromTheCode() throws IOException {
        var plan = plan(List.of("A", "B", "C", "D", "E", "F"), List.of("A", "B2", "C1", "C2", "M", "N"), """
                {"from": "1", "renamed": {"B": "B2"}, "split": {"C": ["C1", "C2"]}, "merged": {"M": ["D", "E"]},
                 "removed": ["F"]}""");
        assertThat(plan.fates())
                .containsExactly(
                        new Fate("A", Kind.KEPT, List.of("A"), false),
                        new Fate("B", Kind.RENAMED, List.of("B2"), true),
                        new Fate("C", Kind.SPLIT, List.of("C1", "C2"), true),
                        new Fate("D", Kind.MERGED, List.of("M"), true),
                        new Fate("E", Kind.MERGED, List.of("M"), true),
                        new Fate("F", Kind.REMOVED, List.of(), true));
        assertThat(plan.fresh()).containsExactly("N");
        assertThat(plan.unaccounted()).isEmpty();
    }

    @Test
    void aCriterionThatIsNeitherKeptNorDeclaredIsUnaccounted() throws IOException {
        assertThat(plan(List.of("A", "B"), List.of("A"), "{\"from\": \"1\"}").unaccounted())
                .containsExactly("B");
    }

    @Test
    void aDeclarationHoldsOnlyForTheEditionThatItNames() throws IOException {
        var plan = plan(List.of("A"), List.of("B"), "{\"from\": \"0.9\", \"renamed\": {\"A\": \"B\"}}");
        assertThat(plan.fates()).containsExactly(new Fate("A", Kind.REMOVED, List.of(), false));
    }

    @Test
    void keptAndRenamedAnswersArriveAsTheyWere() throws IOException {
        var plan = plan(List.of("A", "B"), List.of("A", "C"), "{\"from\": \"1\", \"renamed\": {\"B\": \"C\"}}");
        var carried = plan.carry(Map.of("A", answer(7, "a"), "B", answer(3, "b")));
        assertThat(carried.get("A")).isEqualTo(new MigrationPlan.Carried(answer(7, "a"), List.of("A"), false));
        assertThat(carried.get("C")).isEqualTo(new MigrationPlan.Carried(answer(3, "b"), List.of("B"), false));
    }

    @Test
    void aSplitAnswerArrivesAtAllSuccessorsToBeConfirmed() throws IOException {
        var plan = plan(List.of("A"), List.of("A1", "A2"), "{\"from\": \"1\", \"split\": {\"A\": [\"A1\", \"A2\"]}}");
        var carried = plan.carry(Map.of("A", answer(6, "as it was")));
        assertThat(carried.get("A1")).isEqualTo(new MigrationPlan.Carried(answer(6, "as it was"), List.of("A"), true));
        assertThat(carried.get("A2")).isEqualTo(carried.get("A1"));
    }

    @Test
    void mergedAnswersKeepTheLowerScoreAndBothTexts() throws IOException {
        var plan = plan(List.of("A", "B"), List.of("M"), "{\"from\": \"1\", \"merged\": {\"M\": [\"A\", \"B\"]}}");
        var carried = plan.carry(Map.of("A", answer(6, "one"), "B", answer(4, "two")));
        assertThat(carried.get("M"))
                .isEqualTo(new MigrationPlan.Carried(answer(4, "one\n\ntwo"), List.of("A", "B"), true));
    }

    @Test
    void removedAnswersGoNowhere() throws IOException {
        var plan = plan(List.of("A", "B"), List.of("A"), "{\"from\": \"1\", \"removed\": [\"B\"]}");
        assertThat(plan.carry(Map.of("B", answer(9, "gone")))).isEmpty();
    }

    @Property(tries = 200)
    void everyOldCriterionIsAccountedExactlyOnceAndNoNewOneIsForgotten(@ForAll Random random) throws IOException {
        var old = someCodes(random, "K", 1 + random.nextInt(12));
        var now = new ArrayList<>(someCodes(random, "N", 1 + random.nextInt(12)));
        now.addAll(old.stream().filter(code -> random.nextBoolean()).toList());
        var plan = plan(old, now, declaration(random, old, now));
        assertThat(plan.fates()).extracting(Fate::from).containsExactlyElementsOf(old);
        assertThat(plan.fates()).allSatisfy(fate -> {
            assertThat(now).containsAll(fate.to());
            assertThat(fate.to().isEmpty()).isEqualTo(fate.kind() == Kind.REMOVED);
        });
        var reached = plan.fates().stream().flatMap(fate -> fate.to().stream()).toList();
        assertThat(plan.fresh()).allSatisfy(code -> assertThat(reached).doesNotContain(code));
        assertThat(now)
                .allSatisfy(code -> assertThat(
                                reached.contains(code) || plan.fresh().contains(code))
                        .isTrue());

        var answers = new LinkedHashMap<String, Answer>();
        old.forEach(code -> answers.put(code, answer(random.nextInt(11), code)));
        var carried = plan.carry(answers);
        assertThat(carried.keySet()).containsExactlyInAnyOrderElementsOf(new java.util.HashSet<>(reached));
        for (var fate : plan.fates()) {
            for (var to : fate.to()) {
                var there = Objects.requireNonNull(carried.get(to));
                var before = Objects.requireNonNull(answers.get(fate.from())).scores();
                assertThat(there.from()).contains(fate.from());
                assertThat(there.answer().text()).contains(fate.from());
                assertThat(there.answer().scores().get("intention")).isLessThanOrEqualTo(before.get("intention"));
            }
        }
    }

    private static String declaration(Random random, List<String> old, List<String> now) {
        var migration = JSON.createObjectNode().put("from", "1");
        for (var code : old) {
            var target = now.get(random.nextInt(now.size()));
            switch (random.nextInt(5)) {
                case 0 -> migration.withObject("renamed").put(code, target);
                case 1 -> migration.withObject("split").putArray(code).add(target);
                case 2 -> migration.withObject("merged").withArray(target).add(code);
                case 3 -> migration.withArray("removed").add(code);
                default -> {}
            }
        }
        return migration.toString();
    }

    private static List<String> someCodes(Random random, String prefix, int most) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < most; i++) {
            if (codes.isEmpty() || random.nextInt(3) > 0) {
                codes.add(prefix + i);
            }
        }
        return codes;
    }

    private static Answer answer(int score, String text) {
        return new Answer(Map.of("intention", BigDecimal.valueOf(score)), text);
    }

    private static MigrationPlan plan(List<String> old, List<String> now, String migration) throws IOException {
        var from = document("1", old);
        var to = document("2", now);
        var declared = (ObjectNode) JSON.readTree(migration);
        for (var map : List.of("renamed", "split", "merged")) {
            declared.withObject(map);
        }
        declared.withArray("removed");
        to.set("migration", declared);
        return MigrationPlan.between(
                JSON.treeToValue(from, EditionDocument.class), JSON.treeToValue(to, EditionDocument.class));
    }

    private static ObjectNode document(String version, List<String> codes) {
        var document = JSON.createObjectNode().put("code", "T").put("version", version);
        codes.forEach(code ->
                document.withArray("criteria").addObject().put("code", code).put("cskm", false));
        return document;
    }
}
