package org.yardstick.platform.accreditation.offer;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.AccreditationSettings;
import org.yardstick.platform.accreditation.application.Application;
import org.yardstick.platform.accreditation.application.ApplicationState;
import org.yardstick.platform.accreditation.application.Applications;
import org.yardstick.platform.accreditation.application.FactsPage;
import org.yardstick.platform.fee.Quote;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.shell.print.Printer;
import org.yardstick.platform.standard.Editions;

/** What is shown of offers, on screen and on paper. */
@Component
public class OfferPages {
    private final Applications applications;
    private final Offers offers;
    private final MakeOffer makeOffer;
    private final Editions editions;
    private final Surroundings surroundings;

    OfferPages(
            Applications applications,
            Offers offers,
            MakeOffer makeOffer,
            Editions editions,
            Surroundings surroundings) {
        this.applications = applications;
        this.offers = offers;
        this.makeOffer = makeOffer;
        this.editions = editions;
        this.surroundings = surroundings;
    }

    /** What pages need besides what they show. */
    @Component
    record Surroundings(AccreditationSettings settings, TemplateEngine templates, Today today) {}

    /** @param quote what it costs without travel; nothing as long as no price list is in force */
    public record FormPage(Application application, FactsPage facts, Optional<Quote> quote, OfferForm form) {}

    FormPage form(UUID id, Optional<OfferForm> typed, Viewer viewer) {
        var application = applications.ofOffice(id, viewer);
        var state = application.state(surroundings.today.day());
        if (state == ApplicationState.OFFERED) {
            throw new Refused("accreditation.refused.offer-open");
        }
        if (state != ApplicationState.ACCEPTED && state != ApplicationState.LAPSED) {
            throw new Refused("accreditation.refused.not-accepted");
        }
        var until = surroundings.today.day().plus(surroundings.settings.offerHolds());
        var quote = makeOffer.reckon(application, BigDecimal.ZERO, until, viewer);
        var facts = FactsPage.of(application, editions.get(application.edition()));
        return new FormPage(application, facts, quote, typed.orElse(new OfferForm("0", until.toString())));
    }

    OfferPage page(UUID id, UUID offerId, String signName, Viewer viewer) {
        var application = applications.get(id, viewer);
        var offer = offers.get(application, offerId, viewer);
        var state = offer.state(surroundings.today.day());
        var filed = offer.frozen().application();
        var open = state == Offer.State.OPEN && application.state(surroundings.today.day()) == ApplicationState.OFFERED;
        return new OfferPage(
                application,
                offer,
                FactsPage.of(application, filed, editions.get(filed.edition())),
                state,
                open && viewer.holds(application.organisation(), Role.QUALITY_MANAGER),
                open && viewer.holds(application.body(), Role.SECRETARIAT),
                signName);
    }

    byte[] paper(OfferPage page, Words words) {
        var html = new StringOutput(50_000);
        surroundings.templates.render("accreditation/offer/paper.jte", new OfferPage.Paper(page, words), html);
        return Printer.print(html.toString());
    }
}
