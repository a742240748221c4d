package org.yardstick.platform.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Screen;

/** Closed choices as a select field shows them: what is sent, and what is read. */
public final class Choices {
    private Choices() {}

    /** Constants under {@code prefix}, in their order. */
    public static Map<String, String> of(Screen screen, String prefix, Collection<? extends Enum<?>> choices) {
        var texts = new LinkedHashMap<String, String>();
        for (var choice : choices) {
            texts.put(choice.name(), screen.say(prefix, choice));
        }
        return texts;
    }

    public static Map<String, String> kinds(Screen screen) {
        return of(screen, "identity.kind", List.of(Organisation.Kind.values()));
    }

    public static Map<String, String> sectors(Screen screen) {
        return of(screen, "identity.sector", List.of(Organisation.Sector.values()));
    }

    public static Map<String, String> languages() {
        var names = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            names.put(language.tag(), language.ownName());
        }
        return names;
    }

    /** How long a token may be good for. */
    public static Map<String, String> days(Screen screen) {
        var texts = new LinkedHashMap<String, String>();
        for (int days : new int[] {30, 90, 365}) {
            texts.put(Integer.toString(days), screen.say("identity.token.days-number", days));
        }
        return texts;
    }
}
