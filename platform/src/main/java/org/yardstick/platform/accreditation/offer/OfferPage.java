package org.yardstick.platform.accreditation.offer;

import java.util.List;
import org.yardstick.platform.accreditation.application.Application;
import org.yardstick.platform.accreditation.application.AuditTime;
import org.yardstick.platform.accreditation.application.CoveredSite;
import org.yardstick.platform.accreditation.application.FactsPage;
import org.yardstick.platform.accreditation.application.SampleRows;
import org.yardstick.platform.accreditation.application.Step;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/**
 * An offer as both sides read it, on screen and on paper.
 *
 * @param accepts whether the viewer may accept it
 * @param ends whether the viewer may take it back
 * @param signName what the field for the signature holds
 */
public record OfferPage(
        Application application,
        Offer offer,
        FactsPage facts,
        Offer.State state,
        boolean accepts,
        boolean ends,
        String signName) {

    public FrozenOffer frozen() {
        return offer.frozen();
    }

    public AuditTime time() {
        return offer.frozen().time().answer();
    }

    public List<Step> steps() {
        return time().steps();
    }

    public CoveredSite site(SampleRows.Chosen chosen) {
        return offer.frozen().application().site(chosen.site());
    }

    public List<Terms.Clause> terms(Language language) {
        return offer.frozen().terms().in(language);
    }

    public String what(FrozenOffer.Line line, Words words) {
        return words.say("fee.line." + line.code());
    }

    /** The same document on paper. */
    public record Paper(OfferPage page, Words words) {
        public String say(String key, Object... parts) {
            return words.say(key, parts);
        }
    }
}
