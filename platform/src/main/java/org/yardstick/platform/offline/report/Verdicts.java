package org.yardstick.platform.offline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yardstick.measurement.facets.Calibration;
import org.yardstick.measurement.facets.Calibration.Element;
import org.yardstick.measurement.facets.Calibration.FacetResult;
import org.yardstick.platform.offline.report.Verdict.Tone;
import org.yardstick.platform.shell.Words;

/** The summary for a chair of judges who is no statistician: a question each, answered from the figures below. */
final class Verdicts {
    private static final String KEY = "offline.calibration.verdict.";
    private static final double CHANCE = 0.05;

    private final Subject subject;
    private final Calibration found;
    private final Words words;
    private final Figures figures;

    Verdicts(Subject subject, Words words, Figures figures) {
        this.subject = subject;
        this.found = subject.found();
        this.words = words;
        this.figures = figures;
    }

    List<Verdict> all(Conspicuous conspicuous, CategoryTables categories) {
        var verdicts = new ArrayList<Verdict>();
        verdicts.add(settled());
        verdicts.add(connected());
        for (int f = 1; f < found.facets().size(); f++) {
            spread(f).ifPresent(verdicts::add);
        }
        verdicts.add(reliable());
        places().ifPresent(verdicts::add);
        verdicts.add(look(conspicuous));
        verdicts.add(scale(categories));
        return verdicts;
    }

    private Verdict settled() {
        boolean yes = found.fit().converged();
        return new Verdict(
                yes ? Tone.GOOD : Tone.STOP,
                words.say(KEY + "settled"),
                words.say(
                        KEY + (yes ? "settled-yes" : "settled-no"),
                        found.fit().iterations(),
                        figures.count(found.fit().iterations())),
                "#method");
    }

    private Verdict connected() {
        int groups = found.subsets().size();
        if (groups == 1) {
            return new Verdict(Tone.GOOD, words.say(KEY + "connected"), words.say(KEY + "connected-yes"), "");
        }
        var basis = words.say(KEY + (found.estimator().equals("mml") ? "connected-mml" : "connected-anchors"));
        return new Verdict(
                Tone.STOP,
                words.say(KEY + "connected"),
                words.say(KEY + "connected-no", figures.count(groups), basis),
                "#subsets");
    }

    /** How far the elements of another facet than the first lie apart in points, whoever is extreme left out. */
    private Optional<Verdict> spread(int place) {
        var facet = found.facets().get(place);
        var sound = facet.elements().stream()
                .filter(one -> !one.extreme())
                .sorted(Comparator.comparingDouble(Element::fair))
                .toList();
        if (sound.size() < 2) {
            return Optional.empty();
        }
        var key = KEY + "spread." + (words.knows(KEY + "spread." + facet.name()) ? facet.name() : "other");
        boolean chance = facet.fixed().map(test -> test.p() > CHANCE).orElse(true);
        var answer = figures.sentences(List.of(
                apart(key + ".answer", sound.getFirst(), sound.getLast()),
                words.say(KEY + (chance ? "spread-chance" : "spread-real"))));
        return Optional.of(
                new Verdict(Tone.PLAIN, words.say(key, figures.facet(facet.name())), answer, "#facet-" + place));
    }

    private String apart(String key, Element low, Element high) {
        return words.say(
                key,
                Figures.name(high.name()),
                figures.points(high.fair()),
                Figures.name(low.name()),
                figures.points(low.fair()),
                figures.points(high.fair() - low.fair()),
                figures.rated(found.steps().getFirst().category()),
                figures.rated(found.steps().getLast().category()));
    }

