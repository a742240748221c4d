package org.yardstick.platform.accreditation.team;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an audit asks of those who go: every one of them knows the sector; the team together speaks the languages and knows the modules; who
 * leads is competent for the level or a higher one.
 *
 * @param levels those for which a lead may be competent: the level that is audited and all above it
 * @param days person-days of audit, when they were computed
 */
public record Need(
        String sector,
        List<String> languages,
        List<String> modules,
        String level,
        Set<String> levels,
        LocalDate first,
        LocalDate last,
        Optional<BigDecimal> days) {

    /** What the team as a whole must meet. */
    public List<Requirement> together() {
        return Stream.of(
                        Stream.of(new Requirement(Requirement.Kind.LEVEL, level)),
                        languages.stream().map(one -> new Requirement(Requirement.Kind.LANGUAGE, one)),
                        modules.stream().map(one -> new Requirement(Requirement.Kind.MODULE, one)))
                .flatMap(one -> one)
                .toList();
    }

    /** So many are needed at least to do the person-days between the first and the last day; Saturdays and Sundays are not worked. */
    public int minimum() {
        var working = first.datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
        return days.map(all -> all.divide(BigDecimal.valueOf(Math.max(1, working)), 0, RoundingMode.CEILING)
                        .intValueExact())
                .map(size -> Math.max(1, size))
                .orElse(1);
    }
}
