package org.yardstick.platform.demo.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** When people of a place are at work: from Monday to Friday, in their own office hours. */
public final class WorkingDays {
    private static final int OPENS = 9;
    private static final int MINUTES = 8 * 60;

    private final ZoneId zone;
    private final RandomGenerator random;

    public WorkingDays(String country, RandomGenerator random) {
        this.zone = ZoneId.of(
                switch (country) {
                    case "CN" -> "Asia/Shanghai";
                    case "MO" -> "Asia/Macau";
                    case "SG" -> "Asia/Singapore";
                    case "MY" -> "Asia/Kuala_Lumpur";
                    case "AU" -> "Australia/Sydney";
                    case "GR" -> "Europe/Athens";
                    case "US" -> "America/Los_Angeles";
                    default -> "Asia/Hong_Kong";
                });
        this.random = random;
    }

    /** A minute of the day, or of the next on which people work. */
    public Instant on(LocalDate day) {
        var worked = day;
        while (worked.getDayOfWeek() == DayOfWeek.SATURDAY || worked.getDayOfWeek() == DayOfWeek.SUNDAY) {
            worked = worked.plusDays(1);
        }
        return worked.atTime(OPENS, 0)
                .atZone(zone)
                .toInstant()
                .plusSeconds(60L * random.nextInt(MINUTES) + random.nextInt(60));
    }

    /** {@code number} moments between two days, in order. */
    public List<Instant> between(LocalDate first, LocalDate last, int number) {
        var days = Math.max(1, last.toEpochDay() - first.toEpochDay());
        var moments = new ArrayList<Instant>();
        for (int i = 0; i < number; i++) {
            moments.add(on(first.plusDays(1 + i * days / Math.max(1, number))));
        }
        moments.sort(null);
        return moments;
    }
}
