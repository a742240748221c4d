package org.yardstick.platform.register.publication;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yardstick.platform.identity.Cities;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.register.CertificateState;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.Slice;

/** What a search found, and what it may be narrowed to. */
public record SearchPage(Filter filter, Search.Result result, int number, Choices.Offered choices, LocalDate today) {

    public Slice<Found> slice() {
        return new Slice<>(result.rows(), number, Slice.SIZE, Math.min(result.total(), Search.MOST));
    }

    public String address() {
        return "/register?" + filter.query() + "page=";
    }

    public Map<String, String> states(Screen screen) {
        var texts = new LinkedHashMap<String, String>();
        Arrays.stream(CertificateState.values())
                .forEach(state -> texts.put(state.code(), screen.say("register.state", state)));
        return texts;
    }

    public Map<String, String> sectors(Screen screen) {
        var texts = new LinkedHashMap<String, String>();
        Arrays.stream(Organisation.Sector.values())
                .forEach(sector -> texts.put(sector.code(), screen.say("identity.sector", sector)));
        return texts;
    }

    public Map<String, String> cities(Screen screen) {
        return Cities.sorted(choices.cities(), screen.language());
    }

    public Map<String, String> levels() {
        var texts = new LinkedHashMap<String, String>();
        choices.levels().forEach(level -> texts.put(level, level));
        return texts;
    }

    public Map<String, String> bodies(Screen screen) {
        var texts = new LinkedHashMap<String, String>();
        choices.bodies().forEach((id, names) -> texts.put(id, names.in(screen.language())));
        return texts;
    }
}
