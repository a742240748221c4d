package org.yardstick.platform.accreditation.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.standard.exchange.Oscal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A finding as OSCAL has it: what was observed, the risk that a nonconformity is, and the finding that joins them to a criterion. */
record OscalFindings(OscalCase of) {

    /**
     * A finding, however it was read.
     *
     * @param due empty when nothing is due
     */
    record One(
            UUID id,
            String label,
            String criterion,
            Names title,
            String grade,
            String state,
            Optional<java.time.LocalDate> due,
            String statement,
            String evidence) {
        boolean isNonconformity() {
            return grade.equals("minor") || grade.equals("major");
        }
    }

    private String title(One one) {
        return one.label + " " + one.criterion + " " + of.name(one.title);
    }

    ArrayNode props(One one) {
        var props = Oscal.array();
        props.add(Oscal.prop("finding", one.label));
        props.add(Oscal.prop("grade", one.grade));
        props.add(Oscal.prop("state", one.state));
        one.due.ifPresent(due -> props.add(Oscal.prop("due", due.toString())));
        return props;
    }

    ObjectNode observation(One one, String collected) {
        var observation = Oscal.object().put("uuid", observed(one).toString());
        observation.put("title", title(one)).put("description", Oscal.prose(one.statement));
        observation.putArray("methods").add("EXAMINE").add("INTERVIEW");
        observation.putArray("types").add("finding");
        observation.set("origins", of.origin(of.speaker()));
        observation.putArray("relevant-evidence").addObject().put("description", Oscal.prose(one.evidence));
        return observation.put("collected", collected);
    }

    private UUID observed(One one) {
        return of.uuid("finding-observation", one.id);
    }

    ObjectNode risk(One one) {
        var risk = Oscal.object().put("uuid", risked(one).toString());
        risk.put("title", title(one)).put("description", Oscal.prose(one.statement));
        risk.put("statement", of.word("risk." + one.grade, of.criterion(one.criterion)));
        risk.set("props", props(one));
        risk.put("status", status(one.state));
        risk.set("origins", of.origin(of.speaker()));
        one.due.ifPresent(due -> risk.put("deadline", of.evening(due)));
        return risk;
    }

    void relate(ObjectNode risk, One one) {
        related(risk, "observation", List.of(observed(one)));
    }

    private UUID risked(One one) {
        return of.uuid("risk", one.id);
    }

    /** The words that OSCAL has for a risk's state. */
    private static String status(String state) {
        return switch (state) {
            case "answered" -> "investigating";
            case "planned", "acted" -> "remediating";
            case "noted", "closed", "effective", "withdrawn" -> "closed";
            default -> "open";
        };
    }

    /** @param more observations beside that of the finding itself */
    ObjectNode finding(One one, List<UUID> more) {
        var finding = Oscal.object().put("uuid", found(one).toString());
        finding.put("title", title(one)).put("description", Oscal.prose(one.statement));
        finding.set("props", props(one));
        finding.set("origins", of.origin(of.speaker()));
        finding.putObject("target")
                .put("type", "statement-id")
                .put("target-id", Oscal.token(one.criterion) + "_smt")
                .putObject("status")
                .put("state", isSatisfied(one) ? "satisfied" : "not-satisfied");
        var observations = new java.util.ArrayList<>(List.of(observed(one)));
        observations.addAll(more);
        related(finding, "observation", observations);
        if (one.isNonconformity()) {
            related(finding, "risk", List.of(risked(one)));
        }
        return finding;
    }

    /** A nonconformity is none any more once it was verified. */
    private static boolean isSatisfied(One one) {
        return !one.isNonconformity() || status(one.state).equals("closed");
    }

    private UUID found(One one) {
        return of.uuid("finding", one.id);
    }

    static void related(ObjectNode to, String kind, List<UUID> ids) {
        var related = to.putArray("related-" + kind + "s");
        ids.forEach(id -> related.addObject().put(kind + "-uuid", id.toString()));
    }

    /** What is to be done about one, as an item of a plan. */
    ObjectNode item(One one) {
        var item = Oscal.object().put("uuid", of.uuid("item-of-plan", one.id).toString());
        item.put("title", title(one)).put("description", Oscal.prose(one.statement));
        item.set("props", props(one));
        item.set("origins", of.origin(of.speaker()));
        related(item, "finding", List.of(found(one)));
        related(item, "observation", List.of(observed(one)));
        related(item, "risk", List.of(risked(one)));
        return item;
    }
}
