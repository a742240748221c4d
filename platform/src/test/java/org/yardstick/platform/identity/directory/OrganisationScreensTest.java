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
        var wrong = facts(manager, company, "many", "BODY");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"many\"").contains("Enter how many people work there");
        assertThat(facts(manager, company, "450", "BODY").status()).isEqualTo(303);
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

    private static Visitor.Answer facts(Visitor visitor, UUID company, String headcount, String kind) {
        return visitor.post(
                "/organisations/" + company + "/facts",
                "kind",
                kind,
                "name",
                "Harbour Retail",
                "hant",
                "海港零售",
                "sector",
                "RETAIL",
                "country",
                "HK",
                "city",
                "Hong Kong",
                "headcount",
                headcount);
    }

    @Test
    void sitesAndUnitsAreKeptByTheQualityManagerAndSeenByColleagues() {
        var company = people.company();
        var manager = people.visitor(company, Role.QUALITY_MANAGER);
        var address = "/organisations/" + company;
        manager.get(address + "/sites/new");
        assertThat(manager.post(
                                address + "/sites",
                                "name",
                                "Pier 4",
                                "address",
                                "Central",
                                "country",
                                "HK",
                                "city",
                                "Hong Kong",
                                "headcount",
                                "30")
                        .location())
                .isEqualTo(address);
        manager.get(address + "/units/new");
        manager.post(address + "/units", "name", "Hotline", "headcount", "12", "business", "yes");
        assertThat(manager.get(address).body())
                .contains("Pier 4")
                .contains("Hotline")
                .contains("/facts");

        var colleague = people.visitor(company, Role.CONTRIBUTOR);
        assertThat(colleague.get(address).body()).contains("Pier 4").doesNotContain("/facts");
        assertThat(colleague.get(address + "/facts").status()).isEqualTo(404);
        assertThat(facts(colleague, company, "1", "COMPANY").status()).isEqualTo(404);
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
        manager.post(
                "/organisations/" + company + "/sites",
                "name",
                "Vault",
                "country",
                "HK",
                "city",
                "Hong Kong",
                "headcount",
                "3");
        var site = db.sql("select id from identity.site where organisation = :id")
                .param("id", company)
                .query(UUID.class)
                .single();
        var other = people.company();
        var rival = people.visitor(other, Role.QUALITY_MANAGER);
        assertThat(rival.get("/organisations/" + other + "/sites/" + site).status())
                .isEqualTo(404);
        assertThat(rival.post(
                                "/organisations/" + other + "/sites/" + site,
                                "name",
                                "Mine",
                                "country",
                                "HK",
                                "city",
                                "X",
                                "headcount",
                                "1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyAnAdministratorAddsABody() {
        var secretariat = people.visitor(people.body(), Role.SECRETARIAT);
        secretariat.get("/organisations/new");
        var answer = secretariat.post(
                "/organisations",
                "kind",
                "BODY",
                "name",
                "Another body",
                "sector",
                "OTHER",
                "country",
                "HK",
                "city",
                "Hong Kong",
                "headcount",
                "5");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(secretariat
                        .post(
                                "/organisations",
                                "kind",
                                "COMPANY",
                                "name",
                                "Nul\0",
                                "sector",
                                "OTHER",
                                "country",
                                "HK",
                                "city",
                                "Hong Kong",
                                "headcount",
                                "5")
                        .status())
                .isEqualTo(400);
    }
}
