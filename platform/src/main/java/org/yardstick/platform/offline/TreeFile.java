package org.yardstick.platform.offline;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.offline.Located.Place;

/** A JSON or YAML file that says where each of its values stands. Whatever is wrong in it is told with the place. */
final class TreeFile {
    private final Path file;
    private final String sha256;
    private final Located.Fields root;

    TreeFile(Path file) throws IOException {
        this.file = file;
        try (var content = new HashedFile(file)) {
            var bytes = content.readAllBytes();
            this.sha256 = content.sha256();
            if (bytes.length == 0) {
                throw WrongInput.in(file, "is empty");
            }
            this.root = fields(Located.read(bytes, new Told(file)));
        }
    }

    private record Told(Path file) implements Located.Faults {
        @Override
        public void twice(Place at, String path, int first) {
            throw WrongInput.at(file, at.line(), at.column(), path + " stands in line " + first + " too; keep one");
        }

        @Override
        public void secondDocument(Place at) {
            throw WrongInput.at(file, at.line(), at.column(), "a second document begins here; a file holds one");
        }

        @Override
        public RuntimeException unreadable(Place at, String reason) {
            return WrongInput.at(file, at.line(), at.column(), "cannot be read: " + reason);
        }
    }

    String sha256() {
        return sha256;
    }

    Located.Fields root() {
        return root;
    }

    WrongInput wrong(Located at, String reason) {
        return WrongInput.at(file, at.at().line(), at.at().column(), reason);
    }

    /** Refuses a field that is not among {@code known}: it would have no effect, and whoever wrote it believes that it has. */
    void refuseUnknown(Located.Fields in, String... known) {
        for (var name : in.names().entrySet()) {
            if (!Arrays.asList(known).contains(name.getKey())) {
                throw WrongInput.at(
                        file,
                        name.getValue().line(),
                        name.getValue().column(),
                        "'" + name.getKey() + "' is not known here; there are " + String.join(", ", known));
            }
        }
    }

    Optional<Located> find(Located.Fields in, String name) {
        return Optional.ofNullable(in.values().get(name));
    }

    Located get(Located.Fields in, String name) {
        return find(in, name).orElseThrow(() -> wrong(in, "'" + name + "' is missing"));
    }

    Located.Fields fields(Located value) {
        if (value instanceof Located.Fields fields) {
            return fields;
        }
        throw wrong(value, "fields with names belong here");
    }

    List<Located> items(Located value) {
        if (value instanceof Located.Items items) {
            return items.values();
        }
        throw wrong(value, "a list belongs here");
    }

    /** A name; a number counts as one, as it is written. */
    String text(Located value) {
        return switch (value) {
            case Located.Text text -> text.value().strip();
            case Located.Number number -> number.written();
            case Located.Fields other -> throw wrong(other, "a name belongs here");
            case Located.Items other -> throw wrong(other, "a name belongs here");
            case Located.Other other -> throw wrong(other, "a name belongs here");
        };
    }

    BigDecimal number(Located value) {
        if (value instanceof Located.Number number) {
            return number.value();
        }
        throw wrong(value, "a number belongs here");
    }

    int whole(Located value, int least, int most) {
        var number = number(value);
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw wrong(value, "a whole number from " + least + " to " + most + " belongs here");
        }
        return number.intValueExact();
    }

    boolean yes(Located value) {
        if (value instanceof Located.Other other && List.of("true", "false").contains(other.written())) {
            return other.written().equals("true");
        }
        throw wrong(value, "true or false belongs here");
    }

    List<String> texts(Located value) {
        var texts = new ArrayList<String>();
        for (var item : items(value)) {
            texts.add(text(item));
        }
        return texts;
    }
}
