package org.yardstick.platform.calendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.PublicAddress;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** What lies ahead of whoever asks, and the files and the private address from which their own calendar reads it. */
@Controller
class CalendarController {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");

    private final Feeds feeds;
    private final People people;
    private final Screens screens;
    private final PublicAddress address;

    CalendarController(Feeds feeds, People people, Screens screens, PublicAddress address) {
        this.feeds = feeds;
        this.people = people;
        this.screens = screens;
        this.address = address;
    }

    @Bean
    static Door calendarDoor() {
        return new Door(
                58, new Screen.Destination("calendar.title", "/calendar", ""), Set.of(Role.ASSESSOR, Role.DECIDER));
    }

    @Allows
    @GetMapping("/calendar")
    String mine(Viewer viewer, Model model) {
        return show(viewer, Optional.empty(), model);
    }

    /** Answered with the page itself: the address is shown once and nowhere kept in clear. */
    @Allows
    @PostMapping("/calendar/address")
    String renew(Viewer viewer, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return show(viewer, Optional.of(address.of("/calendar/feeds/" + feeds.renew(viewer) + ".ics")), model);
    }

    @Allows
    @PostMapping("/calendar/address/end")
    String close(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        feeds.close(viewer);
        Notice.leave(request, response, "calendar.address-closed");
        return "redirect:/calendar";
    }

    @Allows
    @GetMapping("/calendar/entries/{id}")
    ResponseEntity<String> one(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        var event = NotFound.unlessPresent(feeds.one(id, viewer.person()));
        var name = ContentDisposition.attachment().filename("yardstick-" + id + ".ics");
        return file(ICalendar.one(event, host(), screens.language(request)), name.build());
    }

    /** Whoever has the address reads it, in the language of its owner. */
    @Open
    @GetMapping("/calendar/feeds/{token}.ics")
    ResponseEntity<String> feed(@PathVariable String token) {
        var owner = NotFound.unlessPresent(feeds.owner(token));
        var language = people.viewer(owner).flatMap(Viewer::language).orElse(Language.ENGLISH);
        var name = Words.in(language).say("calendar.feed-name");
        return file(
                ICalendar.feed(feeds.all(owner), host(), name, language),
                ContentDisposition.inline().filename("yardstick.ics").build());
    }

    private String show(Viewer viewer, Optional<String> made, Model model) {
        model.addAttribute("page", new CalendarPage(feeds.next(viewer.person()), feeds.madeAt(viewer.person()), made));
        return "calendar/calendar";
    }

    private static ResponseEntity<String> file(String text, ContentDisposition name) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(text);
    }

    /** An entry has the same identity wherever it is read. */
    private String host() {
        return Optional.ofNullable(URI.create(address.root()).getHost()).orElse("yardstick");
    }
}
