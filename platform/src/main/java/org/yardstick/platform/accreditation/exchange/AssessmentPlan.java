package org.yardstick.platform.accreditation.exchange;

import java.util.List;
import org.yardstick.platform.accreditation.audit.Stage;
import org.yardstick.platform.accreditation.audit.plan.AgendaItem;
import org.yardstick.platform.standard.exchange.Oscal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The plan of an audit as an OSCAL assessment plan: stages are tasks, items of the agenda tasks within them, sites of the sample subjects. */
final class AssessmentPlan {
    static final String KIND = "assessment-plan";
    private static final String SITE = "location";

    private final OscalCase of;

    private AssessmentPlan(OscalCase of) {
        this.of = of;
    }

    static ObjectNode of(OscalCase of) {
        return new AssessmentPlan(of).document();
    }

    private ObjectNode document() {
        var plan = of.facts().plan();
        var body = of.begun(KIND, plan.changedAt(), OscalCase.second(plan.changedAt()));
        body.set("import-ssp", of.importStatement());
        if (!plan.agenda().isEmpty()) {
            body.putObject("local-definitions").set("activities", OscalCase.all(plan.agenda(), this::activity));
        }
        body.set("reviewed-controls", of.reviewed(of.codes()));
        body.set("assessment-subjects", subjects());
        if (!plan.stages().isEmpty()) {
            body.set("tasks", OscalCase.all(plan.stages(), this::stage));
        }
        body.set("back-matter", of.backMatter());
        var document = Oscal.object();
        document.set(KIND, body);
        return document;
    }

    private ObjectNode activity(AgendaItem item) {
        var activity = Oscal.object().put("uuid", of.uuid("activity", item.id()).toString());
        activity.put("title", Oscal.escaped(item.title()));
        activity.put(
                "description",
                item.auditee().isBlank()
                        ? Oscal.escaped(item.title())
                        : Oscal.escaped(of.word("with", item.title(), item.auditee())));
        activity.putArray("props")
                .addObject()
                .put("name", "method")
                .put("value", item.auditee().isBlank() ? "EXAMINE" : "INTERVIEW");
        if (!item.criteria().isEmpty()) {
            activity.set("related-controls", of.reviewed(item.criteria()));
        }
        return activity;
    }

    /** The sites of the sample; of an audit without any, the organisation itself. */
    private ArrayNode subjects() {
        var sites = of.facts().plan().sites();
        var subjects = Oscal.array();
        var subject = subjects.addObject().put("type", sites.isEmpty() ? "party" : SITE);
        var included = subject.putArray("include-subjects");
        sites.forEach(site -> included.add(subject(of.site(site.site()).toString(), SITE)));
        if (sites.isEmpty()) {
            included.add(subject(of.client().toString(), "party"));
        }
        return subjects;
    }

    private static ObjectNode subject(String id, String type) {
        return Oscal.object().put("subject-uuid", id).put("type", type);
    }

    private ObjectNode stage(Stage stage) {
        var task = Oscal.object().put("uuid", of.uuid("stage", stage.id()).toString());
        task.put("type", "action").put("title", of.word("stage", stage.number()));
        task.putObject("timing")
                .putObject("within-date-range")
                .put("start", of.morning(stage.beginsOn()))
                .put("end", of.evening(stage.endsOn()));
        var items = of.facts().plan().agenda().stream()
                .filter(item -> item.stage() == stage.number())
                .toList();
        if (!items.isEmpty()) {
            task.set("tasks", OscalCase.all(items, this::item));
        }
        return task;
    }

    private ObjectNode item(AgendaItem item) {
        var task = Oscal.object().put("uuid", of.uuid("item", item.id()).toString());
        task.put("type", "action").put("title", Oscal.escaped(item.title()));
        task.putObject("timing")
                .putObject("within-date-range")
                .put("start", OscalCase.second(item.beginsAt()))
                .put("end", OscalCase.second(item.endsAt()));
        var activity = task.putArray("associated-activities").addObject();
        activity.put("activity-uuid", of.uuid("activity", item.id()).toString());
        activity.set("subjects", where(item));
        var roles = roles(item);
        if (!roles.isEmpty()) {
            task.set("responsible-roles", roles);
        }
        return task;
    }

    private ArrayNode where(AgendaItem item) {
        var subjects = Oscal.array();
        var known = item.site()
                .filter(site -> of.facts().plan().sites().stream()
                        .anyMatch(one -> one.site().equals(site)));
        var included = subjects.addObject()
                .put("type", known.isPresent() ? SITE : "party")
                .putArray("include-subjects");
        included.add(known.map(site -> subject(of.site(site).toString(), SITE))
                .orElseGet(() -> subject(of.client().toString(), "party")));
        return subjects;
    }

    /** Who goes, by their roles; whoever has left the team since is not named. */
    private ArrayNode roles(AgendaItem item) {
        var going = of.facts().plan().team().stream()
                .filter(one -> item.people().contains(one.person()))
                .toList();
        var roles = Oscal.array();
        for (var role : going.stream().map(CaseFacts.Member::role).distinct().toList()) {
            var parties = roles.addObject().put("role-id", role).putArray("party-uuids");
            ids(going, role).forEach(parties::add);
        }
        return roles;
    }

    private List<String> ids(List<CaseFacts.Member> going, String role) {
        return going.stream()
                .filter(one -> one.role().equals(role))
                .map(one -> of.person(one.person()).toString())
                .toList();
    }
}
