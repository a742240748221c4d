package org.yardstick.platform.accreditation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.accreditation.application.Application;
import org.yardstick.platform.accreditation.application.Applications;
import org.yardstick.platform.accreditation.application.BeginApplication;
import org.yardstick.platform.accreditation.application.Durations;
import org.yardstick.platform.accreditation.application.FileApplication;
import org.yardstick.platform.accreditation.application.Filings;
import org.yardstick.platform.accreditation.application.RestateApplication;
import org.yardstick.platform.accreditation.application.SampleRows;
import org.yardstick.platform.accreditation.application.Samples;
import org.yardstick.platform.accreditation.application.ScopeText;
import org.yardstick.platform.accreditation.application.Statement;
import org.yardstick.platform.accreditation.offer.AcceptOffer;
import org.yardstick.platform.accreditation.offer.MakeOffer;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.fee.Item;
import org.yardstick.platform.fee.PriceList;
import org.yardstick.platform.fee.PriceLists;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/** Applications for tests, at any step up to the contract, made through the use cases; each with a company and a body of its own. */
public final class TestApplications {
    private final ApplicationContext context;
    private final JdbcClient db;

    public final TestPeople people;
    public final TestAssessments assessments;
    public final UUID company;
    public final UUID body;
    /** The company's quality manager. */
    public final Viewer manager;
    /** Of the body's office. */
    public final Viewer office;

    public TestApplications(ApplicationContext context) {
        this.context = context;
        this.db = context.getBean(JdbcClient.class);
        this.people = new TestPeople(context);
        this.assessments = new TestAssessments(context);
        this.company = assessments.company();
        this.body = people.organisation(
                Organisation.Kind.BODY, new Names("Meridian Quality Institute", "子午质素学会", "子午質素學會"));
        this.manager = assessments.manager(company);
        this.office = people.person(new Names("Hei Poon", "潘咏熙", "潘詠熙"), body, Role.SECRETARIAT);
    }

    /** More sites than a sample takes, in two cities. */
    public TestApplications withSites(int more) {
        for (int i = 1; i <= more; i++) {
            db.sql("""
                    insert into identity.site (organisation, name_en, name_hans, name_hant, country, city, headcount, added_at)
                    values (:company, :en, :hans, :hant, 'HK', :city, :headcount, now())""")
                    .param("company", company)
                    .param("en", "Estate office " + i)
                    .param("hans", "屋苑办事处" + i)
                    .param("hant", "屋苑辦事處" + i)
                    .param("city", i % 3 == 0 ? "Macau" : "Hong Kong")
                    .param("headcount", 10 + i)
                    .update();
        }
        return this;
    }

    /** A self-assessment that the manager signed. */
    public UUID signed() {
        var id = assessments.start(company, "Customer service 2026", 2026, manager);
        assessments.sign(id, 7.5, 11, manager);
        return id;
    }

    public UUID begun() {
        return bean(BeginApplication.class).perform(signed(), body, Language.ENGLISH, manager);
    }

    /** Filled in so that nothing is missing: every site, the first of them central. */
    public UUID filled() {
        var id = begun();
        bean(RestateApplication.class)
                .perform(id, statement(id), application(id).version(), manager);
        return id;
    }

    public Statement statement(UUID id) {
        var places = new ArrayList<Statement.Place>();
        application(id)
                .sites()
                .forEach(site -> places.add(new Statement.Place(site.id(), site.headcount(), places.isEmpty())));
        int people = places.stream().mapToInt(Statement.Place::headcount).sum();
        var scope = new ScopeText(
                "Customer service of managed residential estates in Hong Kong", "香港住宅屋苑的顾客服务", "香港住宅屋苑的顧客服務");
        return new Statement("II", scope, people, List.of("en", "yue"), places);
    }

    public UUID filed() {
        var id = filled();
        bean(FileApplication.class).perform(id, "Mei Chan, Head of Service Quality", manager);
        return id;
    }

    public void prepare(UUID id) {
        bean(Durations.class).compute(id, List.of(), 80, office);
        bean(Samples.class).draw(id, "", office);
        settle(id);
    }

    private void settle(UUID id) {
        var sample = bean(SampleRows.class)
                .of(application(id).standing().filing().orElseThrow())
                .getFirst();
        if (!sample.isSettled()) {
            var reasons = new LinkedHashMap<UUID, String>();
            sample.drawn().proposed().stream()
                    .limit(sample.drawn().open())
                    .forEach(one -> reasons.put(one.site(), "Many customers"));
            bean(Samples.class).select(id, sample.id(), reasons, office);
        }
    }

    /** Taken on by the office. */
    public UUID accepted() {
        var id = filed();
        prepare(id);
        bean(Filings.class).accept(id, office);
        return id;
    }

    public void prices() {
        var prices = new EnumMap<Item, PriceList.Price>(Item.class);
        prices.put(Item.APPLICATION, price("3000", "0"));
        prices.put(Item.AUDIT_DAY, price("9800", "15"));
        prices.put(Item.TRAVEL_DAY, price("2400.50", "0"));
        prices.put(Item.CERTIFICATE, price("1200", "0"));
        prices.put(Item.CERTIFICATE_YEAR, price("2000", "50"));
        bean(PriceLists.class).publish(new PriceLists.Statement(body, "HKD", today(), prices), office);
    }

    private static PriceList.Price price(String amount, String discount) {
        return new PriceList.Price(new BigDecimal(amount), new BigDecimal(discount));
    }

    /** An application with an offer that can be accepted for a month. */
    public UUID offered() {
        var id = accepted();
        prices();
        bean(MakeOffer.class).perform(id, BigDecimal.ONE, today().plusMonths(1), office);
        return id;
    }

    public UUID offer(UUID application) {
        return application(application).standing().offer().orElseThrow();
    }

    public String hash(UUID offer) {
        return db.sql("select sha256 from accreditation.offer where id = :id")
                .param("id", offer)
                .query(String.class)
                .single();
    }

    /** An application with a contract. */
    public UUID contracted() {
        var id = offered();
        bean(AcceptOffer.class).perform(id, offer(id), hash(offer(id)), "Mei Chan", manager);
        return id;
    }

    public Application application(UUID id) {
        return bean(Applications.class).get(id, manager);
    }

    public LocalDate today() {
        return bean(Applications.class).today();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Somebody who holds {@code role} in a body of their own. */
    public Viewer strangerFrom(Role role) {
        var kind = role.fits(Organisation.Kind.BODY) ? people.body() : people.company();
        return people.person(kind, role);
    }

    public Optional<String> one(String sql, UUID id) {
        return db.sql(sql).param("id", id).query(String.class).optional();
    }
}
