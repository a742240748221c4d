package org.yardstick.platform.demo.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * How the bodies accredit: their prices and members, whom they send and what for, what stands in somebody's way, what people write to them;
 * and the words of those who assess and decide.
 *
 * @param members companies by body
 * @param remarks what assessors write, by module
 * @param settlings why a team settled between scores that lay far apart
 * @param votes what members of panels write
 * @param done what companies write when they show what they did, by language
 */
public record Offices(
        List<Prices> prices,
        Map<String, List<String>> members,
        List<Assessor> assessors,
        List<Absence> absences,
        List<Tie> interests,
        Map<String, List<String>> remarks,
        List<String> settlings,
        List<String> votes,
        Map<String, String> done,
        List<Case.Letter> complaints) {

    public record Prices(
            String body,
            String currency,
            LocalDate since,
            BigDecimal application,
            @JsonProperty("audit-day") BigDecimal auditDay,
            @JsonProperty("travel-day") BigDecimal travelDay,
            BigDecimal certificate,
            @JsonProperty("certificate-year") BigDecimal certificateYear,
            BigDecimal discount) {}

    /** @param without the modules for which somebody is not competent */
    public record Assessor(
            String body,
            String name,
            LocalDate since,
            String city,
            List<String> sectors,
            List<String> tongues,
            List<String> levels,
            @Nullable List<String> without,
            @Nullable LocalDate until,
            String basis) {}

    public record Absence(String body, String name, LocalDate from, LocalDate to) {}

    /** @param with the company */
    public record Tie(
            String body,
            String name,
            String with,
            String kind,
            @Nullable String relation,
            LocalDate from,
            @Nullable LocalDate to,
            String details) {}

    public static Offices read() {
        return SampleTexts.read("offices", new TypeReference<>() {});
    }

    /** The cases of the companies that take part, in the order in which they are written. */
    public static List<Case> cases(Cast cast) {
        return SampleTexts.read("cases", new TypeReference<List<Case>>() {}).stream()
                .filter(one -> cast.companies().stream()
                        .anyMatch(company -> company.key().equals(one.company())))
                .toList();
    }
}
