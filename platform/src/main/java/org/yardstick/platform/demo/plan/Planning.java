package org.yardstick.platform.demo.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yardstick.platform.demo.plan.Cast.Member;
import org.yardstick.platform.demo.plan.Cast.Stage;
import org.yardstick.platform.identity.Cities;
import org.yardstick.platform.identity.Units;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Edition;

/** Draws up the plan: which company assesses itself when, and how far each assessment has come by {@link Plan#END}. */
public final class Planning {
    /** Started in good faith and never finished: there are always some. */
    private static final Map<String, Integer> LEFT_OFF =
            Map.of("pear-shore", 2025, "lemonfield", 2024, "tea-caddy", 2025);

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 18);

    private final Map<Language, Phrases> phrases = Phrases.all();
    private final MainCompany main = MainCompany.read();
    private final Discussing discussing = new Discussing(phrases, main);
    private final Answering answering;

    private Planning(Edition edition) {
        this.answering = new Answering(edition, phrases, main);
    }

    public static Plan of(Cast cast, Edition edition) {
        var planning = new Planning(edition);
        return new Plan(
                cast,
                cast.companies().stream()
                        .flatMap(one -> planning.rounds(one).stream())
                        .toList());
    }

    private List<Plan.Round> rounds(Member company) {
        var rounds = new ArrayList<Plan.Round>();
        for (int year = company.course().since(); year <= Plan.LAST_YEAR; year++) {
            var stage = stage(company, year);
            if (stage != Stage.NONE) {
                var before = rounds.isEmpty() ? Stage.NONE : rounds.getLast().stage();
                rounds.add(round(company, year, unit(company), stage, before == Stage.SIGNED));
            }
        }
        if (company.isMain()) {
            rounds.add(round(company, Plan.LAST_YEAR, businessUnit(company), Stage.SIGNED, false));
        }
        return rounds;
    }

    private static Stage stage(Member company, int year) {
        if (year == Plan.LAST_YEAR) {
            return company.course().now();
        }
        return Integer.valueOf(year).equals(LEFT_OFF.get(company.key())) ? Stage.IN_PROGRESS : Stage.SIGNED;
    }

    private static Optional<Units.Statement> unit(Member company) {
        return company.course().aimsHighest() ? businessUnit(company) : Optional.empty();
    }

    private static Optional<Units.Statement> businessUnit(Member company) {
        return company.units().stream().filter(Units.Statement::businessUnit).findFirst();
    }

    private Plan.Round round(
            Member company, int year, Optional<Units.Statement> unit, Stage stage, boolean hasEarlier) {
        var about = company.key() + unit.map(one -> one.names().en()).orElse("");
        var random = Dice.about(about, year, "round");
        var days = new WorkingDays(company.country(), random);
        var first = firstDay(stage, year, random.nextInt(100));
        var last = first.plusDays(14 + random.nextInt(36));
        var carried = hasEarlier && !(company.isMain() && year == Plan.LAST_YEAR) && random.nextInt(3) > 0;
        var assigned = company.answering().size() > 1 && (company.isMain() || random.nextInt(3) > 0);
        var heading = heading(company, year, unit);
        var open = new Plan.Round(
                company,
                year,
                unit,
                stage,
                heading,
                days.on(first),
                carried,
                assigned ? answering.shares(company) : Map.of(),
                List.of(),
                days.on(first),
                List.of(),
                Optional.empty());
        return discussing.about(timed(open, days, first, last.isAfter(LAST_DAY) ? LAST_DAY : last));
    }

    private Plan.Heading heading(Member company, int year, Optional<Units.Statement> unit) {
        var language = language(company, year);
        var words = Objects.requireNonNull(phrases.get(language));
        var maturity = company.course().maturity();
        return new Plan.Heading(
                language,
                unit.map(one -> words.unitRound(one.names().in(language), year)).orElse(words.companyRound(year)),
                words.scope(company.sector(), Cities.name(company.city(), language)),
                maturity < 5.0 ? "I" : company.course().aimsHighest() ? "III" : "II",
                words.reopening());
    }

    private Plan.Round timed(Plan.Round open, WorkingDays days, LocalDate first, LocalDate last) {
        var answers = answering.of(open);
        var moments = days.between(first, last, answers.size());
        var timed = new ArrayList<Plan.Answer>();
        for (int i = 0; i < answers.size(); i++) {
            var one = answers.get(i);
            timed.add(new Plan.Answer(one.criterion(), after(open, moments.get(i)), one.by(), one.values()));
        }
        var signed = LocalDate.ofInstant(open.answered(timed, open.signedAt()).answeredAt(), ZoneOffset.UTC);
        return open.answered(timed, days.on(signed.plusDays(2)));
    }

    private static Instant after(Plan.Round round, Instant moment) {
        return moment.isBefore(round.startedAt()) ? round.startedAt().plusSeconds(1800) : moment;
    }

    /** Those who are done began in spring, the very first as early as they could; those who are under way in autumn. */
    private static LocalDate firstDay(Stage stage, int year, int chance) {
        if (year < Plan.FIRST_YEAR) {
            return LocalDate.of(year, 2, 6).plusDays(chance / 2);
        }
        if (year < Plan.LAST_YEAR) {
            return LocalDate.of(year, 3, 4).plusDays(chance);
        }
        return switch (stage) {
            case SIGNED, REOPENED -> LocalDate.of(year, 2, 23).plusDays(chance);
            case COMPLETE -> LocalDate.of(year, 9, 1).plusDays(chance / 6);
            case STARTED -> LocalDate.of(year, 11, 9).plusDays(chance / 20);
            case IN_PROGRESS, NONE -> LocalDate.of(year, 9, 21).plusDays(chance / 4);
        };
    }

    /** The main company wrote in Chinese at first; since assessors of sister bodies come, it writes in English. */
    private static Language language(Member company, int year) {
        return company.isMain() && year < Plan.LAST_YEAR ? Language.TRADITIONAL : company.language();
    }
}
