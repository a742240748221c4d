package org.yardstick.platform.offline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yardstick.measurement.survey.Gaps;
import org.yardstick.measurement.survey.Item;

/** Reads a questionnaire from YAML or JSON; whatever in it cannot be meant is refused with its place. */
final class QuestionnaireFile {
    private static final String FORMAT = "yardstick-questionnaire/1";

    private final TreeFile file;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    private QuestionnaireFile(TreeFile file) {
        this.file = file;
    }

    static Questionnaire read(Path path) throws IOException {
        return new QuestionnaireFile(new TreeFile(path)).questionnaire();
    }

    private Questionnaire questionnaire() {
        var root = file.root();
        requireFormat(root);
        var usual = file.find(root, "scale").map(file::fields);
        file.items(file.get(root, "items")).forEach(item -> addQuestion(file.fields(item), usual));
        if (questions.isEmpty()) {
            throw file.wrong(file.get(root, "items"), "a questionnaire has at least one item");
        }
        var gaps = file.find(root, "gaps").map(this::gaps).orElse(List.of());
        return new Questionnaire(
                file.find(root, "title").map(file::text).orElse(""),
                List.copyOf(questions.values()),
                file.find(root, "missing").map(file::texts).map(Set::copyOf).orElse(Set.of()),
                gaps,
                file.find(root, "points").map(given -> points(given, gaps)).orElse(Map.of()),
                file.find(root, "importance").map(this::importance).orElse(Map.of()),
                file.find(root, "kano").map(this::kano).orElse(List.of()),
                file.find(root, "nps").map(asked -> on(asked, 0, 10, "a net promoter score is asked")),
                file.find(root, "index").map(this::index).orElse(Map.of()),
                Optional.of(file.sha256()));
    }

    private void requireFormat(Located.Fields root) {
        file.refuseUnknown(
                root,
                "format",
                "title",
                "scale",
                "missing",
                "items",
                "gaps",
                "points",
                "importance",
                "kano",
                "nps",
                "index");
        var format = file.get(root, "format");
        if (!file.text(format).equals(FORMAT)) {
            throw file.wrong(format, "a questionnaire has the format " + FORMAT);
        }
    }

    private void addQuestion(Located.Fields item, Optional<Located.Fields> usual) {
        file.refuseUnknown(item, "name", "text", "min", "max", "dimension", "reverse");
        var name = file.text(file.get(item, "name"));
        var question = new Question(
                name,
                file.find(item, "text").map(file::text).orElse(""),
                Optional.of(scale(item, name, usual)),
                file.find(item, "dimension").map(file::text),
                file.find(item, "reverse").map(file::yes).orElse(false));
        if (questions.put(name, question) != null) {
            throw file.wrong(file.get(item, "name"), "another item is called '" + name + "' too");
        }
    }

    private Item scale(Located.Fields item, String name, Optional<Located.Fields> usual) {
        boolean own = item.values().containsKey("min") || item.values().containsKey("max");
        var from = own
                ? item
                : usual.orElseThrow(() -> file.wrong(item, "'" + name + "' has no min and max, and there is no scale"));
        if (!own) {
            file.refuseUnknown(from, "min", "max");
        }
        int least = file.whole(file.get(from, "min"), -127, 127);
        int most = file.whole(file.get(from, "max"), -127, 127);
        if (least >= most) {
            throw file.wrong(file.get(from, "max"), "the scale ends at " + most + " and begins at " + least);
        }
        return new Item(name, least, most);
    }

    private Question known(Located value) {
        return Optional.ofNullable(questions.get(file.text(value)))
                .orElseThrow(() -> file.wrong(value, "there is no item '" + file.text(value) + "'"));
    }

    private String on(Located value, int least, int most, String what) {
        var question = known(value);
        if (!question.goesFrom(least, most)) {
            throw file.wrong(value, what + " from " + least + " to " + most + "; '" + question.name() + "' is not");
        }
        return question.name();
    }

    private List<Gaps.Pair> gaps(Located given) {
        var pairs = new ArrayList<Gaps.Pair>();
        var taken = new LinkedHashSet<String>();
        for (var item : file.items(given)) {
            var fields = file.fields(item);
            file.refuseUnknown(fields, "expectation", "perception");
            var expectation = known(file.get(fields, "expectation"));
            var perception = known(file.get(fields, "perception"));
            if (perception.dimension().isEmpty() || expectation.dimension().isPresent()) {
                throw file.wrong(
                        item, "the perception has a dimension, and the expectation none: it follows its perception");
            }
            if (!perception.scale().map(this::ends).equals(expectation.scale().map(this::ends))) {
                throw file.wrong(item, "both are asked on the same scale, otherwise their difference means nothing");
            }
            if (!taken.add(expectation.name()) || !taken.add(perception.name())) {
                throw file.wrong(item, "an item stands in one pair only");
            }
            pairs.add(new Gaps.Pair(expectation.name(), perception.name()));
        }
        return pairs;
    }

    private List<Integer> ends(Item scale) {
        return List.of(scale.least(), scale.most());
    }

    private Map<String, String> points(Located given, List<Gaps.Pair> gaps) {
        var fields = file.fields(given);
        var columns = new LinkedHashMap<String, String>();
        for (var pair : gaps) {
            var dimension = Objects.requireNonNull(questions.get(pair.perception()))
                    .dimension()
                    .orElseThrow();
            columns.put(dimension, file.text(file.get(fields, dimension)));
        }
        if (Set.copyOf(columns.values()).size() < columns.size()) {
            throw file.wrong(given, "each dimension has a column of points of its own");
        }
        file.refuseUnknown(fields, columns.keySet().toArray(String[]::new));
        return columns;
    }

    private Map<String, String> importance(Located given) {
        var importance = new LinkedHashMap<String, String>();
        file.fields(given).values().forEach((name, asked) -> {
            if (!questions.containsKey(name)) {
                throw file.wrong(asked, "there is no item '" + name + "' whose importance this could be");
            }
            importance.put(name, known(asked).name());
        });
        return importance;
    }

    private List<Questionnaire.Attribute> kano(Located given) {
        var attributes = new ArrayList<Questionnaire.Attribute>();
        for (var item : file.items(given)) {
            var fields = file.fields(item);
            file.refuseUnknown(fields, "attribute", "functional", "dysfunctional", "importance");
            var name = file.text(file.get(fields, "attribute"));
            if (attributes.stream().anyMatch(other -> other.name().equals(name))) {
                throw file.wrong(item, "another attribute is called '" + name + "' too");
            }
            attributes.add(new Questionnaire.Attribute(
                    name,
                    on(file.get(fields, "functional"), 1, 5, "Kano's questions are answered"),
                    on(file.get(fields, "dysfunctional"), 1, 5, "Kano's questions are answered"),
                    file.find(fields, "importance").map(asked -> known(asked).name())));
        }
        return attributes;
    }

    private Map<String, Double> index(Located given) {
        var weights = new LinkedHashMap<String, Double>();
        file.fields(given).values().forEach((name, weight) -> {
            if (!questions.containsKey(name) || file.number(weight).signum() <= 0) {
                throw file.wrong(weight, "an index has items with weights above 0; '" + name + "' is none");
            }
            weights.put(name, file.number(weight).doubleValue());
        });
        if (weights.isEmpty()) {
            throw file.wrong(given, "an index has at least one item");
        }
        return weights;
    }
}
