package org.yardstick.measurement;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Open data with the answers of other, published software. They came with other people's packages, so they are not copied into the
 * repository: they are read from {@code ../shared/data} beside it, and tests that need them are reported as skipped elsewhere.
 */
public final class ReferenceData {
    private static final JsonMapper JSON = new JsonMapper();

    private ReferenceData() {}

    /** The file or folder of this name, or the running test is skipped. */
    public static Path path(String name) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var found = folder.resolve("../shared/data").normalize().resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        return Assumptions.<Path>abort("../shared/data/" + name + " is not on this machine");
    }

    /** What {@code measurement/NAME.expected.json} says. */
    public static JsonNode expected(String name) {
        return json(path("measurement/" + name + ".expected.json"));
    }

    public static JsonNode json(Path file) {
        return JSON.readTree(file);
    }

    /** The rows of {@code measurement/NAME.csv}; an empty field is a missing value. */
    public static List<NamedCsvRecord> rows(String name) {
        return rows(path("measurement/" + name + ".csv"));
    }

    public static List<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns named, one row a record; NaN where the field is empty. */
    public static double[][] numbers(List<NamedCsvRecord> rows, List<String> columns) {
        return rows.stream()
                .map(row -> columns.stream()
                        .map(row::getField)
                        .mapToDouble(text -> text.isBlank() ? Double.NaN : Double.parseDouble(text))
                        .toArray())
                .toArray(double[][]::new);
    }
}
