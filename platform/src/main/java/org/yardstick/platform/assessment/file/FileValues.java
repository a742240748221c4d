package org.yardstick.platform.assessment.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.offline.Located;
import org.yardstick.platform.offline.Located.Place;

/** Takes values of one kind out of a file and notes as flaws what is missing, unknown or of another kind. */
final class FileValues {
    private final List<Flaw> flaws;

    FileValues(List<Flaw> flaws) {
        this.flaws = flaws;
    }

    void add(Place place, String path, String key, Object... parts) {
        flaws.add(Flaw.at(place, path, key, parts));
    }

    /** A flaw of a field's value. */
    void add(Located.Fields in, String field, String key, Object... parts) {
        add(at(in, field), field, key, parts);
    }

    void add(Located.Fields in, String field, String path, String key, List<Object> parts) {
        add(at(in, field), path, key, parts.toArray());
    }

    private static Place at(Located.Fields in, String field) {
        var value = in.values().get(field);
        return value == null ? in.at() : value.at();
    }

    void refuseUnknown(Located.Fields in, String path, List<String> known) {
        in.names().forEach((name, place) -> {
            if (!known.contains(name)) {
                add(place, inside(path, name), "unknown-field", name, String.join(", ", known));
            }
        });
    }

    /** The text of a field; a number is taken as it is written. */
    String text(Located.Fields in, String path, String field, boolean needed) {
        var value = in.values().get(field);
        return switch (value) {
            case null -> {
                missing(in, path, field, needed);
                yield "";
            }
            case Located.Text text -> text.value();
            case Located.Number number -> number.written();
            default -> {
                add(value.at(), inside(path, field), "not-text");
                yield "";
            }
        };
    }

    Located.@Nullable Fields fields(Located.Fields in, String path, String field, boolean needed) {
        var value = in.values().get(field);
        if (value == null) {
            missing(in, path, field, needed);
            return null;
        }
        if (value instanceof Located.Fields fields) {
            return fields;
        }
        add(value.at(), inside(path, field), "not-fields");
        return null;
    }

    List<Located> items(Located.Fields in, String path, String field) {
        var value = in.values().get(field);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Located.Items items) {
            return items.values();
        }
        add(value.at(), inside(path, field), "not-items");
        return List.of();
    }

    void number(Located.Fields in, String path, String field) {
        var value = in.values().get(field);
        if (value != null && !(value instanceof Located.Number)) {
            add(value.at(), inside(path, field), "not-number");
        }
    }

    private void missing(Located.Fields in, String path, String field, boolean needed) {
        if (needed) {
            add(in.at(), inside(path, field), "missing-field", field);
        }
    }

    static String inside(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
