package org.yardstick.platform.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What every template is given besides its own page: who looks, in which language, where they are, and where they may go.
 *
 * @param person the reader's name in the language of the page, empty for a stranger
 * @param path the address of this page with its query, to come back to
 * @param csrf the token every form carries
 * @param notice what was just done, said once after a redirect
 * @param sample whether this instance shows sample data
 */
public record Screen(
        Words words,
        Optional<String> person,
        String path,
        Theme theme,
        String csrf,
        List<Destination> destinations,
        Optional<Notice.Told> notice,
        ZoneId zone,
        boolean sample) {

    /** Light or dark as the reader chose, or as the device says. */
    public enum Theme {
        LIGHT,
        DARK,
        DEVICE;

        /** The value of {@code data-bs-theme}; what the device says is settled by the script before the first paint. */
        public String attribute() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * An entry of the main navigation.
     *
     * @param key of its text
     * @param group key of the name under which it stands together with others; empty for one that stands alone
     */
    public record Destination(String key, String path, String group) {}

    /** Destinations under one name, or one alone, then without a name. */
    public record Doors(String group, List<Destination> destinations) {
        public boolean isAlone() {
            return destinations.size() == 1;
        }
    }

    /** The main navigation: each group where its first destination stands. */
    public List<Doors> doors() {
        var groups = new LinkedHashMap<String, List<Destination>>();
        for (var one : destinations) {
            var group = one.group().isEmpty() ? one.path() : one.group();
            groups.computeIfAbsent(group, ignored -> new ArrayList<>()).add(one);
        }
        return groups.entrySet().stream()
                .map(group -> new Doors(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    /** What stands for a reader without a picture: the first sign of the name. */
    public String initial() {
        return person.map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
                .orElse("");
    }

    public String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    public String say(String prefix, Enum<?> choice) {
        return words.say(prefix, choice);
    }

    public Language language() {
        return words.language();
    }

    public String date(Instant at) {
        return words.date(at, zone);
    }

    public String date(LocalDate day) {
        return words.date(day);
    }

    /** The last day on which something can be done, with the time zone. */
    public String deadline(LocalDate day) {
        return words.deadline(day, zone);
    }

    public String dateAndTime(Instant at) {
        return words.dateAndTime(at, zone);
    }

    public String time(Instant at) {
        return words.time(at, zone);
    }

    /** Whether one of these is being looked at. */
    public boolean isAt(Doors doors) {
        return doors.destinations().stream().anyMatch(this::isAt);
    }

    /** Whether this destination is the one being looked at. */
    public boolean isAt(Destination destination) {
        return path.equals(destination.path())
                || path.startsWith(destination.path() + "/")
                || path.startsWith(destination.path() + "?");
    }
}
