package org.yardstick.platform.accreditation.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.accreditation.TestApplications;
import org.yardstick.platform.identity.Role;

/** From the offer to the contract: made, read, taken back, accepted once; never seen by whoever assesses or decides. */
@PlatformTest
class OfferScreensTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient db;

    TestApplications test;

    @BeforeEach
    void company() {
        test = new TestApplications(context);
    }

    @Test
    void withoutAPriceListTheOfficeIsToldWhereToWriteOne() {
        var id = test.accepted();
        var office = test.people.visitor(test.office);
        assertThat(office.get("/applications/" + id + "/offers/new").body())
                .contains("/fees/lists/new?body=" + test.body);
        assertThat(office.post(
                                "/applications/" + id + "/offers",
                                "travel",
                                "1",
                                "until",
                                test.today().plusDays(5).toString())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anOfferIsMadeOnceWithItsCostsAndTheMembersDiscountAsALine() {
        var id = test.accepted();
        test.prices();
        context.getBean(org.yardstick.platform.fee.Members.class)
                .join(test.body, test.company, test.today().minusYears(1), test.office);
        var office = test.people.visitor(test.office);
        var path = "/applications/" + id + "/offers";
        assertThat(office.get(path + "/new").body()).contains("is a member");
        assertThat(office.post(path, "travel", "1.25", "until", "tomorrow").status())
                .isEqualTo(422);
        assertThat(office.post(
                                path,
                                "travel",
                                "1.5",
                                "until",
                                test.today().minusDays(1).toString())
                        .status())
                .isEqualTo(422);
        var made = office.post(
                path, "travel", "1.5", "until", test.today().plusDays(30).toString());
        assertThat(made.status()).isEqualTo(303);
        // 165 people: 8 days; two surveillances of 3. 3000 + 8*9800 + 1.5*2400.50 + 1200 + 6*9800 + 3*2000 - 15 % of
        // days - 50 % of years.
        assertThat(office.get(made.location()).body())
                .contains(
                        "78,400.00",
                        "3,600.75",
                        "58,800.00",
                        "-23,580.00",
                        "HKD 127,420.75",
                        "Surveillance audits",
                        "members pay 15 % less");
        var frozen = test.one("select frozen from accreditation.offer where id = :id", test.offer(id))
                .orElseThrow();
        assertThat(FrozenOffer.read(frozen).canonical())
                .isEqualTo(frozen)
                .doesNotContain("\"empty\"", "\"discount\":false");
        assertThat(office.post(
                                path,
                                "travel",
                                "1.5",
                                "until",
                                test.today().plusDays(30).toString())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theCompanyAcceptsWhatItReadAndTwiceIsStillOneContract() {
        var id = test.offered();
        var offer = test.offer(id);
        var path = "/applications/" + id + "/offers/" + offer;
        var manager = test.people.visitor(test.manager);
        assertThat(manager.get(path).body()).contains("Accept the offer", "What is agreed");
        assertThat(manager.post(path + "/contract", "name", "", "shown", test.hash(offer))
                        .status())
                .isEqualTo(422);
        var tampered = manager.post(path + "/contract", "name", "Mei Chan", "declared", "yes", "shown", "0".repeat(64));
        assertThat(tampered.status()).isEqualTo(409);
        for (int i = 0; i < 3; i++) {
            var accepted =
                    manager.post(path + "/contract", "name", "Mei Chan", "declared", "yes", "shown", test.hash(offer));
            assertThat(accepted.status()).isEqualTo(303);
        }
        assertThat(manager.get(path).body()).contains("accepted already", "Accepted by Mei Chan");
        assertThat(contracts(id)).isOne();
        assertThat(manager.get("/applications/" + id).body()).contains("Contract accepted");
    }

    @Test
    void whatIsOverIsNoLongerAccepted() {
        var id = test.offered();
        var offer = test.offer(id);
        var path = "/applications/" + id + "/offers/" + offer;
        var manager = test.people.visitor(test.manager);
        db.sql("update accreditation.offer set valid_until = current_date - 2 where id = :id")
                .param("id", offer)
                .update();
        assertThat(accept(manager, path, offer)).isEqualTo(409);
        assertThat(manager.get(path).body()).contains("Expired").doesNotContain("/contract");
        db.sql("update accreditation.offer set valid_until = current_date + 20 where id = :id")
                .param("id", offer)
                .update();
        var office = test.people.visitor(test.office);
        office.get(path);
        assertThat(office.post(path + "/end").status()).isEqualTo(422);
        assertThat(office.post(path + "/end", "reason", "Wrong travel days").status())
                .isEqualTo(303);
        assertThat(office.post(path + "/end", "reason", "Again").status()).isEqualTo(409);
        assertThat(accept(manager, path, offer)).isEqualTo(409);
        assertThat(manager.get(path).body()).contains("Wrong travel days");
        assertThat(contracts(id)).isZero();
        assertThat(office.get("/applications/" + id + "/offers/new").status()).isEqualTo(200);
    }

    @Test
    void anOfferOfAWithdrawnApplicationIsNotAccepted() {
        var id = test.offered();
        var offer = test.offer(id);
        var path = "/applications/" + id + "/offers/" + offer;
        var manager = test.people.visitor(test.manager);
        manager.get(path);
        manager.post("/applications/" + id + "/withdrawal", "reason", "No longer");
        assertThat(accept(manager, path, offer)).isEqualTo(409);
        assertThat(contracts(id)).isZero();
    }

    private int accept(org.yardstick.platform.Visitor manager, String path, UUID offer) {
        return manager.post(path + "/contract", "name", "Mei Chan", "declared", "yes", "shown", test.hash(offer))
                .status();
    }

    @Test
    void theOfferIsPrintedInTheReadersLanguage() throws Exception {
        var id = test.offered();
        var path = "/applications/" + id + "/offers/" + test.offer(id) + "/offer.pdf";
        var manager = test.people.visitor(test.manager);
        assertThat(text(manager.fetch(path).body())).contains("Meridian Quality Institute", "Terms", "Total");
        assertThat(text(manager.fetch(path + "?language=zh-Hant-HK").body())).contains("子午質素學會", "條款");
        assertThat(manager.get(path + "?language=xx").status()).isEqualTo(404);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void whoeverAssessesOrDecidesSeesNoOfferWhateverElseTheyAre() {
        var id = test.offered();
        var path = "/applications/" + id;
        for (var role : new Role[] {Role.ASSESSOR, Role.DECIDER}) {
            var both = test.people.person(test.body, Role.SECRETARIAT, role);
            var visitor = test.people.visitor(both);
            assertThat(visitor.get(path).status()).isEqualTo(200);
            assertThat(visitor.get(path).body()).doesNotContain("/offers/" + test.offer(id));
            assertThat(visitor.get(path + "/offers/" + test.offer(id)).status()).isEqualTo(404);
            assertThat(visitor.get(path + "/offers/" + test.offer(id) + "/offer.pdf")
                            .status())
                    .isEqualTo(404);
            assertThat(visitor.get("/fees").status()).isEqualTo(404);
        }
        var stranger = test.people.visitor(test.strangerFrom(Role.QUALITY_MANAGER));
        assertThat(stranger.get(path + "/offers/" + test.offer(id)).status()).isEqualTo(404);
    }

    private int contracts(UUID id) {
        return db.sql("""
                select count(*) from accreditation.contract c join accreditation.offer o on o.id = c.offer
                  join accreditation.filing f on f.id = o.filing where f.application = :id""").param("id", id).query(Integer.class).single();
    }
}
