package org.yardstick.platform.register;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.register.credential.CertificateFacts;
import org.yardstick.platform.shell.Language;

/**
 * What a decision says is to be certified: everything but what only the register knows, the number and the address.
 *
 * @param decision that it rests on; asked twice for the same one, the register issues once
 * @param issuer the body that certifies
 * @param assessor the body that assessed, when it is another one
 * @param listed whether the holder agrees to be found by name in the public register
 * @param replaces the holder's certificate whose place it takes, when there is one
 */
public record Grant(
        UUID decision,
        CertificateFacts.Kind kind,
        CertificateFacts.Holder holder,
        CertificateFacts.Body issuer,
        Optional<CertificateFacts.Body> assessor,
        CertificateFacts.Standard standard,
        Map<Language, String> scope,
        List<CertificateFacts.Site> sites,
        Optional<CertificateFacts.Level> level,
        CertificateFacts.Period period,
        List<CertificateFacts.Score> scores,
        List<CertificateFacts.Alignment> alignments,
        Organisation.Sector sector,
        boolean listed,
        Optional<UUID> replaces) {

    public Grant {
        scope = Map.copyOf(scope);
        sites = List.copyOf(sites);
        scores = List.copyOf(scores);
        alignments = List.copyOf(alignments);
    }

    CertificateFacts facts(URI address, String number, CertificateFacts.StatusPlace place) {
        return new CertificateFacts(
                address,
                number,
                kind,
                holder,
                issuer,
                assessor,
                standard,
                scope,
                sites,
                level,
                period,
                scores,
                alignments,
                place);
    }
}
