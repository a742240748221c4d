package org.yardstick.platform.register.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yardstick.platform.register.verify.Asked.outcome;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.register.credential.StrictJson;
import org.yardstick.platform.register.credential.TestCertificates;
import org.yardstick.platform.register.verify.Check.Kind;
import org.yardstick.platform.register.verify.Verification.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody might try who wants a certificate that nobody gave them. */
class ForgeryTest {
    private final TestCertificates issuer = TestCertificates.usual();

    /** Enough to find a forgery, and quicker. */
    private Asked withKeys() {
        return Asked.withNothing().document(issuer.document());
    }

    /** A place in a tree at which something can be put instead. */
    private record Leaf(String path, JsonNode value, Consumer<JsonNode> put, Runnable remove) {}

    private static List<Leaf> leaves(JsonNode node, String path) {
        var leaves = new ArrayList<Leaf>();
        if (node instanceof ObjectNode object) {
            for (var field : object.properties()) {
                var name = field.getKey();
                leaves.add(new Leaf(
                        path + "/" + name,
                        field.getValue(),
                        value -> object.set(name, value),
                        () -> object.remove(name)));
                leaves.addAll(leaves(field.getValue(), path + "/" + name));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                leaves.add(new Leaf(
                        path + "/" + i, array.get(i), value -> array.set(place, value), () -> array.remove(place)));
                leaves.addAll(leaves(array.get(i), path + "/" + i));
            }
        }
        return leaves;
    }

    @Test
    void everyTextThatIsChangedIsNoticed() {
        int count = leaves(issuer.certificate(), "").size();
        assertThat(count).isGreaterThan(150);
        for (int i = 0; i < count; i++) {
            var certificate = issuer.certificate();
            var leaf = leaves(certificate, "").get(i);
            if (leaf.value.isString()) {
                leaf.put.accept(StrictJson.tree(java.util.Map.of("x", leaf.value.stringValue() + "x"))
                        .get("x"));
                assertThat(withKeys().about(certificate).verdict())
                        .as(leaf.path)
                        .isEqualTo(Verdict.REFUSED);
            }
        }
    }

    @Test
    void everythingThatIsTakenAwayIsNoticed() {
        int count = leaves(issuer.certificate(), "").size();
        for (int i = 0; i < count; i++) {
            var certificate = issuer.certificate();
            var leaf = leaves(certificate, "").get(i);
            leaf.remove.run();
            assertThat(withKeys().about(certificate).verdict()).as(leaf.path).isEqualTo(Verdict.REFUSED);
        }
    }

    @Property(tries = 60)
    void nothingThatIsPutAnywhereElseGoesUnnoticed(
            @ForAll @IntRange(max = 10_000) int where, @ForAll @IntRange(max = 10_000) int from, @ForAll String text) {
        var certificate = issuer.certificate();
        var leaves = leaves(certificate, "");
        var leaf = leaves.get(where % leaves.size());
        var other = leaves.get(from % leaves.size()).value.deepCopy();
        var value = text.isEmpty()
                ? other
                : StrictJson.tree(java.util.Map.of("x", text)).get("x");
        Assume.that(!value.equals(leaf.value));
        leaf.put.accept(value);
        assertThat(withKeys().about(certificate).verdict())
                .as(leaf.path + " " + value)
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void nothingIsAddedUnnoticed() {
        for (var addition : List.of(
                "\"level\": \"III\"",
                "\"image\": \"better.png\"",
                "\"refreshService\": {\"id\": \"https://x.example/\", \"type\": \"Nothing\"}",
                "\"@included\": []",
                "\"@context\": {\"level\": \"https://x.example/level\"}",
                "\"https://schema.org/name\": \"Another\"",
                "\"awardedDate\": null")) {
            var text = StrictJson.compact(issuer.certificate()).replaceFirst("\\{", "{" + addition + ",");
            assertThat(withKeys().about(text).verdict()).as(addition).isEqualTo(Verdict.REFUSED);
        }
        var certificate = issuer.certificate();
        ((ArrayNode) certificate.get("type")).add("PlatinumCredential");
        assertThat(outcome(withKeys().about(certificate), Kind.PROOF)).isEqualTo("failed unknown-name");
    }

    @Test
    void namesHaveTheMeaningThatWasPublishedInTheirOrder() {
        var turned = issuer.certificate();
        var contexts = (ArrayNode) turned.get("@context");
        contexts.add(contexts.remove(0));
        assertThat(outcome(Asked.withEverything().about(turned), Kind.CONTEXTS)).isEqualTo("failed context-order");
        var own = issuer.certificate();
        ((ArrayNode) own.get("@context")).add("https://x.example/context.json");
        assertThat(outcome(Asked.withEverything().about(own), Kind.CONTEXTS)).isEqualTo("failed unknown-context");
        var inline = issuer.certificate();
        ((ArrayNode) inline.get("@context")).addObject().put("name", "https://x.example/name");
        assertThat(outcome(Asked.withEverything().about(inline), Kind.CONTEXTS)).isEqualTo("failed unknown-context");
    }

    @Test
    void somebodyElsesKeySignsNothingInTheNameOfTheIssuer() {
        var attacker = TestCertificates.of("did:web:attacker.example:bodies:1");
        var asked = Asked.withEverything().document(attacker.document());
        var theirs = attacker.unsigned();
        theirs.set("issuer", issuer.unsigned().get("issuer"));
        var forged = attacker.sign(theirs, TestCertificates.SIGNED);
        assertThat(outcome(asked.about(forged), Kind.KEY)).isEqualTo("failed key-foreign");
        ((ObjectNode) forged.get("proof")).put("verificationMethod", TestCertificates.DID + "#ed25519-1");
        assertThat(outcome(asked.about(forged), Kind.PROOF)).isEqualTo("failed signature");
    }

    @Test
    void anIssuerThatNobodyKnowsIsNotBelievedForItsGoodSignature() {
        var attacker = TestCertificates.of("did:web:attacker.example:bodies:1");
        var verification = withKeys().about(attacker.certificate());
        assertThat(verification.verdict()).isEqualTo(Verdict.NOT_ESTABLISHED);
        assertThat(outcome(verification, Kind.KEY)).isEqualTo("not-checked no-document");
    }

    @Test
    void aTokenIsCheckedAsTheKeySaysNotAsItSaysItself() throws GeneralSecurityException {
        var payload = issuer.token().split("\\.")[1];
        assertThat(about(header("none", "#rsa-1", "") + "." + payload + ".")).isEqualTo("failed token-algorithm");
        var signed = header("HS256", "#rsa-1", "") + "." + payload;
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(issuer.rsa.getPublic().getEncoded(), "HmacSHA256"));
        var forged = signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        assertThat(about(forged)).isEqualTo("failed token-algorithm");
        assertThat(about(header("RS256", "#ed25519-1", "") + "." + payload + ".AAAA"))
                .isEqualTo("failed token-algorithm");
        var ownKey = header("RS256", "#rsa-1", ",\"jwk\":{}") + "." + payload + ".AAAA";
        assertThat(outcome(Asked.withEverything().about(ownKey), Kind.STRUCTURE))
                .isEqualTo("failed token-header");
    }

