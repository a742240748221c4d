package org.yardstick.platform.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The editions that somebody may read, each with where it stands; those for companies, whom most readers mean, before those for bodies. */
public record EditionsPage(List<Row> rows, boolean mayImport) {
    /** Where an edition stands for those who use it. */
    public enum Standing {
        IN_FORCE,
        COMING,
        EARLIER,
        DRAFT
    }

    /** @param since when it was published, or imported while it is a draft */
    public record Row(Reading reading, Standing standing, Instant since) {}

    static EditionsPage of(
            List<Editions.Standing> standings, List<Reading> readings, LocalDate today, boolean mayImport) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < standings.size(); i++) {
            var reading = readings.get(i);
            var since = standings.get(i).since().toInstant();
            rows.add(new Row(reading, standing(reading.edition(), readings, today), since));
        }
        rows.sort(Comparator.comparing(Row::standing)
                .thenComparing(row -> row.reading().document().subject()));
        return new EditionsPage(rows, mayImport);
    }

    /** In force is, of each standard's published editions, the latest that has taken effect. */
    private static Standing standing(Edition edition, List<Reading> readings, LocalDate today) {
        var document = edition.document();
        if (!edition.published()) {
            return Standing.DRAFT;
        }
        if (document.effective().isAfter(today)) {
            return Standing.COMING;
        }
        Optional<Edition> current = readings.stream()
                .map(Reading::edition)
                .filter(one -> one.published() && one.document().code().equals(document.code()))
                .filter(one -> !one.document().effective().isAfter(today))
                .max(Comparator.comparing((Edition one) -> one.document().effective())
                        .thenComparing(one -> one.document().version()));
        return current.filter(one -> one.id().equals(edition.id())).isPresent() ? Standing.IN_FORCE : Standing.EARLIER;
    }
}
