package org.yardstick.platform.register.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Refused;

/** What a body signs beside its certificates is its own, to the byte; and nothing goes out unsigned. */
@PlatformTest
class SignDocumentTest {
    private static final byte[] CONTENT = "what is signed".getBytes(StandardCharsets.UTF_8);

    @Autowired
    ApplicationContext application;

    @Autowired
    SignDocument sign;

    @Autowired
    IssuerKeys keys;

    @Autowired
    DidDocuments documents;

    @Autowired
    TransactionTemplate transaction;

    UUID body = new UUID(0, 0);

    @BeforeEach
    void aBody() {
        body = new TestPeople(application).body();
    }

    @Test
    void itIsTheBodysAndOverThisVeryContent() {
        var signature = DetachedJws.read(sign.of(body, CONTENT));
        var key = keys.newest(body, IssuerKey.Suite.ED25519).orElseThrow();
        assertThat(signature.method()).isEqualTo(documents.method(key));
        signature.verify(CONTENT, key.key());
        assertThatThrownBy(() -> signature.verify("something else".getBytes(StandardCharsets.UTF_8), key.key()))
                .isInstanceOf(Untrusted.class);
        assertThat(sign.of(body, CONTENT)).isEqualTo(sign.of(body, CONTENT));
    }

    @Test
    void anotherSpellingOfItIsNone() {
        var text = sign.of(body, CONTENT);
        for (var wrong : new String[] {
            "", "a", "..", text.replace("..", "."), text + "=", "x" + text, text.replace("..", ".e30.")
        }) {
            assertThatThrownBy(() -> DetachedJws.read(wrong)).as(wrong).isInstanceOf(Untrusted.class);
        }
    }

    @Test
    void whereTheStoreCannotBeOpenedNothingIsSigned(@TempDir Path home) throws Exception {
        var store = new IssuerKeyStore(home.toString(), "", "a password");
        var signing = new SignDocument(
                new IssuerKeys(
                        application.getBean(JdbcClient.class),
                        application.getBean(Journal.class),
                        store,
                        application.getBean(Organisations.class),
                        application),
                documents);
        Files.createDirectories(home.resolve("keys"));
        Files.write(home.resolve("keys").resolve(IssuerKeyStore.FILE), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> transaction.execute(status -> signing.of(body, CONTENT)))
                .isInstanceOf(Refused.class)
                .hasMessage("register-credential.keys-locked");
        assertThat(keys.of(body)).isEmpty();
    }

    @Test
    void theSecretOfAnotherNodeIsNotReplaced(@TempDir Path home) {
        sign.of(body, CONTENT);
        var elsewhere = new SignDocument(
                new IssuerKeys(
                        application.getBean(JdbcClient.class),
                        application.getBean(Journal.class),
                        new IssuerKeyStore(home.toString(), "", ""),
                        application.getBean(Organisations.class),
                        application),
                documents);
        assertThatThrownBy(() -> transaction.execute(status -> elsewhere.of(body, CONTENT)))
                .isInstanceOf(Refused.class)
                .hasMessage("register-credential.key-elsewhere");
    }
}
