package org.yardstick.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody who writes programs reads what they may ask. */
class ApiJourneyTest {
    @Test
    void theApiIsReadOnAPage() {
        try (var journey = Journey.onEmptyInstance()) {
            var page = journey.page;
            page.navigate("/standards");
            page.locator("footer a[href='/api']").click();
            assertThat(page.locator("h1").textContent()).contains("API");
            journey.look("api");
            page.locator("article:has(#saveAnswer) summary").click();
            page.locator(".api-contents a[href='#saveAnswer']").click();
            journey.look("api-open");
            journey.speak("繁體");
            journey.look("api-hant");
        }
    }
}
