package org.yardstick.platform.accreditation.team;

import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.standard.EditionTexts;

/** What requirements are called on screens. */
final class Said {
    private Said() {}

    static String in(Screen screen, Requirement what, EditionTexts texts) {
        var module = texts.modules().get(what.value());
        return what.kind() == Requirement.Kind.MODULE && module != null ? module.name() : plain(screen, what);
    }

    /** Without the words of an edition: a module by its code. */
    static String plain(Screen screen, Requirement what) {
        return switch (what.kind()) {
            case SECTOR -> screen.say("identity.sector." + what.value());
            case LANGUAGE ->
                Tongue.find(what.value())
                        .map(tongue -> screen.say("accreditation.tongue", tongue))
                        .orElse(what.value());
            case MODULE -> what.value();
            case LEVEL -> screen.say("accreditation.team.level", what.value());
        };
    }
}
