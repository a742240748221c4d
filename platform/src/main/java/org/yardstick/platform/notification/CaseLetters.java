package org.yardstick.platform.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.Acknowledged;
import org.yardstick.platform.accreditation.Answered;
import org.yardstick.platform.accreditation.CaseNews;
import org.yardstick.platform.notification.Circular.Content;

/** Letters about cases of accreditation: to each whom the news concerns, in their own language. */
@Component
class CaseLetters {
    private final Circular circular;

    CaseLetters(Circular circular) {
        this.circular = circular;
    }

    @EventListener
    void tell(CaseNews news) {
        var content = new Content(
                "notification.case." + news.kind().code(),
                news.path(),
                news.organisation(),
                news.subject(),
                news.day().<Object>map(day -> day).orElse(""));
        news.to().stream().distinct().forEach(person -> circular.send(person, content));
    }

    @EventListener
    void tell(Acknowledged letter) {
        circular.send(
                letter.email(),
                letter.language(),
                new Content(
                        "notification.case.acknowledged",
                        "/complaints/received?number=" + letter.number(),
                        letter.name(),
                        letter.number(),
                        letter.due()));
    }

    @EventListener
    void tell(Answered letter) {
        circular.send(
                letter.email(),
                letter.language(),
                new Content("notification.case.answered", "/complaints/new", letter.name(), letter.number())
                        .and(letter.answer()));
    }
}
