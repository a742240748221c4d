package org.yardstick.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/** Distances between cities, against distances that are published, to one percent; and no known city without its place. */
class CityPlacesTest {
    @ParameterizedTest
    @CsvSource({
        "Hong Kong, Singapore, 2587",
        "香港, 上海, 1228",
        "London, New York, 5570",
        "Sydney, Auckland, 2156",
        "Honolulu, Tokyo, 6220",
    })
    void theGreatCircle(String from, String to, int published) {
        assertThat(CityPlaces.kilometres(from, to).getAsInt())
                .isBetween(published * 99 / 100, published * 101 / 100)
                .isEqualTo(CityPlaces.kilometres(to, from).getAsInt());
    }

    @Test
    void aCityIsNotAwayFromItselfAndOfOthersThatAreNotKnownNothingIsClaimed() {
        assertThat(CityPlaces.kilometres("Hong Kong", "香港")).hasValue(0);
        assertThat(CityPlaces.kilometres("Nowhere", "nowhere")).hasValue(0);
        assertThat(CityPlaces.kilometres("Nowhere", "Hong Kong")).isEmpty();
    }

    @Test
    void everyKnownCityHasItsPlace() throws IOException {
        var placed = new TreeSet<String>();
        new ClassPathResource("identity/cities.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> placed.add("city." + line.substring(0, line.indexOf(','))));
        var known = new TreeSet<>(Words.in(Language.ENGLISH).keys());
        known.removeIf(key -> !key.startsWith("city."));
        assertThat(placed).isEqualTo(known);
    }
}
