package org.yardstick.platform.accreditation.team;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.register.TestRegister;

/** A body with assessors and an audit to send them to, each anew. What comes before an audit is written as rows. */
public final class TestTeams {
    private final ApplicationContext application;
    static final LocalDate FIRST = LocalDate.of(2099, 3, 2);

    public final TestPeople people;
    public final UUID body;
    public final UUID company;
    public final Viewer office;
    public final Viewer manager;
    private final JdbcClient db;
    private final Competences competences;
    private final UUID edition;

    public TestTeams(ApplicationContext application) {
        this.application = application;
        people = new TestPeople(application);
        db = application.getBean(JdbcClient.class);
        competences = application.getBean(Competences.class);
        body = people.body();
        company = people.organisation(
                Organisation.Kind.COMPANY,
                new Names("Quay Stores " + UUID.randomUUID(), "码头百货", "碼頭百貨"),
                Organisation.Sector.RETAIL);
        office = people.person(body, Role.SECRETARIAT);
        manager = people.person(company, Role.QUALITY_MANAGER);
        edition = db.sql("select edition from standard.publication where code = 'OSQS' and version = '1.0'")
                .query(UUID.class)
                .single();
    }

    /** An audit of the company for two days, three person-days of work, in Cantonese, at a site in Hong Kong. */
    public UUID audit() {
        return audit(FIRST, FIRST.plusDays(1));
    }

    public UUID audit(LocalDate first, LocalDate last) {
        var id = db.sql("""
                insert into accreditation.audit
                    (organisation, body, kind, certificate, edition, profile, pinned, level, begins_on, ends_on, days, opened_at)
                values (:company, :body, 'surveillance', :certificate, :edition, 'retail', '', 'II', :first, :last, 3, now())
                returning id""")
                .param("company", company)
                .param("body", body)
                .param("certificate", certificate())
                .param("edition", edition)
                .param("first", first)
                .param("last", last)
                .query(UUID.class)
                .single();
        db.sql("insert into accreditation.audit_language (audit, language) values (:id, 'yue')")
                .param("id", id)
                .update();
        db.sql("insert into accreditation.audit_site (audit, site) values (:id, :site)")
                .param("id", id)
                .param("site", site())
                .update();
        return id;
    }

    UUID site() {
        return db.sql("""
                insert into identity.site (organisation, name_en, name_hans, name_hant, country, city, headcount, added_at)
                values (:company, 'Quay Mall', '码头商场', '碼頭商場', 'HK', 'Hong Kong', 60, now()) returning id""").param("company", company).query(UUID.class).single();
    }

    private UUID certificate() {
        return new TestRegister(application).issued("Certified Limited").id();
    }

    /** An assessor of the body with nothing granted. */
    public Viewer assessor(String name) {
        return people.person(name, body, Role.ASSESSOR);
    }

    /** An assessor who is competent for everything that the audit asks. */
    public Viewer complete(String name) {
        var one = assessor(name);
        grant(one, "sector:retail", "language:yue", "level:II");
        grantModules(one);
        return one;
    }

    /** The same without the level at which one leads. */
    public Viewer follower(String name) {
        var one = assessor(name);
        grant(one, "sector:retail", "language:yue");
        grantModules(one);
        return one;
    }

    public void grant(Viewer person, String... codes) {
        var granted = Arrays.stream(codes)
                .map(code -> Requirement.ofCode(code).orElseThrow())
                .toList();
        competences.grant(assessorOf(person), granted, "Examined", Optional.empty(), office);
    }

    Assessor assessorOf(Viewer person) {
        return new Assessor(person.person(), body, person.names(), Names.of("Body"));
    }

    private void grantModules(Viewer person) {
        var modules = List.of("LS", "PE", "MR", "CI", "CC", "PS", "KM", "TS", "HD", "DF", "OS", "OP");
        grant(person, modules.stream().map(one -> "module:" + one).toArray(String[]::new));
    }

    /** A contract about a first audit at level II of the company, with two sites in its sample and four and a half days. */
    public UUID contract() {
        var assessment = insert("""
                insert into assessment.assessment (organisation, edition, profile, pinned, name, year, started_by, started_at)
                values (:company, :edition, 'retail', :hash, 'Ours', 2026, :manager, now()) returning id""");
        var submission = insert("""
                insert into assessment.submission
                    (assessment, inputs, sha256, independent, interrelated, signed_by, signed_as, signed_at)
                values (:parent, '{}', :hash, 60, 60, :manager, 'Manager', now()) returning id""", assessment);
        var application = insert("""
                insert into accreditation.application
                    (organisation, body, kind, submission, edition, profile, pinned, level, headcount, begun_by, begun_at)
                values (:company, :body, 'initial', :parent, :edition, 'retail', :hash, 'II', 60, :manager, now()) returning id""", submission);
        var filing = insert("""
                insert into accreditation.filing (application, frozen, sha256, filed_by, filed_as, filed_at)
                values (:parent, '{}', :hash, :manager, 'Manager', now()) returning id""", application);
        return contract(filing);
    }

    private UUID contract(UUID filing) {
        var duration = insert("""
                insert into accreditation.duration (filing, inputs, days, on_site, computed_by, computed_at)
                values (:parent, '{}', 4.5, 4, :office, now()) returning id""", filing);
        var sample = insert("""
                insert into accreditation.sample (filing, inputs, seed, drawn_by, drawn_at)
                values (:parent, '{}', 'x', :office, now()) returning id""", filing);
        for (var site : List.of(site(), site())) {
            db.sql("insert into accreditation.sample_site (sample, site, chosen_as) values (:sample, :site, 'random')")
                    .param("sample", sample)
                    .param("site", site)
                    .update();
        }
        var prices = insert("""
                insert into fee.price_list (body, currency, valid_from, made_by, made_at)
                values (:body, 'HKD', '2026-01-01', :office, now()) returning id""");
        var quote = insert("""
                insert into fee.quote (body, organisation, price_list, currency, member, total, valid_until, made_by, made_at)
                values (:body, :company, :parent, 'HKD', false, 1, '2099-01-01', :office, now()) returning id""", prices);
        var offer = db.sql("""
                insert into accreditation.offer
                    (filing, duration, sample, quote, valid_until, frozen, sha256, made_by, made_at)
                values (:filing, :duration, :sample, :quote, '2099-01-01', '{}', repeat('0', 64), :office, now()) returning id""")
                .param("filing", filing)
                .param("duration", duration)
                .param("sample", sample)
                .param("quote", quote)
                .param("office", office.person())
                .query(UUID.class)
                .single();
        return insert("""
                insert into accreditation.contract (offer, sha256, accepted_by, accepted_as, accepted_at)
                values (:parent, :hash, :manager, 'Manager', now()) returning offer""", offer);
    }

    private UUID insert(String sql) {
        return insert(sql, body);
    }

    private UUID insert(String sql, UUID parent) {
        return db.sql(sql)
                .param("parent", parent)
                .param("company", company)
                .param("body", body)
                .param("edition", edition)
                .param("hash", "0".repeat(64))
                .param("manager", manager.person())
                .param("office", office.person())
                .query(UUID.class)
                .single();
    }
}