    private String about(String token) {
        return outcome(Asked.withEverything().about(token), Kind.PROOF);
    }

    private static String header(String algorithm, String key, String more) {
        return base64(("{\"alg\":\"" + algorithm + "\",\"kid\":\"" + TestCertificates.DID + key
                        + "\",\"typ\":\"vc+jwt\"" + more + "}")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void aTokenSaysWhatItsCertificateSays() {
        for (var claim : List.of("iss", "jti", "sub")) {
            var claims = issuer.claims().put(claim, "urn:other");
            assertThat(outcome(Asked.withEverything().about(issuer.token(claims)), Kind.STRUCTURE))
                    .isEqualTo("failed claim");
        }
        var longer = issuer.claims().put("exp", 4_000_000_000L);
        assertThat(outcome(Asked.withEverything().about(issuer.token(longer)), Kind.STRUCTURE))
                .isEqualTo("failed claim");
        var claims = issuer.claims();
        claims.put("vc", "x");
        assertThat(Asked.withEverything().about(issuer.token(claims)).verdict()).isEqualTo(Verdict.REFUSED);
        var other = issuer.token().split("\\.");
        assertThat(Asked.withEverything()
                        .about(other[0] + "." + other[1] + "." + other[2].substring(4) + "AAAA")
                        .verdict())
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aNameThatStandsTwiceIsRefused() {
        var text = StrictJson.compact(issuer.certificate());
        var twice = text.replaceFirst("\"licenseNumber\":", "\"licenseNumber\":\"HK-1\",\"licenseNumber\":");
        assertThat(outcome(Asked.withEverything().about(twice), Kind.STRUCTURE)).isEqualTo("failed duplicate-name");
    }

    @Test
    void halfACharacterIsRefused() {
        var text = StrictJson.compact(issuer.certificate()).replace("Harbour", "\\ud83cHarbour");
        assertThat(outcome(Asked.withEverything().about(text), Kind.STRUCTURE)).isEqualTo("failed half-character");
    }

    @Test
    void whatIsHugeOrDeepIsRefusedBeforeItIsRead() {
        var huge = "{\"id\":\"" + "x".repeat(StrictJson.LARGEST) + "\"}";
        assertThat(outcome(Asked.withEverything().about(huge), Kind.STRUCTURE)).isEqualTo("failed too-large");
        var deep = "{\"a\":".repeat(60) + "1" + "}".repeat(60);
        assertThat(outcome(Asked.withEverything().about(deep), Kind.STRUCTURE)).isEqualTo("failed too-deep");
        var number = StrictJson.compact(issuer.certificate()).replaceFirst("\\{", "{\"x\":1e400000000,");
        assertThat(Asked.withEverything().about(number).verdict()).isEqualTo(Verdict.REFUSED);
    }

    /** Nodes without a name that all look the same: which is which takes n! steps to find. */
    @Test
    void aGraphThatIsMadeToBeHardIsRefusedSoon() {
        var certificate = issuer.certificate();
        var related = ((ObjectNode) certificate.at("/credentialSubject/achievement")).putArray("related");
        for (int i = 0; i < 2; i++) {
            var one = related.addObject();
            one.putArray("type").add("Achievement");
            var parts = one.putArray("related");
            for (int part = 0; part < 12; part++) {
                parts.addObject().putArray("type").add("Related");
            }
        }
        var verification = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> withKeys().about(certificate));
        assertThat(outcome(verification, Kind.PROOF)).isEqualTo("failed too-much-work");
    }

    @Test
    void nodesThatPointAtEachOtherCannotBeWritten() {
        var certificate = issuer.certificate();
        ((ObjectNode) certificate.at("/credentialSubject/achievement"))
                .putArray("related")
                .addObject()
                .put("id", "_:a");
        assertThat(outcome(withKeys().about(certificate), Kind.PROOF)).isEqualTo("failed unknown-name");
    }
}
