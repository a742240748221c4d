package org.yardstick.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.standard.Editions;

/** Companies are assessed against the standard for companies, bodies against the one for bodies, and nobody against the other's. */
@PlatformTest
class SubjectScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Assessments assessments;

    @Autowired
    Editions editions;

    TestPeople people;
    UUID body;
    Viewer manager;

    @BeforeEach
    void newPeople() {
        people = new TestPeople(application);
        body = people.body();
        manager = people.person(body, Role.QUALITY_MANAGER);
    }

    @Test
    void aBodyIsOfferedTheStandardForBodies() {
        var visitor = people.visitor(manager);
        var form = visitor.get("/assessments/new").body();
        assertThat(form)
                .contains("You assess against OSAB 1.0", "certifying-companies", "A full cycle has been carried out")
                .doesNotContain("OSQS", "property-management");
        var started = visitor.post(
                "/assessments",
                "organisation",
                body.toString(),
                "profile",
                "certifying-companies",
                "name",
                "Ourselves 2026",
                "year",
                "2026",
                "scope",
                "All certifying work",
                "target",
                "I");
        assertThat(started.status()).isEqualTo(303);
        assertThat(visitor.get(started.location()).body())
                .contains("0 of 15 complete", "Deciding apart from assessing");
        assertThat(visitor.get(started.location() + "/criteria/GI-2").body()).contains("Impartiality watched over");
    }

    @Test
    void aBodyReadsItsResultAsACompanyDoes() {
        var tests = new TestAssessments(application);
        var id = assessments.start(statement(body, "OSAB"), manager);
        var answer = Map.of(
                "intention",
                BigDecimal.valueOf(9),
                "implementation",
                BigDecimal.valueOf(8),
                "integration",
                BigDecimal.valueOf(7));
        tests.signAlike(id, new Inputs.Answer("As written.", answer, "high", "", List.of()), manager);
        var visitor = people.visitor(manager);
        var path = "/assessments/" + id;
        assertThat(visitor.get(path + "/result").body())
                .contains("Supervised Body", "Each of “Criteria on impartiality” at least 70")
                .doesNotContain("Knowledge Management");
        for (var page : List.of(
                "/result/criteria",
                "/result/explanation",
                "/result.json",
                "/result.xlsx",
                "/report.pdf",
                "/assessment.yaml",
                "/workbook.xlsx")) {
            assertThat(visitor.fetch(path + page).statusCode()).as(page).isEqualTo(200);
        }
    }

    @Test
    void aCompanyIsOfferedTheStandardForCompanies() {
        var form = people.visitor(people.company(), Role.QUALITY_MANAGER)
                .get("/assessments/new")
                .body();
        assertThat(form).contains("property-management").doesNotContain("OSAB", "certifying-companies");
    }

    @Test
    void whoeverAnswersForACompanyAndABodyIsOfferedToEachItsOwn() {
        var company = people.company();
        var both = people.visitor(people.appoint(manager.person(), company, Role.QUALITY_MANAGER));
        assertThat(both.get("/assessments/new?organisation=" + body).body()).contains("certifying-companies");
        assertThat(both.get("/assessments/new?organisation=" + company).body()).contains("property-management");
    }

    @Test
    void nobodyIsAssessedAgainstTheOthersStandard() {
        var company = people.company();
        var theirs = people.person(company, Role.QUALITY_MANAGER);
        assertThatThrownBy(() -> assessments.start(statement(company, "OSAB"), theirs))
                .isInstanceOf(Refused.class)
                .hasMessage("assessment.refused.for-others");
        assertThatThrownBy(() -> assessments.start(statement(body, "OSQS"), manager))
                .isInstanceOf(Refused.class)
                .hasMessage("assessment.refused.for-others");
    }

    private Assessments.Statement statement(UUID organisation, String code) {
        var edition = editions.published(code, "1.0").orElseThrow().id();
        return new Assessments.Statement(
                organisation,
                edition,
                "untailored",
                "Ourselves",
                2026,
                "",
                null,
                List.of(),
                Set.of(),
                Optional.empty());
    }
}
