package org.yardstick.platform.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.MigrationPlan;
import org.yardstick.platform.standard.Tailored;

/**
 * How answers pass from one tailored edition to another. The migration plan of the editions says where a criterion goes, the profiles
 * say which criteria there are on either side. What was divided or joined arrives with its text and the lower score; that it did not
 * apply, and how sure people were, they must say anew.
 */
public record Passage(Tailored from, Tailored to, MigrationPlan plan) {

    /** A field as it was answered. */
    record Given(String criterion, String field, String value, UUID by, Instant at) {}

    /**
     * What arrives at a criterion.
     *
     * @param from the criteria that it comes from
     * @param joinedOrDivided whether somebody must read it closely, since it answers another question than the one asked then
     */
    public record Arrival(List<String> from, boolean joinedOrDivided) {}

    static Passage between(Tailored from, Tailored to) {
        return new Passage(
                from,
                to,
                MigrationPlan.between(from.edition().document(), to.edition().document()));
    }

    /** By criterion, in the order of the new edition; a criterion to which nothing goes is not among them. */
    Map<String, Arrival> arrivals() {
        var found = new LinkedHashMap<String, Arrival>();
        plan.fates().stream().filter(fate -> from.has(fate.from())).forEach(fate -> {
            var asItWas = fate.kind() == MigrationPlan.Kind.KEPT || fate.kind() == MigrationPlan.Kind.RENAMED;
            fate.to().forEach(code -> found.merge(code, new Arrival(List.of(fate.from()), !asItWas), Passage::meet));
        });
        var arrivals = new LinkedHashMap<String, Arrival>();
        to.criteria()
                .forEach(one -> Optional.ofNullable(found.get(one.code()))
                        .ifPresent(arrival -> arrivals.put(one.code(), arrival)));
        return arrivals;
    }

    private static Arrival meet(Arrival one, Arrival other) {
        var both = new ArrayList<>(one.from);
        both.addAll(other.from);
        return new Arrival(List.copyOf(both), true);
    }

    /** The earlier criteria whose answers go nowhere; they stay in the earlier assessment. */
    List<String> leftBehind() {
        var taken = new LinkedHashSet<String>();
        arrivals().values().forEach(arrival -> taken.addAll(arrival.from));
        return from.criteria().stream()
                .map(EditionDocument.Criterion::code)
                .filter(code -> !taken.contains(code))
                .toList();
    }

    /** The answers as they arrive; those that the new edition does not take fall away. */
    List<Given> carry(List<Given> given) {
        var byCriterion = new LinkedHashMap<String, Map<String, Given>>();
        given.forEach(one -> byCriterion
                .computeIfAbsent(one.criterion, criterion -> new LinkedHashMap<>())
                .put(one.field, one));
        var joined = plan.carry(answers(byCriterion));
        var carried = new ArrayList<Given>();
        arrivals().forEach((code, arrival) -> {
            var criterion = to.criterion(code).orElseThrow();
            var sources = arrival.from.stream()
                    .map(source -> byCriterion.getOrDefault(source, Map.of()))
                    .toList();
            var arriving = arrival.joinedOrDivided
                    ? joined(Optional.ofNullable(joined.get(code)), sources)
                    : List.copyOf(sources.getFirst().values());
            arriving.stream()
                    .map(one -> new Given(code, one.field, one.value, one.by, one.at))
                    .filter(one -> isTaken(one, criterion))
                    .forEach(carried::add);
        });
        return carried;
    }

    private boolean isTaken(Given one, EditionDocument.Criterion criterion) {
        return Field.find(one.field, to)
                .filter(field -> !field.equals(Field.COMPLETE))
                .filter(field -> field.problem(one.value, criterion).isEmpty())
                .isPresent();
    }

    /** A criterion that did not apply has no scores to compare with. */
    private static Map<String, MigrationPlan.Answer> answers(Map<String, Map<String, Given>> byCriterion) {
        var answers = new LinkedHashMap<String, MigrationPlan.Answer>();
        byCriterion.forEach((criterion, fields) -> {
            var scores = new LinkedHashMap<String, BigDecimal>();
            if (!fields.containsKey(Field.NOT_APPLICABLE.code())) {
                fields.values().stream()
                        .filter(one -> new Field(one.field).isScore())
                        .forEach(one -> scores.put(new Field(one.field).dimension(), new BigDecimal(one.value)));
            }
            var text = fields.get(Field.NARRATIVE.code());
            answers.put(criterion, new MigrationPlan.Answer(scores, text == null ? "" : text.value));
        });
        return answers;
    }

    private static List<Given> joined(Optional<MigrationPlan.Carried> carried, List<Map<String, Given>> sources) {
        var values = new LinkedHashMap<String, String>();
        carried.map(MigrationPlan.Carried::answer).ifPresent(answer -> {
            answer.scores()
                    .forEach((dimension, score) -> values.put(
                            Field.score(dimension).code(),
                            score.stripTrailingZeros().toPlainString()));
            if (!answer.text().isBlank()) {
                values.put(Field.NARRATIVE.code(), answer.text());
            }
        });
        var arriving = new ArrayList<Given>();
        values.forEach((field, value) -> {
            var last = sources.stream()
                    .flatMap(fields -> Optional.ofNullable(fields.get(field)).stream())
                    .max(Comparator.comparing(Given::at))
                    .orElseThrow();
            arriving.add(new Given(last.criterion, field, value, last.by, last.at));
        });
        return arriving;
    }
}
