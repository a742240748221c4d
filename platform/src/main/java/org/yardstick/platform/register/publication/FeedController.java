package org.yardstick.platform.register.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
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

/** What changed in the register, as an Atom feed (RFC 4287) with pages (RFC 5005): each change has an identity that stays. */
@Controller
class FeedController {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final MediaType TYPE = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final String PATH = "/register/feed.atom";

    private final Changes changes;
    private final PublicAddress address;
    private final Screens screens;

    FeedController(Changes changes, PublicAddress address, Screens screens) {
        this.changes = changes;
        this.address = address;
        this.screens = screens;
    }

    @Open
    @GetMapping(PATH)
    ResponseEntity<byte[]> feed(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request)
            throws XMLStreamException {
        var chosen = Language.find(language).orElseGet(() -> screens.language(request));
        var found = changes.before(Changes.Place.read(before));
        var feed = written(found, chosen);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .eTag(CanonicalJson.hex(CanonicalJson.sha256(feed)).substring(0, 32))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .contentType(TYPE)
                .body(feed);
    }

    private byte[] written(List<Changes.Change> found, Language language) throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        var page = found.stream().limit(Changes.SIZE).toList();
        var words = Words.in(language);
        var self = address.of(PATH) + "?language=" + language.tag();
        head(xml, words, self);
        element(xml, "updated", updated(page).toString());
        if (found.size() > page.size()) {
            link(xml, "next", self + "&before=" + page.getLast().place());
        }
        for (var change : page) {
            entry(xml, change, words);
        }
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private void head(XMLStreamWriter xml, Words words, String self) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", words.language().tag());
        element(xml, "id", address.of(PATH));
        element(xml, "title", words.say("register.feed-title"));
        link(xml, "self", self);
        link(xml, "alternate", address.of("/register"));
    }

    private static Instant updated(List<Changes.Change> page) {
        return Optional.of(page)
                .filter(one -> !one.isEmpty())
                .map(one -> one.getFirst().place().at())
                .orElse(Instant.EPOCH);
    }

    private void entry(XMLStreamWriter xml, Changes.Change change, Words words) throws XMLStreamException {
        var page = address.of("/register/" + change.number());
        xml.writeStartElement("entry");
        element(xml, "id", page + "#" + change.event() + "-" + change.place().key());
        element(
                xml,
                "title",
                words.say(
                        "register.feed-entry",
                        change.number(),
                        change.holder(),
                        words.say("register.event." + change.event())));
        element(xml, "updated", change.place().at().toString());
        link(xml, "alternate", page);
        xml.writeStartElement("author");
        element(xml, "name", words.say("register.title"));
        xml.writeEndElement();
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", change.event());
        element(xml, "summary", words.say("register.feed-day", words.date(change.day())));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }
}
