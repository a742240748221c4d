package org.yardstick.platform.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yardstick.measurement.scoring.Answers;
import org.yardstick.measurement.scoring.Missing;
import org.yardstick.measurement.scoring.Scoring;
import org.yardstick.platform.demo.plan.Cast.Stage;
import org.yardstick.platform.identity.Cities;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionCheck;
import org.yardstick.platform.standard.EditionFiles;

/** What the sample scheme promises, seen in its plan: no database is needed to know it. */
class PlanTest {
    private static final Edition EDITION = edition();
    private static final Plan PLAN = Planning.of(Casting.cast(), EDITION);

    @Test
    void bodiesOrganisationsSectorsAndCitiesAreAsManyAsPromised() {
        var cast = PLAN.cast();
        assertThat(cast.bodies()).hasSizeGreaterThanOrEqualTo(5 + 1);
        assertThat(cast.companies()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(cast.companies().stream().map(Cast.Member::sector).distinct())
                .hasSize(6);
        assertThat(cast.companies().stream().map(Cast.Member::city).distinct()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(cast.companies()).allSatisfy(company -> {
            assertThat(company.sites()).hasSizeBetween(1, 6);
            assertThat(company.units()).hasSizeBetween(1, 3);
            assertThat(company.answering()).hasSizeBetween(2, 4);
        });
    }

    @Test
    void noTwoPeopleShareAnAddress() {
        var addresses = PLAN.cast()
                .all()
                .flatMap(member -> member.people().stream().map(Cast.Player::email))
                .toList();
        assertThat(addresses).doesNotHaveDuplicates().allMatch(address -> address.endsWith(".example"));
    }

    @Test
    void noTwoPeopleShareANameAndWhoeverWritesItInChineseHasItInBothScripts() {
        var people =
                PLAN.cast().all().flatMap(member -> member.people().stream()).toList();
        for (var language : Language.values()) {
            assertThat(people.stream().map(one -> one.names().in(language))).doesNotHaveDuplicates();
        }
        assertThat(people)
                .allSatisfy(one -> assertThat(one.names().hans() == null)
                        .as(one.names().en())
                        .isEqualTo(one.names().hant() == null));
        assertThat(PLAN.cast().all().filter(member -> Set.of("HK", "MO", "CN").contains(member.country())))
                .filteredOn(member -> !member.key().equals("lion-peak")) // a researcher from Norway works there
                .allSatisfy(member -> assertThat(member.people())
                        .allSatisfy(one -> assertThat(one.names().hant()).isNotNull()));
    }

    @Test
    void everyCityHasAChineseName() {
        assertThat(PLAN.cast().all().map(Cast.Member::city))
                .allSatisfy(city ->
                        assertThat(Cities.name(city, Language.TRADITIONAL)).isNotEqualTo(city));
    }

    @Test
    void threeYearsHaveAssessmentsAndTheLastHasEveryStage() {
        assertThat(PLAN.rounds().stream().map(Plan.Round::year).distinct())
                .containsExactlyInAnyOrder(2023, 2024, 2025, 2026);
        assertThat(PLAN.rounds()).hasSizeBetween(90, 125);
        assertThat(PLAN.rounds().stream()
                        .filter(round -> round.year() == 2026)
                        .map(Plan.Round::stage)
                        .distinct())
                .containsExactlyInAnyOrder(
                        Stage.STARTED, Stage.IN_PROGRESS, Stage.COMPLETE, Stage.SIGNED, Stage.REOPENED);
    }

    @Test
    void levelsAreSpreadAsInARealScheme() {
        var levels = new TreeMap<String, Integer>();
        var signed = PLAN.rounds().stream()
                .filter(round -> round.year() > 2024 && round.stage() == Stage.SIGNED)
                .toList();
        signed.forEach(round -> levels.merge(level(round), 1, Integer::sum));
        assertThat(share(levels, "none", signed)).isBetween(0.10, 0.20);
        assertThat(share(levels, "I", signed)).isBetween(0.38, 0.52);
        assertThat(share(levels, "II", signed)).isBetween(0.23, 0.37);
        assertThat(share(levels, "III", signed)).isBetween(0.06, 0.15);
    }

    @Test
    void companiesWriteInTheScriptOfTheirCity() {
        assertThat(PLAN.rounds()).allSatisfy(round -> {
            var language = round.heading().language();
            switch (round.company().country()) {
                case "CN" -> assertThat(language).isEqualTo(Language.SIMPLIFIED);
                case "MO" -> assertThat(language).isEqualTo(Language.TRADITIONAL);
                case "HK" -> assertThat(language).isNotEqualTo(Language.SIMPLIFIED);
                default -> assertThat(language).isEqualTo(Language.ENGLISH);
            }
        });
    }

    @Test
    void noSlotIsLeftOpenInWhatIsWritten() {
        assertThat(PLAN.rounds()).allSatisfy(round -> {
            assertThat(round.heading().name() + round.heading().scope()).doesNotContain("{", "}");
            assertThat(round.answers())
                    .allSatisfy(answer -> assertThat(answer.values().values())
                            .noneMatch(text -> text.contains("{") || text.contains("}")));
        });
    }

    @Test
    void theMainCompanySaysSomethingOfItsOwnOfEveryCriterion() {
        var main = MainCompany.read();
        var texts = new HashSet<String>();
        for (var criterion : EDITION.tailored("property-management").criteria()) {
            texts.add(main.answer(criterion.code()));
        }
        assertThat(texts).hasSize(35).allMatch(text -> text.length() > 200);
    }

    @Test
    void thePlanIsTheSameEveryTime() {
        assertThat(Planning.of(Casting.cast(), EDITION)).isEqualTo(PLAN);
    }

    @Test
    void aCompanyFaresTheSameWhoeverElseTakesPart() {
        var few = Planning.of(Casting.cast().ofCompanies(3), EDITION);
        assertThat(PLAN.rounds()).containsAll(few.rounds());
    }

    @Test
    void nothingHappensBeforeTheBeginningOrAfterTheEnd() {
        assertThat(PLAN.rounds())
                .allSatisfy(round -> assertThat(round.answeredAt()).isBetween(Plan.BEGINNING, Plan.END));
    }

    @Test
    void assessmentsAreSignedOnWorkingDaysAfterTheLastAnswer() {
        assertThat(PLAN.rounds()).allSatisfy(round -> {
            assertThat(round.signedAt()).isAfter(round.answeredAt());
            assertThat(round.signedAt().atOffset(ZoneOffset.UTC).getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
        });
    }

    @Test
    void noRemarkIsReadTwiceInAnAssessment() {
        assertThat(PLAN.rounds())
                .allSatisfy(round -> assertThat(round.remarks().stream().map(Plan.Remark::text))
                        .doesNotHaveDuplicates());
    }

    private static double share(Map<String, Integer> levels, String level, List<Plan.Round> signed) {
        return levels.getOrDefault(level, 0) / (double) signed.size();
    }

    private static String level(Plan.Round round) {
        return level(round, PlanTest::scores);
    }

    /** The level that a round reaches with these scores. */
    static String level(Plan.Round round, Function<Plan.Answer, Map<String, BigDecimal>> given) {
        var scores = new HashMap<String, Map<String, BigDecimal>>();
        var notApplicable = new HashSet<String>();
        for (var answer : round.answers()) {
            if (answer.applies()) {
                scores.put(answer.criterion(), given.apply(answer));
            } else {
                notApplicable.add(answer.criterion());
            }
        }
        var facts = round.unit().isPresent() ? Set.of("business-unit") : Set.<String>of();
        return Scoring.of(EDITION.tailored(round.company().sector().code()).scheme())
                .score(new Answers(scores, notApplicable, facts), Missing.REFUSE)
                .reached()
                .orElse("none");
    }

    private static Map<String, BigDecimal> scores(Plan.Answer answer) {
        return answer.values().entrySet().stream()
                .filter(entry -> entry.getKey().isScore())
                .collect(Collectors.toMap(
                        entry -> entry.getKey().dimension(), entry -> new BigDecimal(entry.getValue())));
    }

    static Edition edition() {
        var root = Path.of("../standards/osqs/1.0");
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return EditionCheck.check(EditionFiles.assemble(files));
    }
}
