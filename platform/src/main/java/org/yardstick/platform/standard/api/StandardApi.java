package org.yardstick.platform.standard.api;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Listing;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionTexts;
import org.yardstick.platform.standard.Editions;

/** The published standards for programs: the document itself is the answer, so that its hash can be checked. */
@Explained("Published editions of the standard: what is asked, how it weighs, and how each sector uses it."
        + " Public editions need no token; members’ editions need one with the scope read:standard.")
@RestController
class StandardApi {
    private final Editions editions;

    StandardApi(Editions editions) {
        this.editions = editions;
    }

    @Explained("Lists the editions, newest first.")
    @Open
    @GetMapping("/api/v1/standards")
    Listing<EditionSummary> editions(Optional<Viewer> viewer) {
        return Listing.whole(editions.standings(viewer).stream()
                .filter(Editions.Standing::published)
                .map(standing -> EditionSummary.of(editions.get(standing.id())))
                .toList());
    }

    @Explained(
            value =
                    "Gives a whole edition, rules and texts in all its languages. The answer is the canonical JSON (RFC 8785), so"
                            + " its SHA-256 is the entity tag and the edition’s content hash.",
            schema = "standards/schema/yardstick-standard-1.schema.json")
    @Open
    @GetMapping("/api/v1/standards/{code}/{version}")
    ResponseEntity<String> edition(Edition edition) {
        return ResponseEntity.ok()
                .eTag('"' + edition.sha256() + '"')
                .contentType(MediaType.APPLICATION_JSON)
                .body(editions.canonical(edition.id()));
    }

    @Explained("Lists the criteria of an edition in its order.")
    @Open
    @GetMapping("/api/v1/standards/{code}/{version}/criteria")
    Listing<CriterionSummary> criteria(Edition edition) {
        return Listing.whole(edition.document().criteria().stream()
                .map(one -> CriterionSummary.of(one, edition))
                .toList());
    }

    @Explained("Gives one criterion with its words in every language and its influences on others and by others.")
    @Open
    @GetMapping("/api/v1/standards/{code}/{version}/criteria/{criterion}")
    CriterionWhole criterion(Edition edition, @PathVariable String criterion) {
        return CriterionWhole.of(edition.criterion(criterion).orElseThrow(NotFound::new), edition);
    }

    @Explained("Lists the profiles by which sectors tailor an edition.")
    @Open
    @GetMapping("/api/v1/standards/{code}/{version}/profiles")
    Listing<ProfileSummary> profiles(Edition edition) {
        return Listing.whole(edition.document().profiles().stream()
                .map(one -> ProfileSummary.of(edition.tailored(one.code())))
                .toList());
    }

    @Explained("Gives an edition as one profile tailors it: which criteria apply and what each weighs."
            + " The profile “untailored” is the whole edition.")
    @Open
    @GetMapping("/api/v1/standards/{code}/{version}/profiles/{profile}")
    TailoredStandard profile(Edition edition, @PathVariable String profile) {
        if (!edition.knowsProfile(profile)) {
            throw new NotFound();
        }
        return TailoredStandard.of(edition.tailored(profile));
    }

    /** Names of a profile by language tag; the whole edition has none. */
    static Map<String, String> names(Edition edition, String profile) {
        return EditionSummary.byLanguage(
                edition,
                texts -> Optional.ofNullable(texts.profiles().get(profile)).map(EditionTexts.ProfileText::name));
    }
}
