package org.yardstick.platform.accreditation.application;

import java.util.Optional;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Edition;

/** A level in number and word, as the edition calls it: Level II, Proactive Service Center. */
public final class LevelName {
    private LevelName() {}

    public static String of(Edition edition, String code, Words words) {
        return Optional.ofNullable(edition.texts(words.language()).levels().get(code))
                .map(text -> words.say("accreditation.level.named", code, text.name()))
                .orElseGet(() -> words.say("accreditation.level", code));
    }
}
