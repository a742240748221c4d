package org.yardstick.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.accreditation.TestApplications;
import org.yardstick.platform.accreditation.application.Filings;

/** Each side is told what the other did, and no letter names an amount. */
@PlatformTest
class ApplicationLettersTest {
    @Autowired
    ApplicationContext context;

    @Test
    void bothSidesAreToldOfEveryStepAndNeverOfAmounts() {
        var test = new TestApplications(context);
        var mailbox = new Mailbox(context);
        var id = test.filed();
        assertThat(mailbox.letter(test.office.email())).contains("It waits for your office", "/applications/" + id);
        context.getBean(Filings.class).giveBack(id, "Which estates?", test.office);
        assertThat(mailbox.letter(test.manager.email())).contains("Which estates?");
        var other = new TestApplications(context);
        var offered = other.offered();
        assertThat(mailbox.letter(other.manager.email()))
                .contains("/offers/" + other.offer(offered), "accepted until")
                .doesNotContain("HKD", "9,800");
        var third = new TestApplications(context);
        third.contracted();
        assertThat(mailbox.letter(third.office.email())).contains("there is a contract");
        assertThat(mailbox.letter(third.manager.email()))
                .contains("there is a contract")
                .doesNotContain("HKD");
    }
}
