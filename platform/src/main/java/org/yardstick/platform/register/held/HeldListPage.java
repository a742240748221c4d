package org.yardstick.platform.register.held;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yardstick.platform.register.CertificateState;
import org.yardstick.platform.register.publication.Filter;
import org.yardstick.platform.register.publication.Found;
import org.yardstick.platform.register.publication.Search;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.Slice;

/** The certificates that somebody has to do with. */
public record HeldListPage(Filter filter, Search.Result result, int number) {
    public Slice<Found> slice() {
        return new Slice<>(result.rows(), number, Slice.SIZE, Math.min(result.total(), Search.MOST));
    }

    public String address() {
        return "/certificates?" + filter.query() + "page=";
    }

    public Map<String, String> states(Screen screen) {
        var texts = new LinkedHashMap<String, String>();
        Arrays.stream(CertificateState.values())
                .forEach(state -> texts.put(state.code(), screen.say("register.state", state)));
        return texts;
    }
}
