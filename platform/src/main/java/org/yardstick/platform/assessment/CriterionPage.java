package org.yardstick.platform.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.EditionTexts;
import org.yardstick.platform.standard.Subject;

/**
 * One criterion, to be answered.
 *
 * @param dimensions in progressive order
 * @param spoken the language in which the edition says it
 * @param sectorNote what the profile adds
 * @param answers by field code
 * @param editable whether the viewer may answer it now
 * @param tab names this open page
 */
public record CriterionPage(
        Assessment assessment,
        EditionDocument.Criterion criterion,
        List<String> dimensions,
        EditionTexts texts,
        Language spoken,
        Optional<Note> sectorNote,
        Map<String, Answered> answers,
        List<Attached> evidence,
        List<Fork> forks,
        List<Comment> comments,
        List<Assignee> assignees,
        Progress.State state,
        boolean editable,
        Neighbours neighbours,
        String tab) {

    /** What the profile adds, and whom it means. */
    public record Note(String text, Subject subject) {
        /** Key of the words before it. */
        public String title() {
            return subject.key("assessment.criterion.sector");
        }
    }

    /** An answer as it stands. */
    public record Answered(String value, int version, Names by, Instant at, boolean carried) {
        static final Answered NONE = new Answered("", 0, Names.of(""), Instant.EPOCH, false);
    }

    /** A text of the viewer's own that came second. */
    public record Fork(UUID id, String field, String value, Instant at) {}

    public record Comment(String text, Names by, Instant at) {}

    public record Assignee(UUID person, Names names) {}

    /**
     * @param number of this criterion in the list, from 1
     */
    public record Neighbours(Optional<String> previous, Optional<String> next, int number, int total) {}

    public EditionTexts.CriterionText text() {
        return java.util.Objects.requireNonNull(texts.criteria().get(criterion.code()));
    }

    public Answered answer(String field) {
        return answers.getOrDefault(field, Answered.NONE);
    }

    public Answered score(String dimension) {
        return answer(Field.score(dimension).code());
    }

    /** The same page with what was typed but could not be saved. */
    public CriterionPage withTyped(Map<String, String> typed) {
        var mixed = new java.util.LinkedHashMap<>(answers);
        typed.forEach((field, value) -> {
            var kept = answer(field);
            mixed.put(field, new Answered(value, kept.version, kept.by, kept.at, kept.carried));
        });
        return new CriterionPage(
                assessment,
                criterion,
                dimensions,
                texts,
                spoken,
                sectorNote,
                mixed,
                evidence,
                forks,
                comments,
                assignees,
                state,
                editable,
                neighbours,
                tab);
    }

    /** What a score means in general; of a half point, that it lies between two. */
    public String scaleText(String dimension, String score) {
        var scale = java.util.Objects.requireNonNull(texts.dimensions().get(dimension))
                .scale();
        if (score.isEmpty()) {
            return "";
        }
        var below = scale.get((int) Double.parseDouble(score));
        return score.endsWith(".5")
                ? below + " / " + scale.get((int) Double.parseDouble(score) + 1)
                : String.valueOf(below);
    }

    public String fieldName(String field, org.yardstick.platform.shell.Screen screen) {
        return new Field(field).name(texts, screen.words());
    }

    public String path() {
        return assessment.path() + "/criteria/" + criterion.code();
    }

    public boolean mayBeNotApplicable() {
        return criterion.notApplicable() == EditionDocument.NotApplicable.WITH_REASON;
    }

    public Optional<Instant> lastSaved() {
        return answers.values().stream().map(Answered::at).max(Instant::compareTo);
    }
}
