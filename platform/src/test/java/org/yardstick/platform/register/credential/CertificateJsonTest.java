package org.yardstick.platform.register.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The form of a certificate, as VC 2.0 and the JSON schema of Open Badges 3.0 want it. */
class CertificateJsonTest {
    /** What the schema of Open Badges lets stand in an object that takes nothing else. */
    private static final Map<String, Set<String>> CLOSED = Map.of(
            "AchievementSubject",
            Set.of(
                    "id",
                    "type",
                    "activityEndDate",
                    "activityStartDate",
                    "achievement",
                    "creditsEarned",
                    "identifier",
                    "image",
                    "licenseNumber",
                    "narrative",
                    "result",
                    "role",
                    "source",
                    "term"),
            "IdentityObject",
            Set.of("type", "hashed", "identityHash", "identityType", "salt"),
            "IdentifierEntry",
            Set.of("type", "identifier", "identifierType"));

    private final TestCertificates issuer = TestCertificates.usual();

    @Test
    void nothingStandsWhereOpenBadgesTakesNothing() {
        var strange = new TreeSet<String>();
        walk(issuer.certificate(), strange);
        assertThat(strange).isEmpty();
    }

    private static void walk(JsonNode node, Set<String> strange) {
        var type = node.path("type");
        var allowed = CLOSED.get(type.isArray() ? type.path(0).asString("") : type.asString(""));
        node.properties().forEach(field -> {
            if (allowed != null && !allowed.contains(field.getKey())) {
                strange.add(type + " " + field.getKey());
            }
            walk(field.getValue(), strange);
        });
        if (node.isArray()) {
            node.forEach(item -> walk(item, strange));
        }
    }

    @Test
    void everyResultPointsToItsDescription() {
        var subject = issuer.certificate().path("credentialSubject");
        var described = new TreeSet<String>();
        subject.at("/achievement/resultDescription")
                .forEach(one -> described.add(one.path("id").asString()));
        var used = new TreeSet<String>();
        subject.path("result")
                .forEach(one -> used.add(one.path("resultDescription").asString()));
        assertThat(used).isEqualTo(described);
        assertThat(subject.at("/result/0/value").asString()).isEqualTo("II");
        assertThat(subject.at("/result/0/achievedLevel").asString())
                .isEqualTo(subject.at("/achievement/resultDescription/0/rubricCriterionLevel/1/id")
                        .asString());
    }

    @Test
    void theLastDayIsWhole() {
        var certificate = issuer.certificate();
        assertThat(certificate.path("validFrom").asString()).isEqualTo("2026-11-23T00:00:00+08:00");
        assertThat(certificate.path("validUntil").asString()).isEqualTo("2029-11-22T23:59:59+08:00");
    }

    @Test
    void theSameFactsGiveTheSameSignature() {
        assertThat(issuer.certificate()).isEqualTo(issuer.certificate());
    }

    @Test
    void anotherLibraryReadsTheToken() throws ParseException, JOSEException {
        var token = JWSObject.parse(issuer.token());
        assertThat(token.verify(new RSASSAVerifier((RSAPublicKey) issuer.rsa.getPublic())))
                .isTrue();
        assertThat(token.getHeader().toJSONObject())
                .isEqualTo(Map.of("alg", "RS256", "kid", TestCertificates.DID + "#rsa-1", "typ", "vc+jwt"));
    }

    @Test
    void noContextIsLoadedFromAnywhere() {
        assertThatThrownBy(() -> Contexts.ONLY.loadDocument(
                        URI.create("https://www.w3.org/2018/credentials/v1"),
                        new com.apicatalog.jsonld.loader.DocumentLoaderOptions()))
                .hasMessageContaining("only the contexts that come with the program");
    }
}
