package org.yardstick.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** A person's entries on the page, as a file and at the private address, as they are moved and called off. */
@PlatformTest
class CalendarScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Entries entries;

    @Autowired
    People everybody;

    TestPeople people;
    UUID body;
    Viewer assessor;
    Visitor own;
    UUID subject;
    Instant begins;

    @BeforeEach
    void begin() {
        people = new TestPeople(application);
        body = people.body();
        assessor = people.person(body, Role.ASSESSOR);
        own = people.visitor(assessor);
        subject = UUID.randomUUID();
        begins = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    }

    @Test
    void anEntryIsOnThePageOfThoseWhoAreAskedAndOnNobodyElses() {
        var id = keep(begins, assessor);
        var stranger = people.visitor(body, Role.ASSESSOR);
        assertThat(own.get("/calendar").body()).contains("Audit: Quay", "/calendar/entries/" + id);
        assertThat(stranger.get("/calendar").body()).doesNotContain(id.toString());
        assertThat(own.get("/calendar/entries/" + id).body()).contains("BEGIN:VEVENT");
        assertThat(stranger.get("/calendar/entries/" + id).status()).isEqualTo(404);
    }

    @Test
    void thePrivateAddressFollowsMovesAndCallingOff() {
        keep(begins, assessor);
        var feed = address();
        assertThat(event(feed).getSequence().getValue()).isZero();
        keep(begins, assessor);
        assertThat(event(feed).getSequence().getValue()).isZero();
        keep(begins.plus(7, ChronoUnit.DAYS), assessor);
        assertThat(event(feed).getSequence().getValue()).isEqualTo(1);
        assertThat(event(feed).getDateStart().getValue().toInstant()).isEqualTo(begins.plus(7, ChronoUnit.DAYS));
        entries.callOff(plan(begins.plus(7, ChronoUnit.DAYS)), assessor.person());
        assertThat(event(feed).getStatus().isCancelled()).isTrue();
        assertThat(event(feed).getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void whoIsNoLongerAskedFindsItCancelledAndAskedAgainFindsItBack() {
        var id = keep(begins, assessor);
        var feed = address();
        keep(begins);
        assertThat(event(feed).getStatus().isCancelled()).isTrue();
        assertThat(event(feed).getSequence().getValue()).isEqualTo(1);
        assertThat(own.get("/calendar/entries/" + id).body()).contains("METHOD:CANCEL");
        keep(begins, assessor);
        assertThat(event(feed).getStatus().isConfirmed()).isTrue();
        assertThat(event(feed).getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void theTitleIsInTheLanguageOfTheOwner() {
        keep(begins, assessor);
        var feed = address();
        everybody.choose(assessor.person(), Language.TRADITIONAL);
        assertThat(event(feed).getSummary().getValue()).isEqualTo("評審：碼頭");
    }

    @Test
    void aNewAddressEndsTheOldOneAndNoneIsGuessed() {
        var old = address();
        var renewed = address();
        var anybody = people.stranger();
        assertThat(anybody.get(old).status()).isEqualTo(404);
        assertThat(anybody.get(renewed).status()).isEqualTo(200);
        assertThat(anybody.get("/calendar/feeds/x.ics").status()).isEqualTo(404);
        assertThat(own.get("/calendar").body()).doesNotContain(renewed);
        own.post("/calendar/address/end");
        assertThat(anybody.get(renewed).status()).isEqualTo(404);
    }

    private UUID keep(Instant when, Viewer... who) {
        return entries.keep(
                plan(when), List.of(who).stream().map(Viewer::person).toList(), assessor.person());
    }

    private Plan plan(Instant when) {
        var names = new Names("Audit: Quay", "评审：码头", "評審：碼頭");
        var place = new Names("Quay Mall", "码头商场", "碼頭商場");
        return new Plan("test", subject, body, names, place, ZoneId.of("Asia/Hong_Kong"), when, when.plusSeconds(3600));
    }

    private String address() {
        own.get("/calendar");
        var found = Pattern.compile("/calendar/feeds/[\\w-]+\\.ics")
                .matcher(own.post("/calendar/address").body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private VEvent event(String feed) {
        var calendar = Biweekly.parse(people.stranger().get(feed).body()).first();
        return calendar.getEvents().getFirst();
    }
}
