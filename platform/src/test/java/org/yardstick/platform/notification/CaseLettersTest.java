package org.yardstick.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.accreditation.Acknowledged;
import org.yardstick.platform.accreditation.CaseNews;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/** Each kind of news has its letter, in the language of whoever gets it. */
@PlatformTest
class CaseLettersTest {
    private static final Names COMPANY = new Names("Bay & Co", "海湾公司", "海灣公司");

    @Autowired
    ApplicationContext application;

    @Autowired
    CaseLetters letters;

    @Autowired
    JdbcClient db;

    @Test
    void everyKindOfNewsHasItsWords() {
        for (var language : Language.values()) {
            for (var kind : CaseNews.Kind.values()) {
                var key = "notification.case." + kind.code();
                assertThat(Words.in(language).knows(key + ".subject")).as(key).isTrue();
                assertThat(Words.in(language).knows(key + ".text")).as(key).isTrue();
            }
        }
    }

    @Test
    void whoeverItConcernsReadsItInTheirLanguageOnce() {
        var people = new TestPeople(application);
        var person = people.person(people.company(), Role.QUALITY_MANAGER);
        application.getBean(People.class).choose(person.person(), Language.TRADITIONAL);
        letters.tell(new CaseNews(
                CaseNews.Kind.FINDING_RAISED,
                List.of(person.person(), person.person(), UUID.randomUUID()),
                COMPANY,
                "F-01 LS-1",
                Optional.of(LocalDate.of(2026, 12, 3)),
                "/findings/1"));
        var subjects = db.sql("select subject || ' ' || body_text from notification.mail where recipient = :email")
                .param("email", person.email())
                .query(String.class)
                .list();
        assertThat(subjects).singleElement().asString().contains("F-01 LS-1", "海灣公司", "2026年12月3日", "/findings/1");
    }

    @Test
    void aStrangersLetterIsAcknowledged() {
        var email = UUID.randomUUID() + "@example.org";
        letters.tell(new Acknowledged(email, "Lee", Language.ENGLISH, "C-2026-ABCDEFGH", LocalDate.of(2026, 12, 3)));
        var text = db.sql("select body_text from notification.mail where recipient = :email")
                .param("email", email)
                .query(String.class)
                .single();
        assertThat(text).contains("C-2026-ABCDEFGH", "3 Dec 2026");
    }
}
