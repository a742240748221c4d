package org.yardstick.platform.register.credential;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.PublicAddress;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signs what a certificate says with the newest keys of the body that issues it, twice: with a proof inside, and as a token. Refused when
 * the keys of the body lie at another node.
 */
@Component
public class IssueCredential {
    private final IssuerKeys keys;
    private final DidDocuments documents;
    private final PublicAddress address;
    private final Clock clock;

    IssueCredential(IssuerKeys keys, DidDocuments documents, PublicAddress address, Clock clock) {
        this.keys = keys;
        this.documents = documents;
        this.address = address;
        this.clock = clock;
    }

    @Transactional
    public Credential of(CertificateFacts facts) {
        var unsigned = StrictJson.tree(CertificateJson.of(facts, new CertificateJson.Address() {
            @Override
            public String did(UUID body) {
                return documents.did(body);
            }

            @Override
            public String root() {
                return address.root();
            }
        }));
        var body = facts.issuer().id();
        var now = clock.instant();
        var known = keys.of(body);
        var edwards = keys.signing(body, IssuerKey.Suite.ED25519, known);
        var json = StrictJson.written(
                DataIntegrity.sign(unsigned, edwards.secret(), documents.method(edwards.key()), now));
        var rsa = keys.signing(body, IssuerKey.Suite.RSA, known);
        var jwt = CompactJws.sign(
                withClaims(unsigned, now), IssuerKey.Suite.RSA, rsa.secret(), documents.method(rsa.key()));
        return new Credential(json, jwt, CanonicalJson.hex(CanonicalJson.sha256(json)));
    }

    /** What readers of tokens look for, as Open Badges maps it. */
    static ObjectNode withClaims(ObjectNode credential, Instant at) {
        var claims = credential.deepCopy();
        claims.put("iss", credential.path("issuer").path("id").stringValue());
        claims.put("jti", credential.path("id").stringValue());
        claims.put("sub", credential.path("credentialSubject").path("id").stringValue());
        claims.put("iat", at.getEpochSecond());
        claims.put("nbf", second(credential, "validFrom"));
        claims.put("exp", second(credential, "validUntil"));
        return claims;
    }

    private static long second(ObjectNode credential, String name) {
        return Moments.read(credential.path(name).stringValue()).orElseThrow().getEpochSecond();
    }
}
