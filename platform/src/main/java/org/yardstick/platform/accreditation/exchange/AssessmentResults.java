package org.yardstick.platform.accreditation.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.measurement.scoring.Missing;
import org.yardstick.measurement.scoring.Result;
import org.yardstick.measurement.scoring.Scoring;
import org.yardstick.platform.accreditation.report.Recommendation;
import org.yardstick.platform.accreditation.report.Report;
import org.yardstick.platform.accreditation.report.ReportContent;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.standard.exchange.Oscal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report of an audit as OSCAL assessment results, as it was frozen. The team's consensus is one result, with an observation of each
 * criterion that carries the scores, and with the findings; what the organisation said of itself is another, so that nobody mixes them.
 */
final class AssessmentResults {
    static final String KIND = "assessment-results";

    private final OscalCase of;
    private final Report report;
    private final Scoring scoring;
    private final OscalFindings findings;

    private AssessmentResults(OscalCase of, Report report) {
        this.of = of;
        this.report = report;
        this.scoring = Scoring.of(of.facts().standard().scheme());
        this.findings = new OscalFindings(of);
    }

    static ObjectNode of(OscalCase of, Report report) {
        return new AssessmentResults(of, report).document();
    }

    private ObjectNode document() {
        var body = of.begun(KIND, report.writtenAt(), String.valueOf(report.number()));
        body.withObject("metadata").withArray("props").add(Oscal.prop("report-sha256", report.sha256()));
        body.putObject("import-ap").put("href", AssessmentPlan.KIND + ".json");
        var results = body.putArray("results");
        results.add(consensus());
        of.facts().self().ifPresent(self -> results.add(self(self)));
        body.set("back-matter", of.backMatter());
        var document = Oscal.object();
        document.set(KIND, body);
        return document;
    }

    private ObjectNode consensus() {
        var content = report.content();
        var result = scored(content.consensus());
        var begun = begun("consensus", content.summary());
        begun.put("start", of.morning(of.facts().of().beginsOn())).put("end", OscalCase.second(report.writtenAt()));
        begun.set("props", figures(result));
        level(result, content).ifPresent(level -> begun.withArray("props").add(Oscal.prop("recommended-level", level)));
        begun.set("reviewed-controls", of.reviewed(of.codes()));
        var collected = OscalCase.second(report.writtenAt());
        var observations = scores("consensus", content.consensus(), collected, of.speaker());
        begun.set("observations", observations);
        add(begun, content.findings().stream().map(AssessmentResults::one).toList(), collected);
        return begun;
    }

    private Result scored(Inputs inputs) {
        return scoring.score(inputs.toScore(), Missing.REFUSE);
    }

    private static Optional<String> level(Result result, ReportContent content) {
        var levels = result.levels().stream().map(level -> level.code()).toList();
        return Recommendation.recommended(result.reached(), content.appliedFor(), levels);
    }

    private void add(ObjectNode result, List<OscalFindings.One> all, String collected) {
        var told = all.stream().filter(one -> !one.state().equals("withdrawn")).toList();
        var observations = result.withArray("observations");
        var risks = Oscal.array();
        for (var one : told) {
            observations.add(findings.observation(one, collected));
            if (one.isNonconformity()) {
                var risk = findings.risk(one);
                findings.relate(risk, one);
                risks.add(risk);
            }
        }
        if (!risks.isEmpty()) {
            result.set("risks", risks);
        }
        if (!told.isEmpty()) {
            result.set("findings", OscalCase.all(told, one -> findings.finding(one, beside(one))));
        }
    }

    /** The scores of the criterion that a finding is about. */
    private List<UUID> beside(OscalFindings.One one) {
        return report.content().consensus().answers().containsKey(one.criterion())
                ? List.of(of.uuid("consensus", one.criterion()))
                : List.of();
    }

    private static OscalFindings.One one(ReportContent.Found found) {
        return new OscalFindings.One(
                found.id(),
                found.label(),
                found.criterion(),
                found.title(),
                found.grade(),
                found.state(),
                Optional.of(found.due()).filter(due -> !due.isEmpty()).map(LocalDate::parse),
                found.statement(),
                found.evidence());
    }

    private ObjectNode self(CaseFacts.Signed self) {
        var begun = begun("self", of.word("self-text"));
        begun.put("start", OscalCase.second(self.at())).put("end", OscalCase.second(self.at()));
        begun.set("props", figures(scored(self.inputs())));
        begun.set("reviewed-controls", of.reviewed(of.codes()));
        begun.set("observations", scores("self", self.inputs(), OscalCase.second(self.at()), of.client()));
        return begun;
    }

    private ObjectNode begun(String kind, String description) {
        return Oscal.object()
                .put("uuid", of.uuid("result", kind, report.number()).toString())
                .put("title", of.word("result." + kind))
                .put("description", Oscal.prose(description));
    }

    /** The numbers of a whole, as people are shown them. */
    private static ArrayNode figures(Result result) {
        var props = Oscal.array();
        props.add(Oscal.prop("index-independent", shown(result.independent())));
        props.add(Oscal.prop("index-interrelated", shown(result.interrelated())));
        indices(props, "index-dimension", result.dimensions());
        indices(props, "index-module", result.modules());
        result.reached().ifPresent(level -> props.add(Oscal.prop("level-reached", level)));
        return props;
    }

    private static void indices(ArrayNode props, String name, Map<String, Optional<BigDecimal>> indices) {
        indices.forEach((code, index) -> index.ifPresent(
                value -> props.add(Oscal.prop(name, shown(value)).put("class", Oscal.token(code)))));
    }

    private static String shown(BigDecimal index) {
        return Result.shown(index).toPlainString();
    }

    /** An observation of each criterion, in the order of the standard. */
    private ArrayNode scores(String kind, Inputs inputs, String collected, UUID speaker) {
        var observations = Oscal.array();
        for (var code : of.codes()) {
            var answer = inputs.answers().get(code);
            if (answer != null) {
                var observation = Oscal.object().put("uuid", of.uuid(kind, code).toString());
                observation.put("title", of.criterion(code));
                observation.put(
                        "description",
                        answer.narrative().isBlank() ? of.word("scores." + kind) : Oscal.prose(answer.narrative()));
                observation.set("props", props(answer));
                observation.putArray("methods").add(kind.equals("self") ? "UNKNOWN" : "EXAMINE");
                observation.putArray("types").add("control-objective");
                observation.set("origins", of.origin(speaker));
                observations.add(observation.put("collected", collected));
            }
        }
        return observations;
    }

    static ArrayNode props(Inputs.Answer answer) {
        var props = Oscal.array();
        props.add(Oscal.prop("applies", String.valueOf(answer.applies())));
        if (answer.applies()) {
            answer.scores()
                    .forEach((dimension, score) -> props.add(
                            Oscal.prop("score", score.stripTrailingZeros().toPlainString())
                                    .put("class", Oscal.token(dimension))));
        }
        return props;
    }
}
