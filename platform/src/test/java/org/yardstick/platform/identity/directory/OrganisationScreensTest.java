package org.yardstick.platform.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;

@PlatformTest
class OrganisationScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    TestPeople people;

    @BeforeEach
    void newPeople() {
        people = new TestPeople(application);
    }

    @Test
    void anOrganisationIsFoundByItsNameInTheOtherChineseScript() {
        people.organisation(Organisation.Kind.COMPANY, new Names("Kowloon Telecom", null, "九龍電訊有限公司"));
        var administrator = people.visitor(people.body(), Role.ADMINISTRATOR);
        assertThat(administrator
                        .get("/organisations?name=九龙电讯".replace("九龙电讯", "%E4%B9%9D%E9%BE%99%E7%94%B5%E8%AE%AF"))
                        .body())
                .contains("Kowloon Telecom");
        assertThat(administrator
                        .get("/organisations?name=kowLOON&sector=TELECOMMUNICATIONS")
                        .body())
                .contains("No organisation matches");
        assertThat(administrator.get("/organisations?name=%25&page=999999999").body())
                .contains("No organisation matches");
    }

    @Test
    void aLongListHasPages() {
        for (int i = 0; i < 26; i++) {
            people.organisation(Organisation.Kind.COMPANY, Names.of("Paged & Co " + i));
        }
        var secretariat = people.visitor(people.body(), Role.SECRETARIAT);
        var first = secretariat.get("/organisations?name=paged+%26");
        assertThat(first.body()).contains("1 to 25 of 26").contains("name=paged+%26&amp;kind=");
        assertThat(secretariat.get("/organisations?name=paged+%26&page=2").body())
                .contains("26 to 26 of 26");
    }

    @Test
    void aCorrectionIsJournalledWithOldAndNew() {
        var company = people.company();
        var manager = people.visitor(company, Role.QUALITY_MANAGER);
        manager.get("/organisations/" + company + "/facts");
        var wrong = restate(manager, company, "many", "BODY");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"many\"").contains("Enter how many people work there");
        assertThat(restate(manager, company, "450", "BODY").status()).isEqualTo(303);
        var details =
                db.sql("""
                select details from journal.entry where action = 'organisation.correct' and subject = :id""").param("id", company.toString()).query(String.class).single();
        assertThat(details)
                .contains("\"before\":{")
                .contains("\"headcount\":\"120\"")
                .contains("\"headcount\":\"450\"");
        // A quality manager does not make a body of the company.
        assertThat(details).doesNotContain("kind");
    }

    @Test
    void sitesAndUnitsAreKeptByTheQualityManagerAndSeenByColleagues() {
        var company = people.company();
        var manager = people.visitor(company, Role.QUALITY_MANAGER);
        var address = "/organisations/" + company;
        manager.get(address + "/sites/new");
        assertThat(site(manager, address + "/sites", "Pier 4").location()).isEqualTo(address);
        manager.get(address + "/units/new");
        manager.post(address + "/units", "name", "Hotline", "headcount", "12", "business", "yes");
        assertThat(manager.get(address).body())
                .contains("Pier 4")
                .contains("Hotline")
                .contains("/facts");

        var colleague = people.visitor(company, Role.CONTRIBUTOR);
        assertThat(colleague.get(address).body()).contains("Pier 4").doesNotContain("/facts");
        assertThat(colleague.get(address + "/facts").status()).isEqualTo(404);
        assertThat(restate(colleague, company, "1", "COMPANY").status()).isEqualTo(404);
    }

    @Test
    void aSiteAndAUnitAreCorrectedAndMistakesAreShownAgain() {
        var company = people.company();
        var manager = people.visitor(company, Role.QUALITY_MANAGER);
        var address = "/organisations/" + company;
        site(manager, address + "/sites", "Pier 4");
        manager.post(address + "/units", "name", "Hotline", "headcount", "12");
        var site = address + "/sites/" + only("select id from identity.site where organisation = :id", company);
        var unit = address + "/units/" + only("select id from identity.unit where organisation = :id", company);
        assertThat(manager.get(site).body()).contains("value=\"Pier 4\"");
        assertThat(manager.get(unit).body()).contains("value=\"Hotline\"");
        assertThat(site(manager, site, " ").status()).isEqualTo(422);
        var wrong = manager.post(unit, "name", "Help desk", "headcount", "a dozen");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"Help desk\"").contains("value=\"a dozen\"");
        assertThat(site(manager, site, "Pier 5").location()).isEqualTo(address);
        assertThat(manager.post(unit, "name", "Help desk", "headcount", "12").location())
                .isEqualTo(address);
        assertThat(manager.get(address).body()).contains("Pier 5", "Help desk").doesNotContain("Pier 4", "Hotline");
    }

    private UUID only(String sql, UUID company) {
        return db.sql(sql).param("id", company).query(UUID.class).single();
    }

    @Test
    void toOthersAnOrganisationIsNotThere() {
        var company = people.company();
        var rival = people.visitor(people.company(), Role.QUALITY_MANAGER);
        var address = "/organisations/" + company;
        assertThat(rival.get(address).status()).isEqualTo(404);
        assertThat(rival.get(address + "/sites/new").status()).isEqualTo(404);
        assertThat(rival.get(address + "/invitations/new").status()).isEqualTo(404);
        assertThat(rival.get("/organisations").status()).isEqualTo(403);
        assertThat(rival.get("/organisations/not-an-id").status()).isEqualTo(404);
        assertThat(people.stranger().get(address).location()).startsWith("/sign-in?next=");
    }

    @Test
    void aSiteOfAnotherOrganisationIsNotReachedThroughOnesOwn() {
        var company = people.company();
        var manager = people.visitor(company, Role.QUALITY_MANAGER);
        manager.get("/organisations/" + company + "/sites/new");
        site(manager, "/organisations/" + company + "/sites", "Vault");
        var site = only("select id from identity.site where organisation = :id", company);
        var other = people.company();
        var rival = people.visitor(other, Role.QUALITY_MANAGER);
        assertThat(rival.get("/organisations/" + other + "/sites/" + site).status())
                .isEqualTo(404);
        assertThat(site(rival, "/organisations/" + other + "/sites/" + site, "Mine")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyAnAdministratorAddsABody() {
        var secretariat = people.visitor(people.body(), Role.SECRETARIAT);
        secretariat.get("/organisations/new");
        assertThat(add(secretariat, "BODY", "Another body").status()).isEqualTo(409);
        assertThat(add(secretariat, "COMPANY", "Nul\0").status()).isEqualTo(400);
    }

    private static Visitor.Answer add(Visitor visitor, String kind, String name) {
        return visitor.post("/organisations", facts(kind, name, "5"));
    }

    private static Visitor.Answer restate(Visitor visitor, UUID company, String headcount, String kind) {
        return visitor.post("/organisations/" + company + "/facts", facts(kind, "Harbour Retail", headcount));
    }

    private static String[] facts(String kind, String name, String headcount) {
        return new String[] {
            "kind", kind, "name", name, "sector", "RETAIL", "country", "HK", "city", "Hong Kong", "headcount", headcount
        };
    }

    private static Visitor.Answer site(Visitor visitor, String address, String name) {
        return visitor.post(address, "name", name, "country", "HK", "city", "Hong Kong", "headcount", "30");
    }
}
