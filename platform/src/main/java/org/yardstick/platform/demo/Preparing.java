package org.yardstick.platform.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.yardstick.platform.accreditation.team.Absences;
import org.yardstick.platform.accreditation.team.Assessor;
import org.yardstick.platform.accreditation.team.Competences;
import org.yardstick.platform.accreditation.team.Requirement;
import org.yardstick.platform.demo.plan.Case;
import org.yardstick.platform.demo.plan.Cast;
import org.yardstick.platform.demo.plan.Offices;
import org.yardstick.platform.fee.Item;
import org.yardstick.platform.fee.Members;
import org.yardstick.platform.fee.PriceList;
import org.yardstick.platform.fee.PriceLists;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.judging.Interest;
import org.yardstick.platform.judging.Interests;
import org.yardstick.platform.standard.Edition;

/** The bodies make themselves ready to accredit: prices and members, assessors with what they are competent for and what ties them. */
@SampleOnly
final class Preparing {
    private static final int OPENS = 9;

    private final Fees fees;
    private final Competences competences;
    private final Absences absences;
    private final Interests interests;

    Preparing(Fees fees, Competences competences, Absences absences, Interests interests) {
        this.fees = fees;
        this.competences = competences;
        this.absences = absences;
        this.interests = interests;
    }

    @SampleOnly
    record Fees(PriceLists prices, Members members) {}

    /** Whom the bodies have, under which ids. */
    private record Bodies(Cast cast, Participants participants) {
        Cast.Member body(String key) {
            return cast.bodies().stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }

        Optional<Cast.Member> company(String key) {
            return cast.companies().stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst();
        }

        Viewer person(String body, String name) {
            return participants.person(Participants.player(body(body), name));
        }

        Viewer clerk(String body) {
            return participants.person(Participants.clerk(body(body)));
        }
    }

    void tell(Offices offices, Edition edition, Cast cast, Participants participants, Story story) {
        var bodies = new Bodies(cast, participants);
        var modules = edition.document().modules();
        for (var list : offices.prices()) {
            story.at(Case.moment(list.since().minusDays(14), OPENS, 40), () -> publish(list, bodies));
        }
        offices.members()
                .forEach((body, companies) -> companies.stream()
                        .flatMap(key -> bodies.company(key).stream())
                        .forEach(one -> story.at(Case.moment(JOINED, OPENS, 55), () -> join(body, one, bodies))));
        for (var one : offices.assessors()) {
            story.at(Case.moment(one.since(), OPENS, 20), () -> grant(one, modules, bodies));
        }
        for (var one : offices.absences()) {
            story.at(Case.moment(one.from().minusDays(60), OPENS, 5), () -> note(one, bodies));
        }
        for (var tie : offices.interests()) {
            bodies.company(tie.with())
                    .ifPresent(company -> story.at(
                            Case.moment(later(tie.from(), DECLARED), OPENS, 50), () -> declare(tie, company, bodies)));
        }
    }

    /** All companies have joined by then. */
    private static final LocalDate JOINED = LocalDate.of(2025, 6, 2);

    private static final LocalDate DECLARED = LocalDate.of(2025, 6, 3);

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void publish(Offices.Prices list, Bodies bodies) {
        var prices = new EnumMap<Item, PriceList.Price>(Item.class);
        prices.put(Item.APPLICATION, new PriceList.Price(list.application(), BigDecimal.ZERO));
        prices.put(Item.AUDIT_DAY, new PriceList.Price(list.auditDay(), list.discount()));
        prices.put(Item.TRAVEL_DAY, new PriceList.Price(list.travelDay(), BigDecimal.ZERO));
        prices.put(Item.CERTIFICATE, new PriceList.Price(list.certificate(), BigDecimal.ZERO));
        prices.put(Item.CERTIFICATE_YEAR, new PriceList.Price(list.certificateYear(), list.discount()));
        var body = bodies.participants.organisation(bodies.body(list.body()));
        fees.prices.publish(
                new PriceLists.Statement(body, list.currency(), list.since(), prices), bodies.clerk(list.body()));
    }

    private void join(String body, Cast.Member company, Bodies bodies) {
        fees.members.join(
                bodies.participants.organisation(bodies.body(body)),
                bodies.participants.organisation(company),
                JOINED,
                bodies.clerk(body));
    }

    private void grant(Offices.Assessor one, List<String> modules, Bodies bodies) {
        var body = bodies.body(one.body());
        var person = bodies.person(one.body(), one.name());
        var assessor =
                new Assessor(person.person(), bodies.participants.organisation(body), person.names(), body.names());
        var granted = new ArrayList<Requirement>();
        one.sectors().forEach(code -> granted.add(new Requirement(Requirement.Kind.SECTOR, code)));
        one.tongues().forEach(code -> granted.add(new Requirement(Requirement.Kind.LANGUAGE, code)));
        var without = Objects.requireNonNullElse(one.without(), List.of());
        modules.stream()
                .filter(code -> !without.contains(code))
                .forEach(code -> granted.add(new Requirement(Requirement.Kind.MODULE, code)));
        one.levels().forEach(code -> granted.add(new Requirement(Requirement.Kind.LEVEL, code)));
        var clerk = bodies.clerk(one.body());
        competences.grant(assessor, granted, one.basis(), Optional.ofNullable(one.until()), clerk);
        competences.travelsFrom(assessor, one.city(), clerk);
    }

    private void note(Offices.Absence one, Bodies bodies) {
        var person = bodies.person(one.body(), one.name());
        absences.note(person.person(), one.from(), one.to(), person);
    }

    private void declare(Offices.Tie tie, Cast.Member company, Bodies bodies) {
        var person = bodies.person(tie.body(), tie.name());
        interests.declare(
                new Interest(
                        Optional.empty(),
                        person.person(),
                        bodies.participants.organisation(company),
                        Interest.Kind.valueOf(tie.kind().toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(tie.relation())
                                .map(code -> Interest.Relation.valueOf(code.toUpperCase(Locale.ROOT))),
                        tie.details(),
                        Optional.of(tie.from()),
                        Optional.ofNullable(tie.to()),
                        Interest.DeclaredAs.SELF),
                person);
    }
}
