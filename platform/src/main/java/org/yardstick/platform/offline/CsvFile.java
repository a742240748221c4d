package org.yardstick.platform.offline;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as people keep it in a file: UTF-8, a header row, commas, an empty field for what is missing. It is read row by row, so that
 * it may be larger than the memory.
 */
final class CsvFile implements Closeable {
    /** Beyond it, fourth powers leave what a double holds. */
    private static final double LARGEST = 1e40;

    private final Path file;
    private final HashedFile content;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private @Nullable CsvRecord row;
    private long line;

    /** Opens the file and reads its header. */
    CsvFile(Path file) throws IOException {
        this.file = file;
        this.content = new HashedFile(file);
        var strict = new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder());
        this.records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // told with their place instead
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(strict)
                .iterator();
        this.header = header();
    }

    private List<String> header() {
        if (!next(false)) {
            throw WrongInput.in(file, "is empty; a header row and rows of values belong in it");
        }
        var names = row().getFields().stream().map(String::strip).toList();
        refuseOtherFormats(names);
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            // where the first column names the rows, R, pandas and spreadsheets leave this corner empty
            if (i > 0 && names.get(i).isEmpty() || !seen.add(names.get(i))) {
                var reason = names.get(i).isEmpty()
                        ? "has no name; give it one, or delete the commas at the ends of the lines"
                        : "has the name '" + names.get(i) + "' of another; give each a name of its own";
                throw WrongInput.at(file, 1, i + 1, "this column " + reason);
            }
        }
        return names;
    }

    private void refuseOtherFormats(List<String> names) {
        if (names.getFirst().indexOf('\0') >= 0) {
            throw WrongInput.at(file, 1, 1, "this is UTF-16, not UTF-8; save it as CSV UTF-8");
        }
        if (names.size() == 1
                && (names.getFirst().contains(";") || names.getFirst().contains("\t"))) {
            var other = names.getFirst().contains(";") ? "semicolons" : "tabs";
            throw WrongInput.at(
                    file, 1, 1, "fields are separated by commas, not by " + other + "; save it as CSV with commas");
        }
    }

    /** Every column, where each is taken for something by its name. */
    List<String> namedColumns() {
        if (header.getFirst().isEmpty()) {
            throw WrongInput.at(file, 1, 1, "this column has no name; give it one, or delete it");
        }
        return header;
    }

    /** Every column; only the first may have the name "". */
    List<String> columns() {
        return header;
    }

    /** Where the column of this name stands, from 0. */
    int column(String name) {
        var place = header.indexOf(name);
        if (place < 0) {
            throw WrongInput.at(
                    file, 1, 1, "there is no column '" + name + "'; there are " + String.join(", ", header));
        }
        return place;
    }

    /** Goes on to the next row, if there is one; empty lines are no rows. */
    boolean next() {
        return next(true);
    }

    private boolean next(boolean fitsHeader) {
        try {
            row = records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            throw WrongInput.at(file, line + 1, 1, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw WrongInput.at(file, line + 1, 1, "from here on it is not UTF-8; save it as CSV UTF-8");
            }
            throw e;
        }
        if (row == null) {
            return false;
        }
        line = row.getStartingLineNumber();
        if (fitsHeader && row.getFieldCount() != header.size()) {
            throw WrongInput.at(
                    file,
                    line,
                    Math.min(row.getFieldCount(), header.size()) + 1,
                    "this row has " + row.getFieldCount() + " fields, the header " + header.size()
                            + "; give both as many");
        }
        return true;
    }

    private CsvRecord row() {
        return java.util.Objects.requireNonNull(row, "no row was read");
    }

    long line() {
        return line;
    }

    /** The field of the row, without spaces around it. */
    String text(int column) {
        return row().getField(column).strip();
    }

    /** The field of the row, which may not be missing. */
    String name(int column) {
        var text = text(column);
        if (text.isEmpty()) {
            throw wrong(column, "is empty; every row needs one");
        }
        return text;
    }

    /** The number in the field, NaN where it is missing. */
    double number(int column) {
        var text = text(column);
        if (text.isEmpty()) {
            return Double.NaN;
        }
        var number = Numbers.read(text);
        if (Math.abs(number) > LARGEST) {
            throw wrong(column, "'" + text + "' is too large to calculate with; give it in a larger unit");
        }
        if (!Double.isNaN(number)) {
            return number;
        }
        throw wrong(column, "'" + text + "' is not a number");
    }

    /** What is wrong with a field of the row. */
    WrongInput wrong(int column, String reason) {
        var name = header.get(column).isEmpty() ? "the name of the row" : header.get(column);
        return WrongInput.at(file, line, column + 1, name + " " + reason);
    }

    /** Of all that was read, once all was. */
    String sha256() {
        return content.sha256();
    }

    @Override
    public void close() throws IOException {
        records.close();
        content.close();
    }
}
