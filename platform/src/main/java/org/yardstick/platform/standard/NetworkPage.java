package org.yardstick.platform.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yardstick.measurement.scoring.TotalInfluence;

/** How the criteria influence one another: directly, as the standard says, and in total, along all paths. */
public record NetworkPage(Reading reading, Map<String, BigDecimal> direct, TotalInfluence total) {
    private static final int SHOWN = 2;

    /**
     * A criterion's place in the network.
     *
     * @param gives total influence on all others
     * @param receives total influence of all others
     */
    public record Place(String code, BigDecimal gives, BigDecimal receives, CriterionPage page) {}

    static NetworkPage of(Reading reading, TotalInfluence total) {
        var direct = reading.document().influences().stream()
                .collect(Collectors.toMap(EditionDocument.Influence::key, EditionDocument.Influence::strength));
        return new NetworkPage(reading, direct, total);
    }

    /** The criteria that have an influence or are influenced, in the order of the standard. */
    public List<String> codes() {
        var linked = new HashSet<String>();
        reading.document().influences().forEach(one -> linked.addAll(List.of(one.from(), one.to())));
        return reading.chapters().stream()
                .flatMap(chapter -> chapter.criteria().stream())
                .map(EditionDocument.Criterion::code)
                .filter(linked::contains)
                .toList();
    }

    public BigDecimal strength(String from, String to) {
        return direct.getOrDefault(from + ">" + to, BigDecimal.ZERO);
    }

    /** The shade of a cell, 0 to 4. */
    public int shade(String from, String to) {
        return strength(from, to).setScale(0, RoundingMode.HALF_UP).intValue();
    }

    /** The most influential first. */
    public List<Place> places() {
        return codes().stream()
                .map(code -> new Place(code, gives(code), receives(code), CriterionPage.of(reading, code)))
                .sorted(java.util.Comparator.comparing(Place::gives).reversed())
                .toList();
    }

    private BigDecimal gives(String code) {
        return codes().stream()
                .map(to -> total.between(code, to))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(SHOWN, RoundingMode.HALF_EVEN);
    }

    private BigDecimal receives(String code) {
        return codes().stream()
                .map(from -> total.between(from, code))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(SHOWN, RoundingMode.HALF_EVEN);
    }
}
