package org.yardstick.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Language;

/** What we write is read by another program, with the same moments, words and versions; biweekly is that program. */
class ICalendarTest {
    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @CsvSource({
        // Without summer time; with it, in both halves of the year; on the very days on which the clock changes; in the
        // south.
        "Asia/Hong_Kong, 2027-03-02T09:00, 2027-03-03T17:30",
        "Europe/London, 2027-01-15T09:00, 2027-01-15T17:30",
        "Europe/London, 2027-07-15T09:00, 2027-07-16T17:30",
        "Europe/London, 2027-03-28T00:30, 2027-03-28T09:00",
        "America/New_York, 2027-11-07T09:00, 2027-11-08T17:30",
        "Australia/Sydney, 2027-01-04T09:00, 2027-01-05T17:30",
        "Asia/Kathmandu, 2027-01-04T09:00, 2027-01-05T17:30",
        "UTC, 2027-01-04T09:00, 2027-01-05T17:30",
    })
    void momentsAreTheSameWhereverTheyAreRead(String zone, String from, String to) {
        var place = ZoneId.of(zone);
        var begins = LocalDateTime.parse(from).atZone(place).toInstant();
        var ends = LocalDateTime.parse(to).atZone(place).toInstant();
        var read = read(ICalendar.one(event("Audit", place, begins, ends, 0, false), "example.org", Language.ENGLISH));
        assertThat(read.getDateStart().getValue().toInstant()).isEqualTo(begins);
        assertThat(read.getDateEnd().getValue().toInstant()).isEqualTo(ends);
    }

    @Test
    void wordsInAnyScriptWithSignsThatMeanSomethingComeBackAsTheyWere() {
        var title =
                "評審：碼頭百貨有限公司（總部、客戶聯絡中心、配送中心）; second line, with \\ and \"quotes\" 😀 and more, so that it is folded";
        var text = ICalendar.one(inHongKong(title, 3, false), "example.org", Language.ENGLISH);
        assertThat(read(text).getSummary().getValue()).isEqualTo(title);
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
    }

    @Test
    void aLineBreakInATitleBeginsNoLineOfItsOwn() {
        var text = ICalendar.one(
                inHongKong("Audit\r\nATTENDEE:mailto:all@example.org\u0007", 0, false),
                "example.org",
                Language.ENGLISH);
        assertThat(text.lines().map(String::strip)).noneMatch(line -> line.startsWith("ATTENDEE"));
        assertThat(read(text).getSummary().getValue()).isEqualTo("Audit\nATTENDEE:mailto:all@example.org");
    }

    @Test
    void aCancelledOneAsksToBeTakenOutUnderTheSameIdentityAndALaterVersion() {
        var text = ICalendar.one(inHongKong("Audit", 4, true), "example.org", Language.ENGLISH);
        assertThat(Biweekly.parse(text).first().getMethod().getValue()).isEqualTo("CANCEL");
        var read = read(text);
        assertThat(read.getStatus().isCancelled()).isTrue();
        assertThat(read.getSequence().getValue()).isEqualTo(4);
        assertThat(read.getUid().getValue()).isEqualTo(ID + "@example.org");
    }

    @Test
    void aFeedHoldsAllOfThemAndIsSoundInTheEyesOfAnother() {
        var text = ICalendar.feed(
                List.of(inHongKong("One", 0, false), inHongKong("Two", 1, true)),
                "example.org",
                "Yardstick",
                Language.ENGLISH);
        var calendar = Biweekly.parse(text).first();
        assertThat(calendar.getEvents()).hasSize(2);
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(text.split("BEGIN:VTIMEZONE", -1)).hasSize(2);
    }

    @Test
    void anEmptyFeedIsAFeed() {
        assertThat(Biweekly.parse(ICalendar.feed(List.of(), "example.org", "Yardstick", Language.ENGLISH))
                        .first()
                        .getEvents())
                .isEmpty();
    }

    private static Event inHongKong(String title, int version, boolean cancelled) {
        var begins = Instant.parse("2027-03-02T01:00:00Z");
        return event(title, ZoneId.of("Asia/Hong_Kong"), begins, begins.plusSeconds(3600), version, cancelled);
    }

    private static Event event(
            String title, ZoneId zone, Instant begins, Instant ends, int version, boolean cancelled) {
        return new Event(
                ID, version, Names.of(title), Names.of("Quay Mall"), zone, begins, ends, Instant.EPOCH, cancelled);
    }

    private static VEvent read(String text) {
        return Biweekly.parse(text).first().getEvents().getFirst();
    }
}
