package org.yardstick.measurement.facets;

import java.util.ArrayList;
import java.util.List;
import org.yardstick.measurement.ReferenceData;
import org.yardstick.measurement.facets.ratings.RatingRows;
import org.yardstick.measurement.facets.ratings.Ratings;

/** The many-facet sets beside the repository, as ratings. */
final class ReferenceSets {
    private ReferenceSets() {}

    /** Wide rows: entry, judge, one column a criterion. */
    static RatingRows rows(String name) {
        var file = ReferenceData.rows(name);
        var criteria = new ArrayList<>(file.getFirst().getHeader());
        criteria.removeAll(List.of("entry", "judge"));
        var rows = new RatingRows(List.of("entry", "judge", "criterion"));
        for (var row : file) {
            for (var criterion : criteria) {
                var field = row.getField(criterion);
                double rating = field.isBlank() ? Double.NaN : Double.parseDouble(field);
                rows.add(rating, row.getField("entry"), row.getField("judge"), criterion);
            }
        }
        return rows;
    }

    static Ratings ratings(String name) {
        return rows(name).ratings();
    }
}
