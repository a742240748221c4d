package org.yardstick.platform.accreditation.audit.visit;

import java.util.TreeMap;
import java.util.UUID;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.Words;
import tools.jackson.databind.json.JsonMapper;

/** The page that is taken along: a frame which the device fills from what it keeps. */
public record VisitPage(Audit audit, UUID person, String personName) {
    private static final String PREFIX = "accreditation.audit.visit.say.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public String path() {
        return audit.path() + "/visit";
    }

    /** Every text of the device's own, by what follows the prefix of its key. */
    public String words(Screen screen) {
        return JSON.writeValueAsString(said(screen.words()));
    }

    private static TreeMap<String, String> said(Words words) {
        var said = new TreeMap<String, String>();
        for (var key : words.keys()) {
            if (key.startsWith(PREFIX)) {
                said.put(key.substring(PREFIX.length()), words.say(key));
            }
        }
        return said;
    }
}
