package org.yardstick.platform.accreditation.application;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.yardstick.platform.journal.CanonicalJson;

/**
 * Which sites are seen: the central function always, a part drawn at random, the rest selected by the office from a proposal. The draw is in
 * the order of SHA-256(seed, site), so that whoever has the seed and the list can draw it again.
 *
 * @param size sites to see besides the central function
 * @param drawn those drawn at random, in the order of the draw
 * @param open how many the office has to select
 * @param proposed what it might select, with the reason, the best first
 */
public record SiteSample(int size, List<Drawn> drawn, int open, List<Proposed> proposed, List<Step> steps) {

    /** Of the sites within the scope, what the sample depends on. */
    public record Place(UUID id, int headcount, String city, boolean central) {}

    public record Question(List<Place> places, AuditKind kind, String seed) {}

    /** A question with the rules by which it was answered. */
    public record Asked(SampleRules rules, Question question) {
        public SiteSample answer() {
            return of(rules, question);
        }
    }

    /** @param hash by which it was ordered */
    public record Drawn(UUID site, String hash) {}

    /** A site to select, with the code of the reason: spread for a city that is not yet seen, size for its people. */
    public record Proposed(UUID site, String reason) {}

    public static SiteSample of(SampleRules rules, Question question) {
        var others = question.places.stream().filter(place -> !place.central).toList();
        int size = rules.size(others.size(), question.kind);
        int random = rules.drawn(size);
        var drawn = order(question.seed, others).stream().limit(random).toList();
        var proposed = propose(question.places, drawn);
        var kind = "accreditation.sample.step." + question.kind.code();
        var steps = List.of(
                Step.of(kind, others.size(), size),
                Step.of("accreditation.sample.step.random", rules.random(), size, random),
                Step.of("accreditation.sample.step.rest", size - random));
        return new SiteSample(size, drawn, size - random, proposed, steps);
    }

    static List<Drawn> order(String seed, List<Place> places) {
        return places.stream()
                .map(place -> new Drawn(place.id, hash(seed, place.id)))
                .sorted(Comparator.comparing(Drawn::hash))
                .toList();
    }

    static String hash(String seed, UUID site) {
        return CanonicalJson.hex(CanonicalJson.sha256((seed + site).getBytes(StandardCharsets.UTF_8)));
    }

    /** First the largest site of each city that is not yet seen, then the largest of what is left. */
    private static List<Proposed> propose(List<Place> places, List<Drawn> drawn) {
        var seen = new LinkedHashSet<String>();
        var left = new ArrayList<Place>();
        for (var place : places) {
            if (place.central || drawn.stream().anyMatch(one -> one.site.equals(place.id))) {
                seen.add(place.city);
            } else {
                left.add(place);
            }
        }
        left.sort(Comparator.comparingInt(Place::headcount).reversed().thenComparing(Place::id));
        var spread = left.stream()
                .filter(place -> seen.add(place.city))
                .map(place -> new Proposed(place.id, "spread"))
                .toList();
        var size = left.stream()
                .filter(place -> spread.stream().noneMatch(one -> one.site.equals(place.id)))
                .map(place -> new Proposed(place.id, "size"))
                .toList();
        return java.util.stream.Stream.concat(spread.stream(), size.stream()).toList();
    }
}
