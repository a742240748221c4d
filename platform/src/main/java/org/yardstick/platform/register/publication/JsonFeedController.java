package org.yardstick.platform.register.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.PublicAddress;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;
import tools.jackson.databind.json.JsonMapper;

/** The changes of the register as a JSON Feed (version 1.1): the same entries with the same identities as in the Atom feed. */
@Controller
class JsonFeedController {
    private static final MediaType TYPE = MediaType.parseMediaType("application/feed+json");
    private static final String PATH = "/register/feed.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Changes changes;
    private final PublicAddress address;
    private final Screens screens;

    JsonFeedController(Changes changes, PublicAddress address, Screens screens) {
        this.changes = changes;
        this.address = address;
        this.screens = screens;
    }

    @Open
    @GetMapping(PATH)
    ResponseEntity<byte[]> feed(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request) {
        var chosen = Language.find(language).orElseGet(() -> screens.language(request));
        var feed = JSON.writeValueAsBytes(written(changes.before(Changes.Place.read(before)), chosen));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .eTag(CanonicalJson.hex(CanonicalJson.sha256(feed)).substring(0, 32))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .contentType(TYPE)
                .body(feed);
    }

    private Map<String, Object> written(List<Changes.Change> found, Language language) {
        var page = found.stream().limit(Changes.SIZE).toList();
        var words = Words.in(language);
        var self = address.of(PATH) + "?language=" + language.tag();
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", words.say("register.feed-title"));
        feed.put("home_page_url", address.of("/register"));
        feed.put("feed_url", self);
        if (found.size() > page.size()) {
            feed.put("next_url", self + "&before=" + page.getLast().place());
        }
        feed.put("language", language.tag());
        feed.put("items", page.stream().map(change -> item(change, words)).toList());
        return feed;
    }

    private Map<String, Object> item(Changes.Change change, Words words) {
        var page = address.of("/register/" + change.number());
        var event = words.say("register.event." + change.event());
        var item = new LinkedHashMap<String, Object>();
        item.put("id", page + "#" + change.event() + "-" + change.place().key());
        item.put("url", page);
        item.put("title", words.say("register.feed-entry", change.number(), change.holder(), event));
        item.put("content_text", words.say("register.feed-day", words.date(change.day())));
        item.put("date_published", change.place().at().toString());
        item.put("tags", List.of(change.event()));
        return item;
    }
}
