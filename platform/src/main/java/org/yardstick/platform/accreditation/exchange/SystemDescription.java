package org.yardstick.platform.accreditation.exchange;

import java.util.Optional;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.standard.exchange.Oscal;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the organisation says of itself, in the place where OSCAL has the security plan of a system: programs that follow a plan of assessment
 * look for one. It says in so many words that no system is described; each criterion has what the organisation wrote of it.
 */
final class SystemDescription {
    static final String KIND = "system-security-plan";

    private final OscalCase of;
    private final String component;

    private SystemDescription(OscalCase of) {
        this.of = of;
        this.component = of.uuid("component", "organisation").toString();
    }

    static ObjectNode of(OscalCase of) {
        return new SystemDescription(of).document();
    }

    private ObjectNode document() {
        var at = of.facts()
                .self()
                .map(CaseFacts.Signed::at)
                .orElse(of.facts().plan().changedAt());
        var body = of.begun(KIND, at, OscalCase.second(at));
        body.putObject("import-profile").put("href", of.standardFile());
        body.set("system-characteristics", characteristics());
        body.set("system-implementation", implementation());
        var told = body.putObject("control-implementation").put("description", of.word("self-text"));
        told.set("implemented-requirements", OscalCase.all(of.codes(), this::requirement));
        var matter = of.backMatter();
        of.facts().self().ifPresent(self -> matter.withArray("resources").add(statement(self)));
        body.set("back-matter", matter);
        var document = Oscal.object();
        document.set(KIND, body);
        return document;
    }

    private ObjectNode characteristics() {
        var name = of.facts().of().organisationName().in(of.words().language());
        var told = Oscal.object();
        told.putArray("system-ids")
                .addObject()
                .put("identifier-type", Oscal.NAMESPACE)
                .put("id", "organisation-" + of.client());
        told.put("system-name", name.strip()).put("description", of.word("no-ssp"));
        told.putObject("system-information")
                .putArray("information-types")
                .addObject()
                .put("uuid", of.uuid("information").toString())
                .put("title", of.word("statement"))
                .put("description", of.word("no-ssp"));
        told.putObject("status").put("state", "operational");
        told.putObject("authorization-boundary").put("description", of.word("boundary"));
        return told;
    }

    private ObjectNode implementation() {
        var implementation = Oscal.object();
        implementation
                .putArray("users")
                .addObject()
                .put("uuid", of.uuid("user", "client").toString())
                .put("title", of.name(of.facts().of().organisationName()))
                .putArray("role-ids")
                .add("client");
        implementation.putArray("components").add(component());
        return implementation;
    }

    private ObjectNode component() {
        var told = Oscal.object().put("uuid", component).put("type", "this-system");
        told.put("title", of.name(of.facts().of().organisationName())).put("description", of.word("no-ssp"));
        told.putObject("status").put("state", "operational");
        return told;
    }

    private ObjectNode requirement(String code) {
        var answer = of.facts()
                .self()
                .flatMap(self -> Optional.ofNullable(self.inputs().answers().get(code)));
        var told = Oscal.object().put("uuid", of.uuid("requirement", code).toString());
        told.put("control-id", Oscal.token(code));
        answer.ifPresent(one -> told.set("props", AssessmentResults.props(one)));
        var statement = told.putArray("statements").addObject();
        statement
                .put("statement-id", Oscal.token(code) + "_smt")
                .put("uuid", of.uuid("requirement-statement", code).toString());
        var by = statement.putArray("by-components").addObject();
        by.put("component-uuid", component)
                .put("uuid", of.uuid("requirement-component", code).toString());
        by.put(
                "description",
                answer.map(one -> one.applies() ? one.narrative() : one.notApplicable())
                        .map(Oscal::prose)
                        .filter(text -> !text.isEmpty())
                        .orElse(of.word("nothing-written")));
        by.putObject("implementation-status").put("state", state(answer));
        return told;
    }

    private static String state(Optional<Inputs.Answer> answer) {
        return answer.map(one -> one.applies() ? "implemented" : "not-applicable")
                .orElse("planned");
    }

    private ObjectNode statement(CaseFacts.Signed self) {
        var resource = Oscal.object()
                .put("uuid", of.uuid("statement").toString())
                .put("title", of.word("statement"))
                .put("description", of.word("no-ssp"));
        var link = resource.putArray("rlinks").addObject();
        link.put("href", "../" + OscalCase.STATEMENT_FILE).put("media-type", "application/json");
        link.putArray("hashes")
                .addObject()
                .put("algorithm", "SHA-256")
                .put("value", self.inputs().sha256());
        return resource;
    }
}
