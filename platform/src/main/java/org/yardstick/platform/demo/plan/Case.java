package org.yardstick.platform.demo.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Language;

/**
 * What happens between a company and a body that accredits it: what is written by hand, and the days that follow from the one on
 * which the company files.
 *
 * @param year of the self-assessment with which it applies, of a unit or of the whole
 * @param shift so many days later than usual the visit takes place, and all that follows
 * @param days on site, so many that the team has the time that the audit takes
 * @param until the last step that has been taken when the story ends
 * @param level that is applied for, and granted unless {@code refused}
 * @param team by their names, who leads first
 * @param scoring how many criteria each of them has scored when nobody has signed; all, when it is empty
 * @param lift what is added to the scores of the assessors, in half points
 * @param voted how many of the panel have voted when nothing is decided; all, when it is 0
 */
public record Case(
        String company,
        int year,
        boolean unit,
        String body,
        LocalDate filed,
        int shift,
        int days,
        CaseStep until,
        String level,
        boolean refused,
        @Nullable Boolean listed,
        List<String> tongues,
        Scope scope,
        List<String> team,
        List<String> panel,
        List<Integer> scoring,
        int lift,
        int voted,
        String ready,
        String concluded,
        String summary,
        List<Asked> asks,
        List<Noted> notes,
        List<Found> findings,
        List<Watch> surveillances,
        @Nullable Objection objection,
        List<Letter> letters,
        @Nullable Appeal appeal,
        @Nullable Closing closing) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");
    private static final int MINUTES_A_STEP = 14;

    public Case {
        tongues = orNone(tongues);
        team = orNone(team);
        panel = orNone(panel);
        scoring = orNone(scoring);
        asks = orNone(asks);
        notes = orNone(notes);
        findings = orNone(findings);
        surveillances = orNone(surveillances);
        letters = orNone(letters);
        ready = text(
                ready,
                "Documents and responsibilities are in place, and the internal audit was read. Ready for stage 2.");
        concluded = text(concluded, "All that was planned was seen; the closing meeting was held with the management.");
        summary = text(summary, "");
        days = days == 0 ? 2 : days;
    }

    static <T> List<T> orNone(@Nullable List<T> some) {
        return some == null ? List.of() : List.copyOf(some);
    }

    static String text(@Nullable String text, String usual) {
        return Objects.requireNonNullElse(text, usual);
    }

    public record Scope(
            String en, @Nullable String hans, @Nullable String hant) {}

    /** Evidence that the team asks for; the answer is empty while there is none. */
    public record Asked(
            String criterion, String text, @Nullable String answered) {}

    /** @param by who wrote it: the place in the team */
    public record Noted(int by, String kind, String criterion, String with, String text) {}

    /**
     * @param days within which the company promises to be done
     * @param reached the last thing that was done about it; by itself as far as the case has come
     * @param closed when it was verified, after everything else
     */
    public record Found(
            String criterion,
            String grade,
            String statement,
            String evidence,
            @Nullable String correction,
            @Nullable String cause,
            @Nullable String action,
            int days,
            @Nullable String reached,
            @Nullable String reason,
            @Nullable String shown,
            @Nullable String verdict,
            @Nullable LocalDate closed) {
        public boolean isNonconformity() {
            return isMajor() || grade.equals("minor");
        }

        public boolean isMajor() {
            return grade.equals("major");
        }

        /** Whether the company did not answer, the answer lies there, or came back. */
        public boolean is(String state) {
            return state.equals(reached);
        }
    }

    /** A surveillance audit. */
    public record Watch(
            LocalDate on, int days, @Nullable LocalDate asked, List<String> team, Until until, String text) {
        public enum Until {
            OPENED,
            APPOINTED,
            ACCEPTED,
            DONE
        }

        public boolean isFrom(Until other) {
            return until.compareTo(other) >= 0;
        }

        public LocalDate last() {
            return workdays(on, days == 0 ? 2 : days).getLast();
        }

        /** So many days before it begins, at work. */
        public Instant ahead(int days) {
            return moment(Optional.ofNullable(asked).orElse(on.minusDays(days)), 15, 60 - days);
        }
    }

    public record Objection(String to, String text) {}

    /** What somebody writes to the office; unanswered as long as there is no answer. */
    public record Letter(
            @Nullable String body,
            LocalDate on,
            String name,
            String email,
            String language,
            String text,
            @Nullable String handler,
            @Nullable LocalDate answered,
            boolean upheld,
            @Nullable String answer) {
        public Language spoken() {
            return Language.ofTag(language);
        }
    }

    public record Appeal(LocalDate on, String text, String handler) {}

    public record Closing(LocalDate on, String reason) {}

    public boolean comesTo(CaseStep step) {
        return until.isFrom(step);
    }

    public boolean isListed() {
        return !Boolean.FALSE.equals(listed);
    }

    /** What follows the visit waits for its last day. */
    public LocalDate day(CaseStep step) {
        int later = step.isFrom(CaseStep.VISIT) ? shift : 0;
        if (step.isFrom(CaseStep.SCORE)) {
            later += (int) ChronoUnit.DAYS.between(day(CaseStep.VISIT), lastDay()) - 1;
        }
        return workday(filed.plusDays(step.days() + later));
    }

    /** The days on site. */
    public List<LocalDate> onSite() {
        return workdays(day(CaseStep.VISIT), days);
    }

    public LocalDate lastDay() {
        return onSite().getLast();
    }

    private static List<LocalDate> workdays(LocalDate first, int number) {
        return Stream.iterate(first, day -> workday(day.plusDays(1)))
                .limit(number)
                .toList();
    }

    /** Steps that fall on the same day because of a weekend still come one after the other. */
    public Instant at(CaseStep step) {
        int minutes = step.ordinal() * MINUTES_A_STEP;
        return moment(day(step), 9 + minutes / 60, minutes % 60);
    }

    public static Instant moment(LocalDate day, int hour, int minute) {
        return workday(day).atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
    }

    static LocalDate workday(LocalDate day) {
        var worked = day;
        while (worked.getDayOfWeek() == DayOfWeek.SATURDAY || worked.getDayOfWeek() == DayOfWeek.SUNDAY) {
            worked = worked.plusDays(1);
        }
        return worked;
    }
}
