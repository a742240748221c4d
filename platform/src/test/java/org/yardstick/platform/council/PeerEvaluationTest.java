package org.yardstick.platform.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.accreditation.application.Applications;
import org.yardstick.platform.accreditation.application.Durations;
import org.yardstick.platform.accreditation.application.RestateApplication;
import org.yardstick.platform.accreditation.application.SampleRows;
import org.yardstick.platform.accreditation.application.Samples;
import org.yardstick.platform.accreditation.application.ScopeText;
import org.yardstick.platform.accreditation.application.Statement;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.assessment.SheetAnswers;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.fee.Item;
import org.yardstick.platform.fee.PriceList;
import org.yardstick.platform.fee.PriceLists;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.standard.Editions;

/**
 * A body is evaluated by its peers, from its own assessment against the standard for bodies to the authorisation: the way that a company goes to
 * its certificate, on the same screens.
 */
@PlatformTest
class PeerEvaluationTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    TestPeople people;
    TestCouncil council;
    UUID body;
    Viewer manager;
    Visitor client;
    Visitor office;

    @BeforeEach
    void aBodyThatWantsToBeAuthorised() {
        people = new TestPeople(application);
        council = new TestCouncil(application);
        body = people.organisation(
                Organisation.Kind.BODY, new Names("Wattle Institute", "金合欢学院", "金合歡學院"), Organisation.Sector.OTHER);
        db.sql("""
                insert into identity.site (organisation, name_en, country, city, headcount, added_at)
                values (:body, 'Head office', 'AU', 'Sydney', 11, now())""").param("body", body).update();
        manager = people.person("Imogen Farrelly", body, Role.QUALITY_MANAGER);
        client = people.visitor(manager);
        office = people.visitor(council.office);
    }

    @AfterEach
    void noCouncil() {
        council.close();
    }

    @Test
    void fromItsOwnAssessmentToTheAuthorisation() {
        var contract = contract(accepted(applied()));
        var audit = opened(contract);
        var team = team(audit);
        audited(audit, team);
        var chair = decided(audit, team.getFirst());
        var page = office.get("/audits/" + audit + "/decision").body();
        assertThat(page).contains("Go on to the authorisation").doesNotContain("Grant the certificate");
        var decision = decision(audit);
        assertThat(office.post("/audits/" + audit + "/decisions/" + decision + "/certificate")
                        .status())
                .as("no certificate comes of it")
                .isEqualTo(409);
        assertThat(office.get("/council").body())
                .contains("One evaluation waits for an authorisation", "Wattle Institute");
        authorise(decision);
        assertThat(people.stranger().get("/register/bodies").body()).contains("Wattle Institute", "Retail");
        assertThat(office.get("/council").body()).doesNotContain("waits for an authorisation");
        var again = office.post("/council/bodies/" + body + "/authorisations", grant(decision, "public-service"));
        assertThat(again.status()).as("twice from one decision").isEqualTo(409);
        assertThat(again.body()).contains("follows from this decision already");
        assertThat(chair.get("/council/bodies/" + body).body()).contains("Authorised");
        assertThat(client.get("/council/bodies/" + body).body()).contains("Authorised");
        assertThat(db.sql("select count(*) from register.certificate where organisation = :body")
                        .param("body", body)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void bodiesAreEvaluatedByTheCouncilAloneAndTheCouncilEvaluatesNobodyElse() {
        var rival = people.body();
        council.authorise(rival);
        var secretary = people.person(rival, Role.SECRETARIAT);
        var id = filed(rival);
        var refused = accept(id, secretary);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Bodies are evaluated by Council of Service Bodies");
    }

    /** The body's own assessment, signed, and an application to the council with it. */
    private UUID applied() {
        return filed(council.council);
    }

    private UUID filed(UUID to) {
        var assessment = assessment();
        client.get("/applications/new");
        var begun = client.post("/applications", "assessment", assessment.toString(), "body", to.toString());
        assertThat(begun.status()).isEqualTo(303);
        var id = UUID.fromString(begun.location().split("/", -1)[2]);
        var sites = db.sql("select id from identity.site where organisation = :body")
                .param("body", body)
                .query(UUID.class)
                .list();
        var scope = new ScopeText("Accreditation of service companies", "认可服务公司", "認可服務公司");
        var statement =
                new Statement("I", scope, 11, List.of("en"), List.of(new Statement.Place(sites.getFirst(), 11, true)));
        bean(RestateApplication.class)
                .perform(
                        id, statement, bean(Applications.class).get(id, manager).version(), manager);
        client.get("/applications/" + id + "/check");
        assertThat(client.post("/applications/" + id + "/filings", "name", "Imogen Farrelly", "declared", "yes")
                        .status())
                .isEqualTo(303);
        return id;
    }

    private UUID assessment() {
        var edition = bean(Editions.class).published("OSAB", "1.0").orElseThrow();
        var profile = edition.document().profiles().getFirst().code();
        var sites = db.sql("select id from identity.site where organisation = :body")
                .param("body", body)
                .query(UUID.class)
                .list();
        var id = bean(Assessments.class)
                .start(
                        new Assessments.Statement(
                                body,
                                edition.id(),
                                profile,
                                "Peer evaluation 2026",
                                2026,
                                "All our work",
                                null,
                                sites,
                                Set.of(),
                                Optional.of("I")),
                        manager);
        var scores = new TreeMap<String, BigDecimal>();
        edition.document().dimensions().forEach(one -> scores.put(one.code(), new BigDecimal("8")));
        new TestAssessments(application)
                .signAlike(id, new Inputs.Answer("We do.", scores, "medium", "", List.of()), manager);
        return id;
    }

    private Visitor.Answer accept(UUID id, Viewer by) {
        bean(Durations.class).compute(id, List.of(), 80, by);
        bean(Samples.class).draw(id, "", by);
        var sample = bean(SampleRows.class)
                .of(bean(Applications.class)
                        .get(id, manager)
                        .standing()
                        .filing()
                        .orElseThrow())
                .getFirst();
        if (!sample.isSettled()) {
            var reasons = new LinkedHashMap<UUID, String>();
            sample.drawn().proposed().stream()
                    .limit(sample.drawn().open())
                    .forEach(one -> reasons.put(one.site(), "Many customers"));
            bean(Samples.class).select(id, sample.id(), reasons, by);
        }
        var visitor = people.visitor(by);
        visitor.get("/applications/" + id);
        return visitor.post("/applications/" + id + "/acceptances");
    }

    private UUID accepted(UUID id) {
        assertThat(accept(id, council.office).status()).isEqualTo(303);
        return id;
    }

    /** Offered by the council, accepted by the body. */
    private UUID contract(UUID id) {
        var prices = new java.util.EnumMap<Item, PriceList.Price>(Item.class);
        for (var item : Item.values()) {
            prices.put(item, new PriceList.Price(new BigDecimal("100"), BigDecimal.ZERO));
        }
        bean(PriceLists.class)
                .publish(new PriceLists.Statement(council.council, "USD", council.today(), prices), council.office);
        office.get("/applications/" + id);
        var offered = office.post(
                "/applications/" + id + "/offers",
                "travel",
                "1",
                "until",
                council.today().plusMonths(1).toString());
        assertThat(offered.status()).isEqualTo(303);
        var offer =
                UUID.fromString(offered.location().substring(offered.location().lastIndexOf('/') + 1));
        var hash = db.sql("select sha256 from accreditation.offer where id = :id")
                .param("id", offer)
                .query(String.class)
                .single();
        client.get(offered.location());
        assertThat(client.post(
                                offered.location() + "/contract",
                                "name",
                                "Imogen Farrelly",
                                "declared",
                                "yes",
                                "shown",
                                hash)
                        .status())
                .isEqualTo(303);
        return offer;
    }

    private UUID opened(UUID contract) {
        var address = "/contracts/" + contract + "/audit";
        office.get(address);
        var today = council.today();
        var opened = office.post(
                address, "first", today.toString(), "last", today.plusDays(9).toString(), "tongue", "en");
        assertThat(opened.status()).isEqualTo(303);
        return UUID.fromString(opened.location().split("/", -1)[2]);
    }

    /** Two peers from other bodies; somebody of the body itself is refused, though also of the council's assessors. */
    private List<Viewer> team(UUID audit) {
        var peers = List.of(peer(people.body()), peer(people.body()));
        var own = people.appoint(manager.person(), council.council, Role.ASSESSOR);
        competent(own);
        office.get("/audits/" + audit + "/team");
        var refused = office.post("/audits/" + audit + "/appointments", "seat-" + own.person(), "assessor");
        assertThat(refused.status()).as("of the body itself").isEqualTo(409);
        assertThat(office.post(
                                "/audits/" + audit + "/appointments",
                                "seat-" + peers.get(0).person(),
                                "lead",
                                "seat-" + peers.get(1).person(),
                                "assessor")
                        .status())
                .isEqualTo(303);
        peers.forEach(peer -> {
            var appointment = db.sql(
                            "select id from accreditation.current_appointment where audit = :audit and person = :person")
                    .param("audit", audit)
                    .param("person", peer.person())
                    .query(UUID.class)
                    .single();
            var visitor = people.visitor(peer);
            visitor.get("/appointments/" + appointment);
            assertThat(visitor.post("/appointments/" + appointment + "/acceptance", "declared", "yes")
                            .status())
                    .isEqualTo(303);
        });
        return peers;
    }

    private Viewer peer(UUID home) {
        var peer = people.person(home, Role.ASSESSOR);
        var both = people.appoint(peer.person(), council.council, Role.ASSESSOR);
        competent(both);
        return both;
    }

    private void competent(Viewer person) {
        var address = "/bodies/" + council.council + "/assessors/" + person.person();
        assertThat(office.get(address).status()).isEqualTo(200);
        var fields = new ArrayList<>(List.of("basis", "Evaluated bodies before", "until", ""));
        for (var code :
                List.of("sector:other", "language:en", "level:I", "module:GI", "module:CP", "module:AD", "module:OC")) {
            fields.addAll(List.of("competence", code));
        }
        assertThat(office.post(address + "/competences", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
    }

    /** Both stages held, scored apart and settled together. */
    private void audited(UUID audit, List<Viewer> team) {
        var path = "/audits/" + audit;
        var lead = people.visitor(team.getFirst());
        var today = council.today().toString();
        lead.get(path);
        for (var stage : List.of("1", "2")) {
            assertThat(lead.post(path + "/stages/" + stage, "beginsOn", today, "endsOn", today)
                            .status())
                    .isEqualTo(303);
        }
        conclude(lead, path, "1");
        team.forEach(one -> score(audit, one));
        assertThat(lead.get(path + "/consensus").status()).isEqualTo(200);
        assertThat(lead.post(path + "/consensus/medians").status()).isEqualTo(303);
        assertThat(lead.post(path + "/consensus/signature", "name", "Lead", "declared", "yes")
                        .status())
                .isEqualTo(303);
        conclude(lead, path, "2");
    }

    private static void conclude(Visitor lead, String path, String stage) {
        assertThat(lead.post(path + "/stages/" + stage + "/conclusions", "ready", "yes", "text", "All was seen.")
                        .status())
                .isEqualTo(303);
    }

    private void score(UUID audit, Viewer assessor) {
        var audits = bean(Audits.class);
        var seen = audits.get(audit, assessor);
        for (var criterion : audits.standard(seen).criteria()) {
            for (var dimension : Set.of("intention", "implementation", "integration")) {
                var change = new Answers.Change(criterion.code(), Field.score(dimension), "8", 0, "test");
                var unused = bean(SheetAnswers.class)
                        .save(audits.occasion(seen), Sheet.Kind.ASSESSOR, change, seen.asking(assessor));
            }
        }
        var visitor = people.visitor(assessor);
        visitor.get("/audits/" + audit);
        assertThat(visitor.post("/audits/" + audit + "/signature", "name", "Peer", "declared", "yes")
                        .status())
                .isEqualTo(303);
    }

    /** Decided by a panel of the council; its public notice is over. */
    private Visitor decided(UUID audit, Viewer lead) {
        var decision = new TestDecision(application, audit, council.council, council.office);
        decision.reported(lead, manager, "I");
        var chair = decision.voted("I");
        assertThat(decision.signed(chair).status()).isEqualTo(303);
        var early = office.post("/council/bodies/" + body + "/authorisations", grant(decision(audit), "retail"));
        assertThat(early.status()).as("the notice runs").isEqualTo(409);
        decision.noticeIsOver();
        return chair;
    }

    private void authorise(UUID decision) {
        var form = office.get("/council/bodies/" + body + "/authorisations/new?decision=" + decision);
        assertThat(form.body()).contains("It follows from the peer evaluation: level I");
        assertThat(office.post("/council/bodies/" + body + "/authorisations", grant(decision, "retail"))
                        .status())
                .isEqualTo(303);
    }

    private String[] grant(UUID decision, String sector) {
        var today = council.today();
        var fields = new LinkedHashMap<>(Map.of(
                "decision",
                decision.toString(),
                "sectors-which",
                "some",
                "sectors",
                sector,
                "from",
                today.toString(),
                "until",
                today.plusYears(4).toString(),
                "basis",
                "Peer evaluation 2026"));
        return fields.entrySet().stream()
                .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    private UUID decision(UUID audit) {
        return db.sql("select id from accreditation.decision where audit = :id")
                .param("id", audit)
                .query(UUID.class)
                .single();
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