    private Verdict reliable() {
        var first = found.facets().getFirst();
        var named = words.knows(KEY + "reliable." + first.name()) ? first.name() : "other";
        var question = words.say(KEY + "reliable." + named, figures.facet(first.name()));
        if (first.population().isEmpty()) {
            return new Verdict(Tone.LOOK, question, words.say(KEY + "reliable-none"), "#facet-0");
        }
        var spread = first.population().get();
        var band = spread.reliability() >= 0.9
                ? "high"
                : spread.reliability() >= 0.8 ? "good" : spread.reliability() >= 0.7 ? "fair" : "low";
        var levels = (int) Math.max(1, Math.floor(spread.strata() + 1e-9));
        var sentences = new ArrayList<String>();
        sentences.add(words.say(KEY + "reliable-" + band, figures.of(spread.reliability(), 2)));
        sentences.add(words.say(KEY + "reliable-levels", levels, figures.count(levels)));
        difference(first, spread.rmse()).ifPresent(sentences::add);
        return new Verdict(
                spread.reliability() >= 0.8 && found.fit().converged() ? Tone.GOOD : Tone.LOOK,
                question,
                figures.sentences(sentences),
                "#statistics");
    }

    /** How far two elements of the middle must lie apart, in points, for chance not to be the reason. */
    private Optional<String> difference(FacetResult first, double error) {
        double middle = first.elements().stream()
                .filter(one -> !one.extreme())
                .mapToDouble(Element::measure)
                .average()
                .orElse(0);
        double apart = 1.96 * Math.sqrt(2) * error;
        return ScoreRuler.of(found)
                .map(ruler -> ruler.expected().applyAsDouble(middle + apart / 2)
                        - ruler.expected().applyAsDouble(middle - apart / 2))
                .map(points -> words.say(KEY + "reliable-difference", figures.points(points)));
    }

    private Optional<Verdict> places() {
        var first = found.facets().getFirst();
        var places = Places.of(first.elements());
        if (places.all() < 3) {
            return Optional.empty();
        }
        var answer = places.farthest()
                .map(move -> words.say(
                        KEY + "places-some",
                        figures.count(places.moved()),
                        figures.count(places.all()),
                        Figures.name(move.name()),
                        figures.count(move.before()),
                        figures.count(move.after())))
                .orElseGet(() -> words.say(KEY + "places-none"));
        return Optional.of(new Verdict(Tone.PLAIN, words.say(KEY + "places"), answer, "#facet-0"));
    }

    private Verdict look(Conspicuous conspicuous) {
        var sentences = new ArrayList<String>();
        sentences.add(words.say(KEY + "look-elements", conspicuous.elements(), figures.count(conspicuous.elements())));
        sentences.add(words.say(KEY + "look-ratings", conspicuous.ratings(), figures.count(conspicuous.ratings())));
        long extreme = found.facets().stream()
                .flatMap(facet -> facet.elements().stream())
                .filter(Element::extreme)
                .count();
        if (extreme > 0) {
            sentences.add(words.say(KEY + "look-extreme", extreme, figures.count(extreme)));
        }
        subject.bias()
                .ifPresent(pairs -> sentences.add(words.say(
                        KEY + "look-pairs",
                        figures.count(conspicuous.pairs()),
                        figures.count(pairs.cells().size()),
                        figures.count(Math.round(CHANCE * pairs.cells().size())))));
        boolean biased = subject.bias()
                .map(pairs -> conspicuous.pairs() > CHANCE * pairs.cells().size())
                .orElse(false);
        boolean any = biased || conspicuous.elements() + conspicuous.ratings() + extreme > 0;
        return new Verdict(any ? Tone.LOOK : Tone.GOOD, words.say(KEY + "look"), figures.sentences(sentences), "#look");
    }

    private Verdict scale(CategoryTables categories) {
        var sentences = new ArrayList<String>();
        if (categories.skipped() > 0) {
            sentences.add(words.say(KEY + "scale-skipped", categories.skipped(), figures.count(categories.skipped())));
        }
        if (categories.disordered() > 0) {
            sentences.add(words.say(
                    KEY + "scale-disordered", categories.disordered(), figures.count(categories.disordered())));
        }
        return new Verdict(
                sentences.isEmpty() ? Tone.GOOD : Tone.LOOK,
                words.say(KEY + "scale"),
                sentences.isEmpty() ? words.say(KEY + "scale-fine") : figures.sentences(sentences),
                "#categories");
    }
}
