package org.yardstick.platform.identity;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.Reader;

/** Remembers the language that somebody who is signed in chooses, for mails and for other browsers. */
@Component
class ChosenLanguages {
    private final People people;

    ChosenLanguages(People people) {
        this.people = people;
    }

    @EventListener
    void remember(Reader.LanguageChosen choice) {
        Access.viewer().ifPresent(viewer -> people.choose(viewer.person(), choice.language()));
    }
}
