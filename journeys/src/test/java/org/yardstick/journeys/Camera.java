package org.yardstick.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.nio.file.Path;
import java.util.Objects;
import org.yardstick.platform.identity.SamplePassword;
import org.yardstick.platform.shell.Language;

/** Takes the pictures of docs/guide in one language. */
record Camera(Journey journey, Language language) {
    private static final Path IMAGES = Path.of("..", "docs", "guide", "images");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 760;

    /** Goes on as one of the sample people, or as a stranger when {@code email} is empty. */
    void as(String email) {
        journey.becomeAStranger();
        open("/sign-in");
        journey.speak(language.ownName());
        if (!email.isEmpty()) {
            journey.signIn(email, SamplePassword.TEXT);
        }
    }

    Page page() {
        return journey.page;
    }

    void open(String address) {
        page().setViewportSize(WIDTH, HEIGHT);
        page().navigate(address);
    }

    String href(String link, int place) {
        return page().locator(link).nth(place).getAttribute("href");
    }

    /** What a reader sees first, cut below the last thing that is there. */
    void take(String name) {
        var foot = page().locator("footer").boundingBox();
        save(name, new Clip(0, 0, WIDTH, foot == null ? HEIGHT : Math.min(HEIGHT, foot.y)));
    }

    /** A part of the page, and of a long one its beginning. */
    void part(String name, Locator place) {
        var box = Objects.requireNonNull(place.boundingBox());
        save(name, new Clip(box.x, box.y, box.width, Math.min(HEIGHT, box.height)));
    }

    private void save(String name, Clip clip) {
        Palette.write(
                page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setClip(clip)), file(name));
    }

    private Path file(String name) {
        return IMAGES.resolve(Path.of(language.tag(), name + ".png"));
    }
}
