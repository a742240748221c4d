package org.yardstick.platform.register.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * The test vectors of the W3C Recommendation "Data Integrity EdDSA Cryptosuites v1.0", appendix B.1 and B.3 (github.com/w3c/vc-di-eddsa,
 * TestVectors/keyPair.json, eddsa-rdfc-2022 and eddsa-rdfc-2022/employ), reproduced byte for byte.
 */
class EddsaRdfcVectorsTest {
    private static final String PUBLIC = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
    private static final String SECRET = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";
    private static final String METHOD = "did:key:" + PUBLIC + "#" + PUBLIC;
    private static final Instant CREATED = Instant.parse("2023-02-24T23:36:38Z");
    private static final String PROOF_HASH = "bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0";

    private static final String ALUMNI = """
            {"@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"],
             "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
             "type": ["VerifiableCredential", "AlumniCredential"],
             "name": "Alumni Credential",
             "description": "A minimum viable example of an Alumni Credential.",
             "issuer": "https://vc.example/issuers/5678",
             "validFrom": "2023-01-01T00:00:00Z",
             "credentialSubject": {"id": "did:example:abcdefgh", "alumniOf": "The School of Examples"}}""";

    private static final String EMPLOYMENT = """
            {"@context": ["https://www.w3.org/ns/credentials/v2", "https://w3id.org/citizenship/v4rc1"],
             "type": ["VerifiableCredential", "EmploymentAuthorizationDocumentCredential"],
             "issuer": {
               "id": "did:key:zDnaegE6RR3atJtHKwTRTWHsJ3kNHqFwv7n9YjTgmU7TyfU76",
               "image": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVQIW2NgUPr/HwADaAIhG61j/AAAAABJRU5ErkJggg=="
             },
             "credentialSubject": {
               "type": ["Person", "EmployablePerson"],
               "givenName": "JOHN", "additionalName": "JACOB", "familyName": "SMITH",
               "image": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVQIW2Ng+M/wHwAEAQH/7yMK/gAAAABJRU5ErkJggg==",
               "gender": "Male", "residentSince": "2015-01-01", "birthCountry": "Bahamas", "birthDate": "1999-07-17",
               "employmentAuthorizationDocument": {
                 "type": "EmploymentAuthorizationDocument",
                 "identifier": "83627465", "lprCategory": "C09", "lprNumber": "999-999-999"
               }
             },
             "name": "Employment Authorization Document",
             "description": "Example Employment Authorization Document.",
             "validFrom": "2019-12-03T00:00:00Z",
             "validUntil": "2029-12-03T00:00:00Z"}""";

    /** The examples of W3C give every name a meaning; of the citizenship context those names that the vector uses. */
    private static final Map<String, String> CONTEXTS = Map.of(
            "https://www.w3.org/ns/credentials/examples/v2",
            "{\"@context\": {\"@vocab\": \"https://www.w3.org/ns/credentials/examples#\"}}",
            "https://w3id.org/citizenship/v4rc1",
            """
            {"@context": {
              "xsd": "http://www.w3.org/2001/XMLSchema#", "c": "https://w3id.org/citizenship#", "s": "https://schema.org/",
              "EmploymentAuthorizationDocumentCredential": "c:EmploymentAuthorizationDocumentCredential",
              "EmploymentAuthorizationDocument": "c:EmploymentAuthorizationDocument",
              "EmployablePerson": "c:EmployablePerson", "Person": "s:Person",
              "image": {"@id": "s:image", "@type": "@id"},
              "givenName": "s:givenName", "additionalName": "s:additionalName", "familyName": "s:familyName",
              "gender": "s:gender", "identifier": "s:identifier",
              "birthDate": {"@id": "s:birthDate", "@type": "xsd:dateTime"},
              "residentSince": {"@id": "c:residentSince", "@type": "xsd:dateTime"},
              "birthCountry": "c:birthCountry", "lprCategory": "c:lprCategory", "lprNumber": "c:lprNumber",
              "employmentAuthorizationDocument": {"@id": "c:employmentAuthorizationDocument", "@type": "@id"}}}""");

    private static final DocumentLoader LOADER = (address, options) -> CONTEXTS.containsKey(address.toString())
            ? json(CONTEXTS.get(address.toString()))
            : Contexts.ONLY.loadDocument(address, options);

    private static Document json(String text) throws JsonLdError {
        return JsonDocument.of(new StringReader(text));
    }

    private final DataIntegrity suite = new DataIntegrity(LOADER);

    @Test
    void theAlumniCredentialIsSignedAsPublished() throws GeneralSecurityException {
        var document = StrictJson.object(ALUMNI);
        assertThat(new CanonicalRdf(LOADER).of(document)).isEqualTo("""
                <did:example:abcdefgh> <https://www.w3.org/ns/credentials/examples#alumniOf> "The School of Examples" .
                <urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/2018/credentials#VerifiableCredential> .
                <urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/ns/credentials/examples#AlumniCredential> .
                <urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://schema.org/description> "A minimum viable example of an Alumni Credential." .
                <urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://schema.org/name> "Alumni Credential" .
                <urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://www.w3.org/2018/credentials#credentialSubject> <did:example:abcdefgh> .
                <urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://www.w3.org/2018/credentials#issuer> <https://vc.example/issuers/5678> .
                <urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://www.w3.org/2018/credentials#validFrom> "2023-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .
                """);
        reproduces(
                document,
                "517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017",
                "z2YwC8z3ap7yx1nZYCg4L3j3ApHsF8kgPdSb5xoS1VR7vPG3F561B52hYnQF9iseabecm3ijx4K1FBTQsCZahKZme");
    }

    @Test
    void theEmploymentAuthorizationIsSignedAsPublished() throws GeneralSecurityException {
        reproduces(
                StrictJson.object(EMPLOYMENT),
                "03f59e5b04ab575b1172cb684f22eede72f0e9033e0b5c67d0e2506768d6ce11",
                "zeuuS9pi2ZR8Q41bFFJKS9weSWkwa7pRcxHTHzxjDEHtVSZp3D9Rm3JdzT82EQpmXMb9wvfFJLuDPeSXZaRX1q1c");
    }

    private void reproduces(ObjectNode document, String documentHash, String proofValue)
            throws GeneralSecurityException {
        var signed = suite.signed(document, secret(), METHOD, CREATED);
        var options = ((ObjectNode) signed.get("proof")).deepCopy();
        options.remove("proofValue");
        assertThat(HexFormat.of().formatHex(suite.hashes(document, options))).isEqualTo(PROOF_HASH + documentHash);
        assertThat(signed.at("/proof/proofValue").asString()).isEqualTo(proofValue);
        suite.check(signed, DataIntegrity.Proof.of(signed), PublicKeys.ofMultikey(PUBLIC));
    }

    @Test
    void keysAreWrittenAsPublished() {
        assertThat(PublicKeys.multikey(PublicKeys.ofMultikey(PUBLIC))).isEqualTo(PUBLIC);
    }

    /** The secret of the vectors: two bytes that say Ed25519, then the seed. */
    private static PrivateKey secret() throws GeneralSecurityException {
        var bytes = Multibase.bytes(SECRET);
        var seed = Arrays.copyOfRange(bytes, 2, bytes.length);
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    }
}
