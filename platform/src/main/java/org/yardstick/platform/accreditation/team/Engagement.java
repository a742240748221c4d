package org.yardstick.platform.accreditation.team;

import java.util.List;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.identity.Names;

/** An audit as those see it who put its team together: with what it asks of those who go, and where they go. */
public record Engagement(Audit audit, Need need, List<Visited> sites) {

    /** A site that is visited. */
    public record Visited(Names names, String city) {}

    /** The cities to which one travels, each once. */
    List<String> cities() {
        return sites.stream().map(Visited::city).distinct().sorted().toList();
    }
}
