package org.yardstick.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.yardstick.platform.TestDatabase;
import org.yardstick.platform.YardstickApplication;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.jobs.DailyJob;
import org.yardstick.platform.shell.Today;

/**
 * The application, started on an empty database, and a browser before it. Every page that a journey shows is checked by axe and
 * photographed at both widths into {@code target/screenshots}.
 */
final class Journey implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    /** How often a picture is tried. */
    private static final int PICTURES = 4;

    final ConfigurableApplicationContext application;
    final Page page;
    final TestPeople people;
    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;

    private Journey(Map<String, Object> settings, Class<?>... more) {
        application = new SpringApplication(Stream.concat(Stream.of(more), Stream.of(YardstickApplication.class))
                        .toArray(Class<?>[]::new))
                .run(settings.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("YARDSTICK_BROWSER", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + application.getEnvironment().getProperty("local.server.port"))
                .setLocale("en-GB")
                .setTimezoneId("Asia/Hong_Kong")
                .setViewportSize(WIDE, 900));
        context.setDefaultTimeout(30_000);
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        page = context.newPage();
        people = new TestPeople(application);
    }

    static Journey onEmptyInstance() {
        return new Journey(settings(Map.of()));
    }

    /** One whose clock can be put forward; what a date brings about is done when the journey says so. */
    static Journey throughTime() {
        return new Journey(settings(Map.of("yardstick.jobs", false)), MovedClock.InPlace.class);
    }

    /** Lets time pass, and does every day's work of the last of these days. */
    void daysPass(int days) {
        application.getBean(MovedClock.class).forward(Duration.ofDays(days));
        var today = application.getBean(Today.class).day();
        application.getBeansOfType(DailyJob.class).values().forEach(job -> job.perform(today));
    }

    /** The scheme that {@code ./yardstick demo} shows, whole. */
    static Journey onWholeSampleScheme() {
        return new Journey(settings(Map.of("yardstick.sample", true, "yardstick.jobs", false)));
    }

    /** The scheme that {@code ./yardstick demo} shows, with few companies. */
    static Journey onSampleScheme() {
        return new Journey(settings(Map.of("yardstick.sample", true, "yardstick.demo.companies", 12)));
    }

    private static Map<String, Object> settings(Map<String, Object> more) {
        var settings = new HashMap<String, Object>(Map.of(
                "server.port",
                0,
                "spring.datasource.url",
                TestDatabase.create(),
                "spring.datasource.username",
                "yardstick",
                "spring.datasource.password",
                TestDatabase.password(),
                "yardstick.home",
                "target/home"));
        settings.putAll(more);
        return settings;
    }

    /** Goes on as {@code viewer}, who has just come in. */
    void as(Viewer viewer) {
        context.addCookies(List.of(new Cookie("session", people.session(viewer)).setUrl(root())));
    }

    String root() {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    /** Photographs the page at both widths; axe must find nothing, nothing may be scrolled sideways. */
    void look(String name) {
        page.setViewportSize(WIDE, 900);
        photograph(name + "-1440");
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList()))
                .as("axe on " + name)
                .isEmpty();
        page.setViewportSize(NARROW, 844);
        photograph(name + "-390");
        var overflow =
                (Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow.intValue()).as("sideways scroll on " + name).isZero();
        page.setViewportSize(WIDE, 900);
    }

    /** A browser without a screen now and then never finishes a picture of a long page; the next one succeeds. */
    void photograph(String name) {
        var options = new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setTimeout(15_000);
        for (int tries = 1; ; tries++) {
            try {
                page.screenshot(options);
                return;
            } catch (TimeoutError unfinished) {
                if (tries == PICTURES) {
                    throw unfinished;
                }
            }
        }
    }

    void signIn(String email, String password) {
        page.navigate("/sign-in");
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("main form button.btn-primary").first().click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** Goes where the first link with these words leads. */
    void follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    /** Goes to another of the pages that belong together and are named above each of them. */
    void turnTo(String section) {
        page.locator(".sections")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(section))
                .click();
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** The page says that it is done. */
    void isTold(String words) {
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.STATUS)).containsText(words);
    }

    /** The page says what is wrong, and says it first. */
    void isRefused(String words) {
        var summary = page.locator(".error-summary");
        PlaywrightAssertions.assertThat(summary).isFocused();
        PlaywrightAssertions.assertThat(summary).containsText(words);
    }

    /** The browser forgets everything: cookies, and with them the language and who was signed in. */
    void becomeAStranger() {
        context.clearCookies();
    }

    void speak(String ownName) {
        page.locator(".languages button", new Page.LocatorOptions().setHasText(ownName))
                .click();
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
        application.close();
    }
}
