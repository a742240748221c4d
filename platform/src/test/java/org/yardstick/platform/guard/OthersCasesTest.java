package org.yardstick.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.accreditation.TestApplications;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.accreditation.finding.Findings;
import org.yardstick.platform.accreditation.finding.Grade;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/**
 * An application, an audit and what came of it, asked for by people who have nothing to do with it, with its real ids: a competitor, another
 * body with all its people, and an assessor of the same body who is not on the team.
 */
@PlatformTest
class OthersCasesTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^/]*)?}");
    private static final List<String> THEIRS = List.of(
            "/audits/{id}", "/findings/{id}", "/applications/{id}", "/appointments/{id}", "/people/{person}/interests");
    private static final String[] FORM = {
        "text",
        "x",
        "reason",
        "x",
        "name",
        "x",
        "declared",
        "yes",
        "choice",
        "refuse",
        "accepted",
        "yes",
        "correction",
        "x",
        "rootCause",
        "x",
        "action",
        "x",
        "promised",
        "2027-01-31",
        "criterion",
        "KM-2",
        "grade",
        "minor",
        "statement",
        "x",
        "evidence",
        "x",
        "summary",
        "x",
        "agreed",
        "yes",
        "passed",
        "yes",
        "reviewText",
        "x",
        "upheld",
        "yes",
        "answer",
        "x",
        "first",
        "2027-02-01",
        "last",
        "2027-02-02",
        "beginsOn",
        "2027-02-01",
        "endsOn",
        "2027-02-02",
        "ready",
        "yes",
        "title",
        "x",
        "verdict",
        "closed",
        "verified",
        "x",
        "until",
        "2027-03-01",
        "extensionReason",
        "x",
        "kind",
        "document",
        "withdrawalReason",
        "x",
        "appealText",
        "x",
        "recusalReason",
        "x",
        "dueOn",
        "2027-01-31",
        "field",
        "narrative",
        "value",
        "x",
        "seen",
        "0",
        "tab",
        "t",
        "organisation",
        "00000000-0000-0000-0000-000000000001"
    };

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    private TestPeople people;
    private TestCases cases;
    private final Map<String, String> ids = new HashMap<>();
    private TestCases.Case one;
    private final TreeSet<String> leaks = new TreeSet<>();

    @BeforeEach
    void aCaseWithAFinding() {
        people = new TestPeople(application);
        cases = new TestCases(application);
        one = cases.audited(6);
        var said = new Findings.Statement("KM-2", Grade.MINOR, "Late.", "The log.", List.of(), List.of());
        var appointment = db.sql("select id from accreditation.appointment where audit = :audit limit 1")
                .param("audit", one.audit())
                .query(UUID.class)
                .single()
                .toString();
        ids.put("/audits/{id}", one.audit().toString());
        ids.put(
                "/findings/{id}",
                application
                        .getBean(Findings.class)
                        .raise(one.audit(), said, one.lead())
                        .toString());
        ids.put("/applications/{id}", new TestApplications(application).filed().toString());
        ids.put("/appointments/{id}", appointment);
        ids.put("appointment", appointment);
        ids.put("person", one.lead().person().toString());
        ids.put("criterion", "KM-2");
        ids.put("code", "KM-2");
        ids.put("number", "1");
    }

    @Test
    void nothingOfACaseIsThereForThoseWhoHaveNothingToDoWithIt() {
        var elsewhere = cases.audited(6);
        var strangers = Map.of(
                "a competitor", elsewhere.manager(),
                "another office", elsewhere.office(),
                "another lead", elsewhere.lead(),
                "another decider", cases.decider(elsewhere.body()),
                "an assessor off the team", people.person(one.body(), Role.ASSESSOR));
        for (var route : Routes.of(application)) {
            var path = route.pattern().replaceFirst("^/api/v1", "");
            if (THEIRS.stream().anyMatch(path::startsWith)) {
                strangers.forEach((name, who) -> judge(route, name, who));
            }
        }
        assertThat(leaks).isEmpty();
    }

    private void judge(Routes.Route route, String name, Viewer who) {
        var visitor = people.visitor(who);
        var path = VARIABLE.matcher(route.pattern()).replaceAll(found -> id(route.pattern(), found.group(1)));
        var answer = ask(visitor, route, path);
        if (answer.status() != 403 && answer.status() != 404) {
            leaks.add(route + " answers " + name + " " + answer.status() + " " + answer.location());
        }
    }

    private static Visitor.Answer ask(Visitor visitor, Routes.Route route, String path) {
        if (route.method().equals("GET")) {
            return visitor.get(path);
        }
        if (route.pattern().startsWith("/api/") || route.pattern().endsWith("/visit/changes")) {
            return visitor.postJson(path, json(route.pattern()));
        }
        return route.pattern().endsWith("/files") || route.pattern().contains("photographs")
                ? visitor.upload(path, List.of(new Visitor.File("a.txt", "hello".getBytes(StandardCharsets.UTF_8))))
                : visitor.post(path, FORM);
    }

    private static String json(String pattern) {
        if (pattern.endsWith("/responses")) {
            return "{\"correction\":\"x\",\"rootCause\":\"x\",\"action\":\"x\",\"promised\":\"2027-01-31\"}";
        }
        if (pattern.endsWith("/reviews")) {
            return "{\"accepted\":true}";
        }
        return pattern.endsWith("/changes") ? "{\"device\":\"device-one\",\"changes\":[]}" : "{\"text\":\"x\"}";
    }

    private String id(String pattern, String variable) {
        var place = pattern.replaceFirst("^/api/v1", "").replaceFirst("^(/\\w+/\\{\\w+}).*", "$1");
        return ids.getOrDefault(
                variable.equals("id") ? place : variable,
                UUID.nameUUIDFromBytes(variable.getBytes(StandardCharsets.UTF_8))
                        .toString());
    }
}
