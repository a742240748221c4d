package org.yardstick.platform.register;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.register.credential.CertificateFacts;
import org.yardstick.platform.shell.Language;

/** A body that certifies companies, each made anew. */
public final class TestRegister {
    public static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");
    private final ApplicationContext application;
    private final TestPeople people;
    public final UUID body;
    public final Viewer office;

    public TestRegister(ApplicationContext application) {
        this.application = application;
        this.people = new TestPeople(application);
        this.body =
                people.organisation(Organisation.Kind.BODY, new Names("Pacific Quality Body", "太平洋质素机构", "太平洋質素機構"));
        this.office = people.person(body, Role.SECRETARIAT);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(application.getBean(Clock.class).instant(), ZONE);
    }

    public UUID company(Names names) {
        return people.organisation(Organisation.Kind.COMPANY, names);
    }

    /** What is granted today for three years. */
    public Grant grant(UUID company, Names names) {
        return grant(company, names, UUID.randomUUID(), today(), Optional.empty());
    }

    public Grant grant(UUID company, Names names, UUID decision, LocalDate granted, Optional<UUID> replaces) {
        var level = new CertificateFacts.Level(
                "II",
                new Names("Proactive Service Center", "主动服务中心", "主動服務中心"),
                List.of(
                        new CertificateFacts.Level.Step("I", Names.of("Operation Service Center")),
                        new CertificateFacts.Level.Step("II", Names.of("Proactive Service Center")),
                        new CertificateFacts.Level.Step("III", Names.of("Strategic Business Unit"))));
        return new Grant(
                decision,
                CertificateFacts.Kind.ORGANISATION,
                new CertificateFacts.Holder(company, names, "HK", "Hong Kong"),
                new CertificateFacts.Body(body, new Names("Pacific Quality Body", "太平洋质素机构", "太平洋質素機構")),
                Optional.empty(),
                new CertificateFacts.Standard(
                        "OSQS",
                        new Names("Open Service Quality Standard", "开放服务质素标准", "開放服務質素標準"),
                        "2026",
                        "0f".repeat(32),
                        "property-management",
                        new Names("Property management", "物业管理", "物業管理")),
                Map.of(
                        Language.ENGLISH, "Management of residential estates",
                        Language.SIMPLIFIED, "住宅屋苑管理",
                        Language.TRADITIONAL, "住宅屋苑管理"),
                List.of(
                        new CertificateFacts.Site(Names.of("Head office"), "HK", "Hong Kong"),
                        new CertificateFacts.Site(new Names("Bay Garden", null, "海灣花園"), "HK", "Hong Kong")),
                Optional.of(level),
                new CertificateFacts.Period(
                        granted, granted, granted.plusYears(3).minusDays(1), ZONE),
                List.of(),
                List.of(new CertificateFacts.Alignment(
                        "Quality management systems",
                        "ISO 9001:2015",
                        URI.create("https://www.iso.org/standard/62085.html"),
                        Optional.of("ISO 9001"))),
                Organisation.Sector.PROPERTY_MANAGEMENT,
                true,
                replaces);
    }

    /** As much as anybody may ever write on one. */
    public Grant longest(UUID company, Names names) {
        var usual = grant(company, names);
        var scopes =
                Map.of(Language.ENGLISH, "Management of residential and commercial estates and car parks; ".repeat(9));
        var site = new CertificateFacts.Site(
                Names.of("The Management Office of Harbour Bay Gardens Phase Three, Towers Nine to Twelve"),
                "HK",
                "Hong Kong");
        return new Grant(
                usual.decision(),
                usual.kind(),
                usual.holder(),
                usual.issuer(),
                usual.assessor(),
                usual.standard(),
                scopes,
                java.util.Collections.nCopies(40, site),
                usual.level(),
                usual.period(),
                usual.scores(),
                usual.alignments(),
                usual.sector(),
                usual.listed(),
                usual.replaces());
    }

    /** Issued today for a company of this name. */
    public Certificate issued(String name) {
        return issued(Names.of(name));
    }

    public Certificate issued(Names names) {
        return issued(grant(company(names), names));
    }

    public Certificate issued(Grant grant) {
        var certificates = application.getBean(Certificates.class);
        return certificates.find(certificates.grant(grant, office.person())).orElseThrow();
    }
}
