package org.yardstick.platform.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yardstick.platform.shell.NotFound;

/** One criterion with all that belongs to it, and its neighbours in the standard. */
public record CriterionPage(
        Reading reading,
        EditionDocument.Criterion criterion,
        Optional<EditionDocument.Criterion> previous,
        Optional<EditionDocument.Criterion> next) {

    /** Another criterion that this one rests on, or that rests on it. */
    public record Support(String code, BigDecimal strength, Optional<String> rationale) {}

    /** What a sector makes of the criterion. */
    public record Sector(String profile, String name, boolean excluded, Optional<BigDecimal> weight, String note) {}

    static CriterionPage of(Reading reading, String code) {
        var criteria = reading.chapters().stream()
                .flatMap(chapter -> chapter.criteria().stream())
                .toList();
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.get(i).code().equals(code)) {
                var previous = i == 0 ? Optional.<EditionDocument.Criterion>empty() : Optional.of(criteria.get(i - 1));
                return new CriterionPage(
                        reading,
                        criteria.get(i),
                        previous,
                        criteria.stream().skip(i + 1L).findFirst());
            }
        }
        throw new NotFound();
    }

    public EditionTexts.CriterionText text() {
        return reading.criterion(criterion.code());
    }

    public List<Support> restsOn() {
        return supports(EditionDocument.Influence::to, EditionDocument.Influence::from);
    }

    public List<Support> supports() {
        return supports(EditionDocument.Influence::from, EditionDocument.Influence::to);
    }

    private List<Support> supports(
            Function<EditionDocument.Influence, String> here, Function<EditionDocument.Influence, String> there) {
        return reading.document().influences().stream()
                .filter(one -> here.apply(one).equals(criterion.code())
                        && one.strength().signum() > 0)
                .sorted(Comparator.comparing(EditionDocument.Influence::strength)
                        .reversed())
                .map(one -> new Support(there.apply(one), one.strength(), reading.rationale(one)))
                .toList();
    }

    /** The sectors that leave it out, weigh it otherwise or say something about it. */
    public List<Sector> sectors() {
        var sectors = new ArrayList<Sector>();
        for (var profile : reading.document().profiles()) {
            var text = reading.profile(profile.code());
            var excluded = profile.exclude().contains(criterion.code());
            var weight = Optional.ofNullable(profile.weights().get(criterion.code()));
            var note = text.notes().getOrDefault(criterion.code(), "");
            if (excluded || weight.isPresent() || !note.isEmpty()) {
                sectors.add(new Sector(profile.code(), text.name(), excluded, weight, note));
            }
        }
        return sectors;
    }

    /** The score of 0 to 10 whose anchor this criterion describes itself. */
    public static final List<Integer> ANCHORED = List.of(2, 5, 9);
}
