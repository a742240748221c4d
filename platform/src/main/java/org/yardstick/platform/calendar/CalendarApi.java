package org.yardstick.platform.calendar;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Scope;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Listing;

/** What lies ahead of the owner of a token, for programs. */
@Explained("What the owner of the token is asked to come to.")
@RestController
class CalendarApi {
    private final Feeds feeds;

    CalendarApi(Feeds feeds) {
        this.feeds = feeds;
    }

    @Explained("Lists what lies ahead, the nearest first; of very much the first hundred.")
    @Allows(scope = Scope.READ_CALENDAR)
    @GetMapping("/api/v1/calendar")
    Listing<CalendarEntryJson> calendar(Viewer viewer) {
        return Listing.whole(
                feeds.next(viewer.person()).stream().map(CalendarEntryJson::of).toList());
    }
}
