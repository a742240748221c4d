package org.yardstick.platform.register.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yardstick.platform.register.verify.Asked.outcome;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.register.credential.StatusPurpose;
import org.yardstick.platform.register.credential.TestCertificates;
import org.yardstick.platform.register.verify.Check.Kind;
import org.yardstick.platform.register.verify.Verification.Verdict;
import org.yardstick.platform.shell.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class VerificationTest {
    private final TestCertificates issuer = TestCertificates.usual();

    @Test
    void aCertificateWithKeysAndListsIsGenuine() {
        var verification = Asked.withEverything().about(issuer.certificate());
        assertThat(verification.checks())
                .hasSize(Kind.values().length)
                .allMatch(check -> check.outcome() == Check.Outcome.PASSED);
        assertThat(verification.verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void soIsItsToken() {
        assertThat(Asked.withEverything().about(issuer.token()).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(Asked.withEverything().about(issuer.token() + "\n").verdict())
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void whoHoldsWhatIsToldInEachLanguage() {
        var holding =
                (Holding) Asked.withNothing().about(issuer.token()).holding().orElseThrow();
        assertThat(holding.holder().in(Language.TRADITIONAL)).isEqualTo("海港物業服務有限公司");
        assertThat(holding.issuer().in(Language.SIMPLIFIED)).isEqualTo("太平洋服务质素协会");
        assertThat(holding.titles())
                .containsEntry(
                        Language.ENGLISH, "Open Service Quality Standard 1.0, Level II, Proactive Service Center")
                .containsEntry(Language.SIMPLIFIED, "开放服务质素标准 1.0，II级（主动服务中心）");
        assertThat(holding.scope()).containsEntry(Language.TRADITIONAL, "住宅屋苑管理");
    }

    @Test
    void withoutKeysNothingIsEstablished() {
        var verification = Asked.withNothing().about(issuer.certificate());
        assertThat(verification.verdict()).isEqualTo(Verdict.NOT_ESTABLISHED);
        assertThat(outcome(verification, Kind.KEY)).isEqualTo("not-checked no-document");
        assertThat(outcome(verification, Kind.PROOF)).isEqualTo("not-checked no-key");
        assertThat(verification.checks().get(2).parts())
                .contains("https://scheme.example:8443/bodies/" + TestCertificates.BODY + "/did.json");
    }

    @Test
    void withoutListsItIsNotSaidToHold() {
        var verification = Asked.withNothing().document(issuer.document()).about(issuer.certificate());
        assertThat(verification.verdict()).isEqualTo(Verdict.NOT_ESTABLISHED);
        assertThat(outcome(verification, Kind.PROOF)).startsWith("passed");
        assertThat(outcome(verification, Kind.REVOCATION)).isEqualTo("not-checked no-list");
    }

    @Test
    void aWithdrawnOneIsRefusedAndASuspendedOneToo() {
        for (var purpose : StatusPurpose.values()) {
            var list = issuer.list(purpose, Asked.LISTED, 3, TestCertificates.PLACE);
            var verification = Asked.withEverything().list(list).about(issuer.certificate());
            assertThat(verification.verdict()).isEqualTo(Verdict.REFUSED);
            assertThat(outcome(verification, Kind.valueOf(purpose.name()))).isEqualTo("failed " + purpose.code());
        }
    }

    @Test
    void thePlaceBesideItSaysNothing() {
        var list = issuer.list(
                StatusPurpose.REVOCATION, Asked.LISTED, TestCertificates.PLACE - 1, TestCertificates.PLACE + 1);
        assertThat(Asked.withEverything().list(list).about(issuer.certificate()).verdict())
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void anOldListIsNoList() {
        var old = issuer.list(StatusPurpose.REVOCATION, TestCertificates.DURING.minusSeconds(8 * 86_400));
        var verification = Asked.withEverything().list(old).about(issuer.certificate());
        assertThat(verification.verdict()).isEqualTo(Verdict.NOT_ESTABLISHED);
        assertThat(outcome(verification, Kind.REVOCATION)).isEqualTo("not-checked list-too-old");
    }

    @Test
    void aListThatWasChangedIsRefused() {
        var list = issuer.list(StatusPurpose.REVOCATION, Asked.LISTED, TestCertificates.PLACE);
        var empty = issuer.list(StatusPurpose.REVOCATION, Asked.LISTED);
        ((ObjectNode) list.get("credentialSubject")).set("encodedList", empty.at("/credentialSubject/encodedList"));
        var verification = Asked.withEverything().list(list).about(issuer.certificate());
        assertThat(outcome(verification, Kind.REVOCATION)).isEqualTo("failed list-not-genuine");
    }

    @Test
    void aListOfAnotherPurposeIsRefusedThoughTheIssuerSignedIt() {
        var list = issuer.list(StatusPurpose.SUSPENSION, Asked.LISTED);
        list.remove("proof");
        list.put(
                "id",
                issuer.list(StatusPurpose.REVOCATION, Asked.LISTED).path("id").asString());
        var verification =
                Asked.withEverything().list(issuer.sign(list, Asked.LISTED)).about(issuer.certificate());
        assertThat(outcome(verification, Kind.REVOCATION)).isEqualTo("failed status-unreadable");
    }

    @Test
    void aListOfAnotherIssuerIsRefused() {
        var other = TestCertificates.of("did:web:other.example:bodies:1");
        var verification = Asked.withEverything()
                .document(other.document())
                .list(other.list(StatusPurpose.REVOCATION, Asked.LISTED))
                .about(issuer.certificate());
        assertThat(outcome(verification, Kind.REVOCATION)).isEqualTo("failed list-not-genuine");
    }

    @Test
    void beforeAndAfterItsDatesItIsRefused() {
        var certificate = issuer.certificate();
        var before = Asked.withEverything().at("2026-11-22T15:59:59Z").about(certificate);
        assertThat(outcome(before, Kind.DATES)).isEqualTo("failed not-yet");
        assertThat(outcome(Asked.withEverything().at("2026-11-22T16:00:00Z").about(certificate), Kind.DATES))
                .isEqualTo("passed dates");
        var after = Asked.withEverything().at("2029-11-22T16:00:00Z").about(certificate);
        assertThat(outcome(after, Kind.DATES)).isEqualTo("failed expired");
    }

    @Test
    void whatIsSignedAfterTheDayAskedForIsRefused() {
        var late = issuer.sign(issuer.unsigned(), Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(outcome(Asked.withEverything().about(late), Kind.PROOF)).isEqualTo("failed signed-later");
    }

    @Test
    void whatWasSignedBeforeItsKeyRetiredStaysGood() {
        var document = issuer.document();
        method(document).put("expires", "2026-11-20T03:00:01Z");
        var asked = Asked.withNothing().document(document);
        assertThat(outcome(asked.about(issuer.certificate()), Kind.PROOF)).startsWith("passed");
        var later = issuer.sign(issuer.unsigned(), Instant.parse("2026-11-20T03:00:01Z"));
        assertThat(outcome(asked.about(later), Kind.KEY)).isEqualTo("failed key-retired");
    }

    @Test
    void whatARevokedKeySignedIsRefusedWhenever() {
        var document = issuer.document();
        method(document).put("revoked", "2027-01-01T00:00:00Z");
        assertThat(outcome(Asked.withNothing().document(document).about(issuer.certificate()), Kind.KEY))
                .isEqualTo("failed key-revoked");
    }

    @Test
    void aKeyForSomethingElseDoesNotCount() {
        var document = issuer.document();
        ((ArrayNode) document.get("assertionMethod")).remove(0);
        assertThat(outcome(Asked.withNothing().document(document).about(issuer.certificate()), Kind.KEY))
                .isEqualTo("failed key-not-for-this");
    }

    private static ObjectNode method(ObjectNode document) {
        return (ObjectNode) document.at("/verificationMethod/0");
    }
}
