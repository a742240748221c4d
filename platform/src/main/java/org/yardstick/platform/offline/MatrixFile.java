package org.yardstick.platform.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.network.LabelledMatrix;

/**
 * A square table from a CSV: the header names the columns, the first column the rows, in the same order; the corner may be empty. A number may
 * be a fraction, as people write judgements on pairs: 1/3.
 */
record MatrixFile(LabelledMatrix matrix, String sha256) {
    private static final Pattern FRACTION = Pattern.compile("([1-9]\\d{0,5})\\s*/\\s*([1-9]\\d{0,5})");

    static MatrixFile read(Path path) throws IOException {
        try (var csv = new CsvFile(path)) {
            var columns = csv.columns().subList(1, csv.columns().size());
            var labels = new ArrayList<String>();
            var rows = new ArrayList<double[]>();
            while (csv.next()) {
                labels.add(csv.name(0));
                var row = new double[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = number(csv, i + 1);
                }
                rows.add(row);
            }
            return new MatrixFile(LabelledMatrix.of(labels, columns, rows.toArray(double[][]::new)), csv.sha256());
        } catch (InvalidInput ofTheWhole) {
            throw WrongInput.in(path, String.valueOf(ofTheWhole.getMessage()));
        }
    }

    private static double number(CsvFile csv, int column) {
        var fraction = FRACTION.matcher(csv.text(column));
        return fraction.matches()
                ? Double.parseDouble(fraction.group(1)) / Double.parseDouble(fraction.group(2))
                : csv.number(column);
    }
}
