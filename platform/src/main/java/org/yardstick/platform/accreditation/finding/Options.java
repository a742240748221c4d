package org.yardstick.platform.accreditation.finding;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yardstick.platform.shell.Screen;

/** Closed choices of this capability as fields show them: the code that is sent, and what is read. */
public final class Options {
    private Options() {}

    /** Constants under {@code prefix}, in their order. */
    public static Map<String, String> of(Screen screen, String prefix, Collection<? extends Enum<?>> choices) {
        var texts = new LinkedHashMap<String, String>();
        for (var choice : choices) {
            texts.put(choice.name().toLowerCase(Locale.ROOT).replace('_', '-'), screen.say(prefix, choice));
        }
        return texts;
    }

    public static Map<String, String> of(Screen screen, String prefix, Enum<?>[] choices) {
        return of(screen, prefix, List.of(choices));
    }

    /** Yes or no, each in words of their own. */
    public static Map<String, String> yesOrNo(Screen screen, String yes, String no) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("yes", screen.say(yes));
        texts.put("no", screen.say(no));
        return texts;
    }
}
