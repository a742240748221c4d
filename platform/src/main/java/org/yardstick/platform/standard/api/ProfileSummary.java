package org.yardstick.platform.standard.api;

import java.util.Map;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.standard.Tailored;

/** A sector's profile in a list, for programs. */
public record ProfileSummary(
        @Explained(value = "Code of the profile.", example = "property-management")
        String code,

        @Explained(value = "Name by language tag.", example = "{\"en\": \"Property management\"}")
        Map<String, String> names,

        @Explained(value = "How many criteria apply.", example = "35")
        int criteria,

        @Explained("Hash of edition and profile together: what an assessment is pinned to.")
        String pinned) {

    static ProfileSummary of(Tailored tailored) {
        return new ProfileSummary(
                tailored.profile(),
                StandardApi.names(tailored.edition(), tailored.profile()),
                tailored.criteria().size(),
                tailored.sha256());
    }
}
