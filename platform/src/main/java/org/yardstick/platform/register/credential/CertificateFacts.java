package org.yardstick.platform.register.credential;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Language;

/**
 * Everything that a certificate says, as it was decided. What is written from it is signed, so nothing in it is left to be looked up later.
 *
 * @param address of the certificate in the register; it identifies the credential and never changes
 * @param issuer the body that certifies, with whose keys the certificate is signed
 * @param assessor the body that assessed; told only when it is not the issuer itself
 * @param scope what is certified, in each language in which it was written
 * @param level that was reached; a certificate of a person may have none
 * @param scores in the order in which they are told
 * @param status where its bits stand, in the lists of withdrawn and of suspended certificates alike
 */
public record CertificateFacts(
        URI address,
        String number,
        Kind kind,
        Holder holder,
        Body issuer,
        Optional<Body> assessor,
        Standard standard,
        Map<Language, String> scope,
        List<Site> sites,
        Optional<Level> level,
        Period period,
        List<Score> scores,
        List<Alignment> alignments,
        StatusPlace status) {

    public CertificateFacts {
        scope = Map.copyOf(scope);
        sites = List.copyOf(sites);
        scores = List.copyOf(scores);
        alignments = List.copyOf(alignments);
    }

    public enum Kind {
        ORGANISATION,
        PERSON
    }

    /** @param country ISO 3166-1 alpha-2 */
    public record Holder(UUID id, Names names, String country, String city) {}

    public record Body(UUID id, Names names) {}

    /**
     * What was certified against.
     *
     * @param code short, for people
     * @param sha256 of the edition's content, hexadecimal
     * @param profile the code of the profile to which it was tailored
     */
    public record Standard(
            String code, Names names, String version, String sha256, String profile, Names profileNames) {}

    public record Site(Names names, String country, String city) {}

    /** @param all the levels that there are, lowest first, the one that was reached among them */
    public record Level(String code, Names names, List<Step> all) {
        public record Step(String code, Names names) {}
    }

    /** @param expires the last day on which it holds, in the zone of the scheme */
    public record Period(LocalDate granted, LocalDate effective, LocalDate expires, ZoneId zone) {}

    /**
     * The two indices of a dimension, or of the whole, from 0 to 100.
     *
     * @param code in letters of an address: {@code intention}, {@code overall}
     */
    public record Score(
            String code, Names names, Optional<BigDecimal> independent, Optional<BigDecimal> interrelated) {}

    /** A framework outside that the standard goes together with, such as ISO 9001 or the balanced scorecard. */
    public record Alignment(String name, String framework, URI url, Optional<String> code) {}

    /**
     * @param list its number among the lists of its issuer, from 1
     * @param index drawn with {@link StatusLists#freeIndex}, so that it tells nothing of the order
     */
    public record StatusPlace(int list, int index) {}
}
