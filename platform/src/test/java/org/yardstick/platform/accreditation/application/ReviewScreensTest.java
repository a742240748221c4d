package org.yardstick.platform.accreditation.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.accreditation.TestApplications;
import org.yardstick.platform.identity.Role;

/** The office of the body: queue, facts, audit time, sample, and what it says of an application. */
@PlatformTest
class ReviewScreensTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient db;

    TestApplications test;
    Visitor office;
    UUID id;
    String path;

    @BeforeEach
    void filed() {
        test = new TestApplications(context).withSites(22);
        id = test.filed();
        path = "/applications/" + id;
        office = test.people.visitor(test.office);
    }

    @Test
    void theOfficeFindsWhatWasFiledInItsQueueAndOnItsFirstPage() {
        assertThat(office.get("/applications").body())
                .contains("1 application waits", "Harbour View Property Services");
        assertThat(office.get("/").body()).contains(path);
        assertThat(office.get(path).body())
                .contains("Self-assessment", "Intention", "Independent index", "nobody", "Cantonese")
                .doesNotContain("We do ");
    }

    @Test
    void theTimeIsWorkedOutWithReasonsAndExplained() {
        office.get(path + "/time");
        var wrong = office.post(
                path + "/durations",
                "on-site",
                "79",
                "percent-mature-system",
                "20",
                "reason-mature-system",
                "",
                "percent-small-site",
                "15",
                "reason-small-site",
                "One floor");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("these reach 35 %", "from 80 to 100", "Give percent and reason together", "One floor");
        var huge = office.post(
                path + "/durations", "on-site", "99999999999", "percent-small-site", "-5", "reason-small-site", "x");
        assertThat(huge.status()).isEqualTo(422);
        assertThat(office.post(
                                path + "/durations",
                                "on-site",
                                "90",
                                "percent-mature-system",
                                "20",
                                "reason-mature-system",
                                "Certified since 2015")
                        .status())
                .isEqualTo(303);
        assertThat(office.get(path + "/time").body())
                .contains("System mature for years: 20 % less. Certified since 2015", "IAF MD5");
    }

    @Test
    void theSampleIsDrawnOnceAndAgainOnlyWithAReasonAndEarlierDrawsStay() {
        office.get(path + "/sample");
        assertThat(office.post(path + "/samples").status()).isEqualTo(303);
        assertThat(office.post(path + "/samples", "reason", " ").status()).isEqualTo(422);
        assertThat(office.post(path + "/samples", "reason", "A site has closed").status())
                .isEqualTo(303);
        assertThat(office.get(path + "/sample").body())
                .contains("A site has closed", "Earlier draw", "Draw it again yourself");
        assertThat(db.sql("select count(*) from accreditation.sample s join accreditation.filing f on f.id = s.filing"
                                + " where f.application = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void exactlyTheOpenPlacesAreSelectedEachWithAReason() {
        office.get(path + "/sample");
        office.post(path + "/samples");
        var sample = newest();
        assertThat(sample.drawn().size()).isEqualTo(5);
        var proposed = sample.drawn().proposed();
        var address = path + "/samples/" + sample.id() + "/selection";
        assertThat(office.post(address, select(proposed.subList(0, 2), "Large")).body())
                .contains("Tick exactly 3 sites; 2 are ticked");
        assertThat(office.post(address, select(proposed.subList(0, 3), " ")).status())
                .isEqualTo(422);
        assertThat(office.post(address, select(proposed.subList(0, 3), "Large")).status())
                .isEqualTo(303);
        assertThat(newest().sites()).hasSize(6);
        assertThat(office.post(address, select(proposed.subList(0, 3), "Large")).status())
                .isEqualTo(409);
    }

    private SampleRows.Sample newest() {
        return context.getBean(SampleRows.class)
                .of(test.application(id).filing())
                .getFirst();
    }

    private static String[] select(List<SiteSample.Proposed> sites, String reason) {
        var fields = new ArrayList<String>();
        sites.forEach(one -> fields.addAll(List.of("site", one.site().toString(), "reason-" + one.site(), reason)));
        return fields.toArray(String[]::new);
    }

    @Test
    void itIsTakenOnOnlyWithTimeAndSampleAndOnlyOnce() {
        office.get(path);
        assertThat(office.post(path + "/acceptances").status()).isEqualTo(409);
        test.prepare(id);
        assertThat(office.post(path + "/acceptances").status()).isEqualTo(303);
        assertThat(office.post(path + "/acceptances").status()).isEqualTo(409);
        assertThat(office.post(path + "/refusals", "reason", "Changed our mind").status())
                .isEqualTo(409);
        assertThat(office.get(path).body()).contains("Make an offer");
    }

    @Test
    void declinedWithAReasonItIsOverAndTheCompanyReadsWhy() {
        office.get(path);
        assertThat(office.post(path + "/refusals").status()).isEqualTo(422);
        assertThat(office.post(path + "/refusals", "reason", "No assessor for the sector")
                        .status())
                .isEqualTo(303);
        assertThat(test.people.visitor(test.manager).get(path).body())
                .contains("Declined", "No assessor for the sector");
    }

    @Test
    void whoeverAppliedOrBelongsToTheCompanyDoesNotJudge() {
        var both = test.people.appoint(test.manager.person(), test.body, Role.SECRETARIAT);
        var visitor = test.people.visitor(both);
        visitor.get(path);
        assertThat(visitor.post(path + "/acceptances").status()).isEqualTo(409);
        assertThat(visitor.post(path + "/durations", "on-site", "80").status()).isEqualTo(409);
        var member = test.people.appoint(
                test.people.person(test.body, Role.SECRETARIAT).person(), test.company, Role.FRONTLINE);
        var insider = test.people.visitor(member);
        assertThat(insider.get(path).body()).contains("somebody else judges");
        assertThat(insider.post(path + "/returns", "reason", "x").status()).isEqualTo(409);
    }

    @Test
    void thePageAsksAsOftenForManySitesAsForFew() {
        var few = new TestApplications(context);
        var small = few.filed();
        var queries = context.getBean(org.yardstick.platform.QueryCounter.class);
        var other = few.people.visitor(few.office);
        other.get("/applications/" + small);
        office.get(path);
        long withFew = queries.during(() -> other.get("/applications/" + small));
        assertThat(queries.during(() -> office.get(path))).isEqualTo(withFew).isLessThan(10);
    }
}
