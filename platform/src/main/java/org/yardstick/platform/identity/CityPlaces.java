package org.yardstick.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.core.io.ClassPathResource;

/** Where the known cities lie, and how far they are from each other; of a city that is not known here nothing is claimed. */
public final class CityPlaces {
    private static final String FILE = "identity/cities.csv";
    /** The mean radius of the Earth (IUGG), in kilometres. */
    private static final double RADIUS = 6371.0088;

    private static final Map<String, Place> PLACES = read();

    private CityPlaces() {}

    private record Place(double latitude, double longitude) {}

    /**
     * Kilometres between two cities on the great circle, by the haversine formula: hav(d/R) = hav(Δφ) + cos φ₁ cos φ₂ hav(Δλ). The same city,
     * known or not, is 0 away from itself; otherwise empty when one of them is not known.
     */
    public static OptionalInt kilometres(String from, String to) {
        if (Cities.known(from).equalsIgnoreCase(Cities.known(to))) {
            return OptionalInt.of(0);
        }
        var one = Cities.code(from).map(PLACES::get);
        var other = Cities.code(to).map(PLACES::get);
        return one.isPresent() && other.isPresent()
                ? OptionalInt.of((int) Math.round(distance(one.get(), other.get())))
                : OptionalInt.empty();
    }

    private static double distance(Place one, Place other) {
        double north = Math.toRadians(other.latitude - one.latitude);
        double east = Math.toRadians(other.longitude - one.longitude);
        double haversine = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(one.latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(east / 2));
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    private static double square(double x) {
        return x * x;
    }

    private static Map<String, Place> read() {
        var places = new HashMap<String, Place>();
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> places.put(
                            cells[0], new Place(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(places);
    }
}
