package org.yardstick.platform.register.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerKeyStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    Path home;

    private IssuerKeyStore store() {
        return new IssuerKeyStore(home.toString(), "", "");
    }

    @Test
    void aKeyIsKeptAndFoundAgain() throws GeneralSecurityException {
        for (var suite : IssuerKey.Suite.values()) {
            var open = store().make("a." + suite.code(), suite, NOW);
            var secret = store().find("a." + suite.code(), open).orElseThrow();
            var scheme = suite == IssuerKey.Suite.RSA ? "SHA256withRSA" : "Ed25519";
            var signer = Signature.getInstance(scheme);
            signer.initSign(secret);
            signer.update((byte) 1);
            var checker = Signature.getInstance(scheme);
            checker.initVerify(open);
            checker.update((byte) 1);
            assertThat(checker.verify(signer.sign())).isTrue();
        }
    }

    @Test
    void onlyItsOwnerReadsItAndItsPassword() throws IOException {
        store().make("a", IssuerKey.Suite.ED25519, NOW);
        for (var name : List.of(IssuerKeyStore.FILE, IssuerKeyStore.PASSWORD_FILE)) {
            var permissions = Files.getPosixFilePermissions(home.resolve("keys").resolve(name));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        }
    }

    @Test
    void aPasswordFromElsewhereIsKeptNowhere() {
        new IssuerKeyStore(home.toString(), "", "a password of the operator").make("a", IssuerKey.Suite.ED25519, NOW);
        assertThat(home.resolve("keys").resolve(IssuerKeyStore.PASSWORD_FILE)).doesNotExist();
        assertThatThrownBy(() -> store().make("b", IssuerKey.Suite.ED25519, NOW))
                .hasMessageContaining(IssuerKeyStore.FILE);
    }

    @Test
    void othersReadTheFileToo() throws IOException, GeneralSecurityException {
        var open = store().make("a", IssuerKey.Suite.ED25519, NOW);
        var folder = home.resolve("keys");
        var password =
                Files.readString(folder.resolve(IssuerKeyStore.PASSWORD_FILE)).toCharArray();
        var read = KeyStore.getInstance(folder.resolve(IssuerKeyStore.FILE).toFile(), password);
        var certificate = (X509Certificate) read.getCertificate("a");
        certificate.verify(open);
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=a");
        assertThat(certificate.getNotAfter().toInstant()).isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
    }

    @Test
    void manyAtOnceEndWithTheSameKey() {
        var keys = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> store().make("a", IssuerKey.Suite.ED25519, NOW))
                .distinct()
                .toList();
        assertThat(keys).hasSize(1);
    }

    @Test
    void whatIsForgottenAndWhatIsAnotherKeysIsNotThere() throws GeneralSecurityException {
        var open = store().make("a", IssuerKey.Suite.ED25519, NOW);
        var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        assertThat(store().find("a", other)).isEmpty();
        store().forget(List.of("a", "never made"));
        assertThat(store().find("a", open)).isEmpty();
    }
}
