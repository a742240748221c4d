package org.yardstick.platform.accreditation.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Explained;

/** An application with all that is stated in it: for the organisation as it stands, for the office as it was filed. */
public record ApplicationWhole(
        @Explained("What the list says of it.") ApplicationSummary summary,

        @Explained(
                value = "What is to be accredited, by language; those that are written.",
                example = "{\"en\": \"All estates in Hong Kong\"}")
        Map<String, String> scope,

        @Explained(value = "Effective number of people within the scope.", example = "165")
        int headcount,

        @Explained(value = "Languages in which the people there are spoken with.", example = "[\"en\", \"yue\"]")
        List<String> languages,

        @Explained("The sites within the scope.") List<StatedSite> sites,

        @Explained("Hash of what was filed last; null for a draft.") @Nullable
        String filingSha256,

        @Explained(value = "Why it was returned, declined or withdrawn; empty when it was not.", example = "")
        String reason) {

    /** A site within the scope. */
    public record StatedSite(
            @Explained("The site.") UUID site,

            @Explained(value = "People there who work within the scope.", example = "120")
            int headcount,

            @Explained(value = "Whether the system is run from there.", example = "true")
            boolean central) {}
}
