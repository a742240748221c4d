package org.yardstick.platform.accreditation.exchange;

import java.time.Instant;
import java.util.List;
import org.yardstick.platform.accreditation.finding.FindingRows;
import org.yardstick.platform.standard.exchange.Oscal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is done about the nonconformities of an audit as an OSCAL plan of action and milestones, as it stands: correction, cause and action of
 * each answer as a remediation, the promised day as its milestone, and everything that happened since as the log of the risk.
 */
final class ActionPlan {
    static final String KIND = "plan-of-action-and-milestones";

    private final OscalCase of;
    private final OscalFindings findings;

    private ActionPlan(OscalCase of) {
        this.of = of;
        this.findings = new OscalFindings(of);
    }

    /** Only of an audit with something to act upon: the format has no plan without an item. */
    static ObjectNode of(OscalCase of) {
        return new ActionPlan(of).document(of.facts().toBeTreated());
    }

    private ObjectNode document(List<CaseFacts.Treated> all) {
        var changed = all.stream()
                .map(one -> one.changedAt(of.facts().zone()))
                .max(Instant::compareTo)
                .orElseThrow();
        var body = of.begun(KIND, changed, OscalCase.second(changed));
        body.set("import-ssp", of.importStatement());
        body.set("observations", OscalCase.all(all, one -> findings.observation(one(one), raised(one))));
        body.set("risks", OscalCase.all(all, this::risk));
        body.set("findings", OscalCase.all(all, one -> findings.finding(one(one), List.of())));
        body.set("poam-items", OscalCase.all(all, one -> findings.item(one(one))));
        body.set("back-matter", of.backMatter());
        var document = Oscal.object();
        document.set(KIND, body);
        return document;
    }

    private String raised(CaseFacts.Treated one) {
        return of.morning(one.finding().course().raisedOn());
    }

    private static OscalFindings.One one(CaseFacts.Treated treated) {
        var finding = treated.finding();
        return new OscalFindings.One(
                finding.id(),
                finding.label(),
                finding.criterion(),
                finding.criterionTitle(),
                treated.standing().grade().code(),
                treated.standing().state().code(),
                treated.standing().due(),
                finding.statement(),
                finding.evidence());
    }

    private ObjectNode risk(CaseFacts.Treated treated) {
        var one = one(treated);
        var risk = findings.risk(one);
        if (!treated.answers().isEmpty()) {
            risk.set("remediations", OscalCase.all(treated.answers(), answer -> remediation(treated, answer)));
        }
        if (!treated.acts().isEmpty()) {
            risk.putObject("risk-log").set("entries", entries(treated.acts()));
        }
        findings.relate(risk, one);
        return risk;
    }

    private ObjectNode remediation(CaseFacts.Treated treated, CaseFacts.Answer answer) {
        var remediation = Oscal.object()
                .put("uuid", of.uuid("answer", answer.id()).toString())
                .put("lifecycle", lifecycle(treated, answer))
                .put("title", of.word("action", treated.finding().label()));
        remediation.put(
                "description",
                String.join(
                        "\n\n",
                        labelled("correction", answer.correction()),
                        labelled("root-cause", answer.rootCause()),
                        labelled("corrective-action", answer.action())));
        remediation.set("props", props(answer));
        remediation.set("origins", of.origin(of.client()));
        var milestone = remediation.putArray("tasks").addObject();
        milestone
                .put("uuid", of.uuid("milestone", answer.id()).toString())
                .put("type", "milestone")
                .put("title", of.word("milestone", treated.finding().label()));
        milestone.putObject("timing").putObject("on-date").put("date", of.evening(answer.promised()));
        return remediation;
    }

    /** The last answer is the plan; what was returned was one, and what was verified is done. */
    private static String lifecycle(CaseFacts.Treated treated, CaseFacts.Answer answer) {
        if (!answer.accepted().orElse(false)) {
            return "recommendation";
        }
        return treated.standing().state().isSettled() ? "completed" : "planned";
    }

    private String labelled(String key, String text) {
        return "**" + of.word(key) + "**\n\n" + Oscal.prose(text);
    }

    private static ArrayNode props(CaseFacts.Answer answer) {
        var props = Oscal.array();
        props.add(Oscal.prop("promised", answer.promised().toString()));
        props.add(Oscal.prop("answered", OscalCase.second(answer.at())));
        answer.accepted().ifPresent(yes -> props.add(Oscal.prop("review", yes ? "accepted" : "returned")));
        return props;
    }

    private ArrayNode entries(List<FindingRows.Line> acts) {
        return OscalCase.all(acts, act -> {
            var entry = Oscal.object()
                    .put("uuid", of.uuid("act", act.act(), act.id(), act.at()).toString());
            entry.put("title", of.word("act." + act.act()));
            var said = (act.what() + " " + act.day().map(Object::toString).orElse("")).strip();
            entry.put("start", OscalCase.second(act.at()));
            if (!act.text().isBlank()) {
                entry.put("description", Oscal.prose(act.text()));
            }
            if (!said.isEmpty()) {
                entry.putArray("props").add(Oscal.prop("said", said));
            }
            return entry;
        });
    }
}
