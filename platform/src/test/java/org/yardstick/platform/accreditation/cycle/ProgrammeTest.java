package org.yardstick.platform.accreditation.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.register.TestRegister;

@PlatformTest
class ProgrammeTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    ProgrammeRows programme;

    @Autowired
    CycleRules rules;

    private TestRegister register;
    private TestPeople people;
    private LocalDate today;

    @BeforeEach
    void aRegister() {
        register = new TestRegister(application);
        people = new TestPeople(application);
        today = register.today();
    }

    private Certificate granted(String holder, LocalDate on) {
        var names = Names.of(holder);
        return register.issued(register.grant(register.company(names), names, UUID.randomUUID(), on, Optional.empty()));
    }

    @Test
    void theMostUrgentComesFirstWithTheDatesThatTheCycleHas() {
        IntStream.of(0, 29, 31, 200, 364, 365, 366, 390, 500, 730, 731, 1000)
                .forEach(days -> granted("Holder " + days, today.minusDays(days)));
        var rows = programme
                .page(List.of(register.body), ProgrammeRows.Which.LIVING, "", 1, today)
                .rows();
        assertThat(rows).hasSize(12);
        assertThat(rows)
                .extracting(row -> row.kept().cycle().next(rules).orElseThrow().due())
                .isSorted();
        var overdue = programme
                .page(List.of(register.body), ProgrammeRows.Which.OVERDUE, "", 1, today)
                .rows();
        assertThat(overdue)
                .hasSize(6)
                .allSatisfy(row -> assertThat(
                                row.kept().cycle().next(rules).orElseThrow().due())
                        .isBefore(today));
    }

    @Test
    void theOfficeFindsWhatIsSuspendedAndWhatHasExpired() {
        var suspended = granted("Quiet Harbour Ltd", today.minusDays(10));
        application
                .getBean(Certificates.class)
                .suspend(suspended.id(), today, "Complaints", Optional.of(register.office.person()));
        var expired = granted("Old Pier Ltd", today.minusYears(3).minusDays(1));
        var office = people.visitor(register.office);
        assertThat(office.get("/programme?which=suspended").body())
                .contains("Quiet Harbour Ltd", "suspended since")
                .doesNotContain("Old Pier");
        assertThat(office.get("/programme?which=expired").body())
                .contains("Old Pier Ltd")
                .doesNotContain("Quiet");
        assertThat(office.get("/programme?name=pier&which=nonsense").body()).contains("No certificate here.");
        assertThat(office.get("/programme/" + expired.id()).body())
                .contains("can be restored by finishing the recertification");
    }

    @Test
    void aCycleIsSeenByTheOfficeOfItsBodyAndByItsHolderOnly() {
        var certificate = granted("Open Door Ltd", today.minusDays(300));
        var address = "/programme/" + certificate.id();
        assertThat(people.visitor(certificate.holder(), Role.QUALITY_MANAGER)
                        .get(address)
                        .body())
                .contains("Surveillance 1", "pill-progress");
        assertThat(people.visitor(register.office).get(address).status()).isEqualTo(200);
        assertThat(people.visitor(people.body(), Role.SECRETARIAT).get(address).status())
                .isEqualTo(404);
        var another = register.company(Names.of("Curious Ltd"));
        assertThat(people.visitor(another, Role.QUALITY_MANAGER).get(address).status())
                .isEqualTo(404);
    }
}
