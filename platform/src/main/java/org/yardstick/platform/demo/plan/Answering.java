package org.yardstick.platform.demo.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.demo.plan.Cast.Stage;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionDocument.Criterion;

/** What the companies answer: texts and scores, as far as each assessment has come. */
public final class Answering {
    /** Modules that a company may do without. */
    private static final Set<String> OPTIONAL = Set.of("HD", "TS", "DF", "OS", "OP");

    /** Those of them without which a sector is not itself: nobody there says that they do not apply. */
    private static final Map<String, Set<String>> OWN = Map.of(
            "property-management", Set.of("TS", "HD", "DF"),
            "banking-insurance", Set.of("HD", "OP"),
            "telecommunications", Set.of("TS", "OP", "HD"),
            "retail", Set.of("DF", "OP"),
            "public-service", Set.of("HD", "OP"),
            "contact-centre-outsourcer", Set.of("OS", "HD"));

    private static final Set<String> LEADERS_OWN = Set.of("LS", "MR");
    private static final double DOES_NOT_APPLY = 0.14;

    private final Edition edition;
    private final Map<Language, Phrases> phrases;
    private final MainCompany main;

    Answering(Edition edition, Map<Language, Phrases> phrases, MainCompany main) {
        this.edition = edition;
        this.phrases = phrases;
        this.main = main;
    }

    /** The answers in the order of the standard; when they are given is said later. */
    List<Plan.Answer> of(Plan.Round round) {
        var random = Dice.about(round.key(), "answers");
        var share = 0.35 + 0.45 * random.nextDouble();
        var answers = new ArrayList<Plan.Answer>();
        for (var criterion : edition.tailored(round.company().sector().code()).criteria()) {
            var extent = extent(round, criterion.code(), share, random);
            if (extent != Extent.UNTOUCHED) {
                var by = answerer(round, criterion, answers.size());
                var values = values(round, criterion, extent);
                answers.add(new Plan.Answer(criterion.code(), Instant.EPOCH, by, values));
            }
        }
        return answers;
    }

    private enum Extent {
        UNTOUCHED,
        BEGUN,
        DONE
    }

    private Extent extent(Plan.Round round, String criterion, double share, RandomGenerator random) {
        var chance = random.nextDouble();
        if (round.stage().isFullyAnswered()) {
            return Extent.DONE;
        }
        if (round.isByHand()) {
            return main.isLeft(criterion) ? Extent.UNTOUCHED : main.isBegun(criterion) ? Extent.BEGUN : Extent.DONE;
        }
        if (round.stage() == Stage.STARTED) {
            return criterion.equals("LS-1") || criterion.equals("CI-1") ? Extent.BEGUN : Extent.UNTOUCHED;
        }
        return chance < share ? Extent.DONE : chance < share + 0.15 ? Extent.BEGUN : Extent.UNTOUCHED;
    }

    /** Leadership and results are the quality manager's; the other modules are shared out in turn. */
    Map<Integer, Set<String>> shares(Cast.Member company) {
        var criteria = edition.tailored(company.sector().code()).criteria();
        var modules = criteria.stream()
                .map(Criterion::module)
                .filter(module -> !LEADERS_OWN.contains(module))
                .distinct()
                .toList();
        int colleagues = company.answering().size() - 1;
        var shares = new TreeMap<Integer, Set<String>>();
        for (var criterion : criteria) {
            int turn = modules.indexOf(criterion.module());
            if (turn >= 0) {
                shares.computeIfAbsent(1 + turn % colleagues, who -> new LinkedHashSet<>())
                        .add(criterion.code());
            }
        }
        return shares;
    }

    private static int answerer(Plan.Round round, Criterion criterion, int number) {
        if (LEADERS_OWN.contains(criterion.module())) {
            return 0;
        }
        return round.asked().entrySet().stream()
                .filter(share -> share.getValue().contains(criterion.code()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(number % round.company().answering().size());
    }

    private Map<Field, String> values(Plan.Round round, Criterion criterion, Extent extent) {
        var values = new LinkedHashMap<Field, String>();
        if (extent == Extent.DONE && !applies(round, criterion)) {
            values.put(
                    Field.NOT_APPLICABLE,
                    Objects.requireNonNull(phrases.get(round.heading().language()))
                            .notApplicable(criterion.code()));
            values.put(Field.COMPLETE, Field.YES);
            return values;
        }
        values.put(Field.NARRATIVE, narrative(round, criterion.code()));
        score(round, criterion.code(), extent == Extent.DONE ? 3 : 1, values);
        if (extent == Extent.DONE) {
            values.put(Field.CONFIDENCE, confidence(round, criterion.code()));
            values.put(Field.COMPLETE, Field.YES);
        }
        return values;
    }

    private boolean applies(Plan.Round round, Criterion criterion) {
        var sector = round.company().sector().code();
        return !OPTIONAL.contains(criterion.module())
                || round.company().isMain()
                || Objects.requireNonNull(OWN.get(sector)).contains(criterion.module())
                || Dice.about(round.company().key(), criterion.module(), "applies")
                                .nextDouble()
                        > DOES_NOT_APPLY;
    }

    private String narrative(Plan.Round round, String criterion) {
        var company = round.company();
        if (round.isByHand()) {
            return main.answer(criterion);
        }
        var standing = new Maturity(company).standing(round.year(), criterion);
        return Objects.requireNonNull(phrases.get(round.heading().language()))
                .narrative(
                        criterion,
                        standing,
                        turns(round).indexOf(criterion),
                        company.sector(),
                        round.year(),
                        Dice.about(round.key(), criterion, "text"));
    }

    /** The criteria in an order of this assessment's own. */
    private List<String> turns(Plan.Round round) {
        var codes = new ArrayList<>(edition.tailored(round.company().sector().code()).criteria().stream()
                .map(Criterion::code)
                .toList());
        Collections.shuffle(codes, Dice.about(round.key(), "turns"));
        return codes;
    }

    private void score(Plan.Round round, String criterion, int dimensions, Map<Field, String> values) {
        var maturity = new Maturity(round.company());
        var codes = edition.document().dimensionCodes();
        for (int place = 0; place < dimensions; place++) {
            values.put(Field.score(codes.get(place)), maturity.score(round.year(), criterion, place));
        }
    }

    private static String confidence(Plan.Round round, String criterion) {
        var chance = Dice.about(round.key(), criterion, "confidence").nextDouble();
        return Field.CONFIDENCES.get(chance < 0.12 ? 0 : chance < 0.62 ? 1 : 2);
    }
}
