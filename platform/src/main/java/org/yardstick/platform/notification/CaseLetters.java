package org.yardstick.platform.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.Acknowledged;
import org.yardstick.platform.accreditation.Answered;
import org.yardstick.platform.accreditation.CaseNews;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.PublicAddress;
import org.yardstick.platform.shell.Words;

/** Letters about cases of accreditation: to each whom the news concerns, in their own language. */
@Component
class CaseLetters {
    private final Mails mails;
    private final People people;
    private final PublicAddress address;

    CaseLetters(Mails mails, People people, PublicAddress address) {
        this.mails = mails;
        this.people = people;
        this.address = address;
    }

    @EventListener
    void tell(CaseNews news) {
        news.to().stream()
                .distinct()
                .map(people::viewer)
                .flatMap(Optional::stream)
                .forEach(person -> mails.write(person.email(), letter(news, person)));
    }

    private Letter letter(CaseNews news, Viewer person) {
        var language = person.language().orElse(Language.ENGLISH);
        var words = Words.in(language);
        var key = "notification.case." + news.kind().code();
        var parts = new Object[] {
            news.organisation().in(language),
            news.subject(),
            news.day().map(words::date).orElse("")
        };
        return new Letter(
                language,
                words.say(key + ".subject", parts),
                List.of(words.say(key + ".text", parts)),
                words.say("notification.case.action"),
                address.of(news.path()));
    }

    @EventListener
    void tell(Acknowledged letter) {
        var words = Words.in(letter.language());
        mails.write(
                letter.email(),
                new Letter(
                        letter.language(),
                        words.say("notification.case.acknowledged.subject", letter.number()),
                        List.of(words.say(
                                "notification.case.acknowledged.text",
                                letter.name(),
                                letter.number(),
                                words.date(letter.due()))),
                        words.say("notification.case.acknowledged.action"),
                        address.of("/complaints/received?number=" + letter.number())));
    }

    @EventListener
    void tell(Answered letter) {
        var words = Words.in(letter.language());
        mails.write(
                letter.email(),
                new Letter(
                        letter.language(),
                        words.say("notification.case.answered.subject", letter.number()),
                        List.of(
                                words.say("notification.case.answered.text", letter.name(), letter.number()),
                                letter.answer()),
                        words.say("notification.case.answered.action"),
                        address.of("/complaints/new")));
    }
}
