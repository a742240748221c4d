package org.yardstick.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.yardstick.platform.accreditation.audit.TestAudits;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/**
 * What belongs to one company, asked for by the people of another and by those of a body who see no company's answers: every address that
 * names something of a company, with the real ids of real things.
 */
@PlatformTest
class ElsewhereTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^/]*)?}");
    /** Enough of every form that only the question whose it is can refuse it. */
    private static final String[] FORM = {
        "field",
        "narrative",
        "value",
        "x",
        "seen",
        "0",
        "tab",
        "t",
        "choice",
        "mine",
        "text",
        "x",
        "name",
        "x",
        "declared",
        "yes",
        "reason",
        "x",
        "title",
        "x",
        "url",
        "https://x.example/",
        "effectiveOn",
        "",
        "en",
        "x",
        "city",
        "x",
        "country",
        "HK",
        "headcount",
        "3",
        "kind",
        "COMPANY",
        "sector",
        "RETAIL",
        "email",
        "mallory@example.org",
        "role",
        "QUALITY_MANAGER",
        "language",
        "en",
        "criterion",
        "SL-1",
        "address",
        "x"
    };

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    TestPeople people;
    Map<String, String> theirs;
    Map<String, String> mine;
    Viewer mallory;

    private final TreeSet<String> leaks = new TreeSet<>();

    @BeforeEach
    void twoCompanies() {
        people = new TestPeople(application);
        theirs = belongings(people.person("Victor", company(), Role.QUALITY_MANAGER));
        mallory = people.person("Mallory", company(), Role.QUALITY_MANAGER, Role.CONTRIBUTOR);
        mine = belongings(mallory);
    }

    @Test
    void nothingOfAnotherCompanyIsThereForItsCompetitor() {
        for (var route : Routes.of(application)) {
            if (isOfACompany(route)) {
                judge(route, mallory, theirs, 403, 404);
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void underOnesOwnAddressAnothersPartsAreNotThere() {
        for (var route : Routes.of(application)) {
            var mixed = new HashMap<>(theirs);
            List.of("/assessments/{id}", "/organisations/{id}", "/documents/{id}", "code")
                    .forEach(key -> mixed.put(key, mine.get(key)));
            var parts = VARIABLE.matcher(route.pattern()).results().map(found -> found.group(1));
            if (isOfACompany(route) && parts.anyMatch(name -> !name.equals("id") && !name.equals("code"))) {
                judge(route, mallory, mixed, 403, 404);
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void noCompanysAnswersAreThereForThosesWhoKeepTheInstance() {
        var keepers =
                people.person("Ada", people.body(), Role.ADMINISTRATOR, Role.SECRETARIAT, Role.ASSESSOR, Role.JUDGE);
        for (var route : Routes.of(application)) {
            if (route.pattern().contains("/assessments/{id}") || route.pattern().startsWith("/documents/")) {
                judge(route, keepers, theirs, 403, 404);
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void whatAssessorsWroteIsThereForNobodyOfTheCompanyThatTheyAudit() {
        var audit = new TestAudits(application);
        var unused = audit.score(audit.lead, audit.criteria().getFirst(), "intention", "7");
        var sheet = db.sql("select id from assessment.assessment where occasion = :audit and kind = 'assessor'")
                .param("audit", audit.id)
                .query(java.util.UUID.class)
                .single();
        var ids = new HashMap<>(belongings(audit.manager));
        ids.put("/assessments/{id}", sheet.toString());
        for (var route : Routes.of(application)) {
            if (route.pattern().contains("/assessments/{id}")) {
                judge(route, audit.manager, ids, 403, 404);
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void whatIsOnesOwnIsThere() {
        var visitor = people.visitor(mallory);
        for (var path : List.of(
                "/assessments/" + mine.get("/assessments/{id}"),
                "/documents/" + mine.get("/documents/{id}"),
                "/organisations/" + mine.get("/organisations/{id}"),
                "/organisations/" + mine.get("/organisations/{id}") + "/sites/" + mine.get("site"))) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(200);
        }
    }

    private static boolean isOfACompany(Routes.Route route) {
        var path = route.pattern().replaceFirst("^/api/v1", "");
        return path.contains("{")
                && (path.startsWith("/assessments/")
                        || path.startsWith("/documents/")
                        || path.startsWith("/organisations/")
                        || path.startsWith("/account/tokens/")
                        || path.startsWith("/journal/"));
    }

    private void judge(Routes.Route route, Viewer who, Map<String, String> ids, Integer... fine) {
        var visitor = people.visitor(who);
        var path = VARIABLE.matcher(route.pattern()).replaceAll(found -> id(route.pattern(), found.group(1), ids));
        var answer = ask(visitor, route, path, who, ids);
        if (!List.of(fine).contains(answer.status())) {
            leaks.add(route + " answers " + answer.status() + " " + answer.location());
        }
    }

    private static Visitor.Answer ask(
            Visitor visitor, Routes.Route route, String path, Viewer who, Map<String, String> ids) {
        var form = new java.util.ArrayList<>(List.of(FORM));
        form.addAll(List.of("person", who.person().toString(), "document", ids.getOrDefault("/documents/{id}", "")));
        var uploads = route.pattern().endsWith("/versions")
                || route.pattern().endsWith("/files")
                || route.pattern().endsWith("/workbook");
        return switch (route.method()) {
            case "GET" -> visitor.get(path);
            case "PUT" -> visitor.put(path, "{\"value\":\"x\",\"version\":0}");
            default ->
                uploads
                        ? visitor.upload(
                                path,
                                List.of(new Visitor.File(
                                        "a.txt", "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                        : visitor.post(path, form.toArray(String[]::new));
        };
    }

    private static String id(String pattern, String variable, Map<String, String> ids) {
        var place = pattern.replaceFirst("^/api/v1", "").replaceFirst("^(/\\w+/\\{\\w+}).*", "$1");
        return java.util.Objects.requireNonNullElse(ids.get(variable.equals("id") ? place : variable), "missing");
    }

    private UUID company() {
        return new TestAssessments(application).company();
    }

    /** One of everything that a company can own. */
    private Map<String, String> belongings(Viewer owner) {
        var company = owner.posts().getFirst().organisation();
        var assessments = new TestAssessments(application);
        var assessment = assessments.start(company, "Year of " + owner.names().en(), 2026, owner);
        assessments.answerSome(assessment, owner);
        var known = new HashMap<String, Object>(
                Map.of("company", company, "person", owner.person(), "assessment", assessment));
        var ids = new HashMap<String, String>();
        ids.put("/assessments/{id}", assessment.toString());
        ids.put("/organisations/{id}", company.toString());
        keep(
                ids,
                known,
                "code",
                "select criterion from assessment.answer where assessment = :assessment order by criterion limit 1");
        keep(ids, known, "document", """
            insert into document.document (organisation, kind, title, created_by, created_at)
            values (:company, 'link', 'Plan', :person, now()) returning id""");
        keep(ids, known, "version", """
            insert into document.version (document, number, url, uploaded_by, uploaded_at)
            values (:document::uuid, 1, 'https://example.org/', :person, now()) returning id""");
        keep(ids, known, "attachment", """
            insert into assessment.attachment (assessment, criterion, document, version, attached_by, attached_at)
            select :assessment, :code, document, id, :person, now() from document.version where document = :document::uuid
            returning id""");
        keep(ids, known, "revision", """
            select id from assessment.answer_revision where assessment = :assessment and criterion = :code limit 1""");
        keep(ids, known, "fork", """
            insert into assessment.fork (assessment, criterion, field, value, tab, written_by, written_at)
            values (:assessment, :code, 'narrative', 'x', 't', :person, now()) returning id""");
        keep(ids, known, "upload", """
            insert into assessment.workbook_upload (assessment, changes, uploaded_by, uploaded_at)
            values (:assessment, '[]', :person, now()) returning id""");
        keepOfOrganisation(ids, known);
        ids.put("/documents/{id}", ids.get("document"));
        ids.put("/account/tokens/{id}", ids.get("token"));
        return ids;
    }

    private void keepOfOrganisation(Map<String, String> ids, Map<String, Object> known) {
        keep(ids, known, "site", "select id from identity.site where organisation = :company limit 1");
        keep(ids, known, "unit", """
            insert into identity.unit (organisation, name_en, headcount, added_at)
            values (:company, 'Lifts', 3, now()) returning id""");
        keep(ids, known, "membership", """
            select id from identity.membership where organisation = :company and person = :person limit 1""");
        keep(ids, known, "invitation", """
            insert into identity.invitation (email, organisation, role, language, invited_by, invited_at)
            values ('i' || :company || '@example.org', :company, 'CONTRIBUTOR', 'en', :person, now()) returning id""");
        keep(ids, known, "token", """
            insert into identity.api_token (token_hash, person, name, scopes, made_at, expires_at)
            values (sha256(:company::text::bytea), :person, 'x', array['read:standard'], now(), now()) returning id""");
        keep(ids, known, "seq", "select max(seq) from journal.entry where organisation = :company");
    }

    private void keep(Map<String, String> ids, Map<String, Object> known, String name, String sql) {
        var id = String.valueOf(
                db.sql(sql).params(known).query((row, n) -> row.getObject(1)).single());
        ids.put(name, id);
        known.put(name, id);
    }
}
