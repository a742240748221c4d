package org.yardstick.platform.offline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yardstick.measurement.survey.Gaps;

/**
 * What was asked and what is to be made of it. docs/formats/survey.md describes the file.
 *
 * @param missing texts that stand for no answer, beside an empty field
 * @param gaps pairs of expectation and perception; {@code points}: the column of each dimension's points
 * @param importance the question that asks how important a question's subject is, by the latter's name
 * @param index questions with their weights; none where there is no index
 */
record Questionnaire(
        String title,
        List<Question> questions,
        Set<String> missing,
        List<Gaps.Pair> gaps,
        Map<String, String> points,
        Map<String, String> importance,
        List<Attribute> kano,
        Optional<String> nps,
        Map<String, Double> index,
        Optional<String> sha256) {

    /** What Kano's two questions are about. */
    record Attribute(String name, String functional, String dysfunctional, Optional<String> importance) {}

    /** Questions whose answers are added up. */
    record Scale(String name, List<String> items) {}

    /** Where there is no file: these columns, and nothing known of them. */
    static Questionnaire of(List<String> columns) {
        return new Questionnaire(
                "",
                columns.stream().distinct().map(Question::undeclared).toList(),
                Set.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    /** The same with these columns too, where it does not know them. */
    Questionnaire with(List<String> columns) {
        var known = new HashSet<>(names());
        var all = new ArrayList<>(questions);
        columns.stream().filter(known::add).map(Question::undeclared).forEach(all::add);
        return new Questionnaire(title, all, missing, gaps, points, importance, kano, nps, index, sha256);
    }

    List<String> names() {
        return questions.stream().map(Question::name).toList();
    }

    Question question(String name) {
        return questions.stream()
                .filter(question -> question.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The pairs of each dimension: that of the perception. */
    List<Gaps.Dimension> gapDimensions() {
        var pairs = new LinkedHashMap<String, List<Gaps.Pair>>();
        gaps.forEach(pair -> pairs.computeIfAbsent(
                        question(pair.perception()).dimension().orElseThrow(), name -> new ArrayList<>())
                .add(pair));
        return pairs.entrySet().stream()
                .map(entry -> new Gaps.Dimension(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Its dimensions of two questions or more; where it has none, all questions that no other purpose takes. */
    List<Scale> scales() {
        var dimensions = new LinkedHashMap<String, List<String>>();
        questions.forEach(question -> question.dimension()
                .ifPresent(name -> dimensions
                        .computeIfAbsent(name, first -> new ArrayList<>())
                        .add(question.name())));
        var scales = dimensions.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Scale(entry.getKey(), entry.getValue()))
                .toList();
        var rated = names().stream()
                .filter(name -> !forOtherPurposes().contains(name))
                .toList();
        return scales.isEmpty() && rated.size() > 1 ? List.of(new Scale("all questions", rated)) : scales;
    }

    private Set<String> forOtherPurposes() {
        var taken = new LinkedHashSet<>(importance.values());
        gaps.forEach(pair -> taken.add(pair.expectation()));
        kano.forEach(attribute -> {
            taken.addAll(List.of(attribute.functional(), attribute.dysfunctional()));
            attribute.importance().ifPresent(taken::add);
        });
        nps.ifPresent(taken::add);
        return taken;
    }

    /** Columns of plain numbers that are no questions. */
    List<String> pointColumns() {
        return List.copyOf(points.values());
    }
}
