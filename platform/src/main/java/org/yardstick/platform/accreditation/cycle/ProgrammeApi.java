package org.yardstick.platform.accreditation.cycle;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Declined;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Listing;
import org.yardstick.platform.shell.Paging;

/** What the certificates of a body need and when, for programs. */
@Explained(
        "The programme: which surveillance or recertification is due when for the certificates of the bodies to whose office the owner of the"
                + " token belongs; and the cycle of one certificate, for its holder too.")
@RestController
class ProgrammeApi {
    private final ProgrammePages pages;

    ProgrammeApi(ProgrammePages pages) {
        this.pages = pages;
    }

    @Explained(
            "Lists the certificates of organisations in the order in which something is due for them, the most urgent first.")
    @Allows(value = Role.SECRETARIAT, scope = Scope.READ_ACCREDITATION)
    @GetMapping("/api/v1/programme")
    Listing<ProgrammeEntryJson> programme(
            @Explained(
                            value =
                                    "Which: living (they hold or are suspended), due (announced or overdue), overdue, suspended or expired.",
                            example = "due")
                    @RequestParam(defaultValue = "living")
                    String which,
            @Explained(value = "Only with this in the holder’s name or the number.", example = "harbour")
                    @RequestParam(defaultValue = "")
                    String name,
            @Explained("How many on a page, at most 200.") @RequestParam(defaultValue = Paging.LIMIT) int limit,
            @Explained("Where the page begins: taken from next of the page before.") @RequestParam(defaultValue = "")
                    String cursor,
            Viewer viewer) {
        var paging = Paging.of(limit, cursor);
        if (Arrays.stream(ProgrammeRows.Which.values())
                .noneMatch(one -> one.code().equals(which))) {
            throw Declined.wrong("which", "shell.field.unreadable");
        }
        var asked = new ProgrammeRows.Asked(ProgrammeRows.Which.of(which), name);
        var found = pages.due(viewer, asked, paging);
        var items = found.rows().stream().map(ProgrammeEntryJson::of).toList();
        return Listing.page(
                items, found.total(), paging, ProgrammeEntryJson::certificate, "/api/v1/programme?" + asked.query());
    }

    @Explained(
            "Gives the cycle of one certificate: each audit in it, the day by which it is due, and whether it was done.")
    @Allows(
            value = {Role.SECRETARIAT, Role.QUALITY_MANAGER},
            scope = Scope.READ_ACCREDITATION)
    @GetMapping("/api/v1/programme/{certificate}")
    CycleJson cycle(
            @Explained("Identity of the certificate, as the programme gives it, or its place in the register.")
                    @PathVariable
                    UUID certificate,
            Viewer viewer) {
        return CycleJson.of(pages.cycle(certificate, viewer));
    }
}
