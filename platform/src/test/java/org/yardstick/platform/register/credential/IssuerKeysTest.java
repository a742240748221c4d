package org.yardstick.platform.register.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.shell.Refused;

@PlatformTest
class IssuerKeysTest {
    private static final IssuerKey.Suite EDWARDS = IssuerKey.Suite.ED25519;

    @Autowired
    ApplicationContext application;

    @Autowired
    IssuerKeys keys;

    @Autowired
    IssuerKeyStore store;

    @Autowired
    DidDocuments documents;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    UUID body;
    UUID keeper;

    @BeforeEach
    void aBody() {
        var people = new TestPeople(application);
        body = people.body();
        keeper = people.person(body, Role.ADMINISTRATOR).person();
    }

    @Test
    void theFirstKeyIsMadeWhenTheBodyFirstSigns() {
        assertThat(keys.of(body)).isEmpty();
        var first = keys.signing(body, EDWARDS);
        assertThat(keys.signing(body, EDWARDS)).isEqualTo(first);
        assertThat(keys.of(body)).extracting(IssuerKey::fragment).containsExactly("ed25519-1");
        assertThat(actions(first.key().id())).containsExactly("issuer-key.introduce");
    }

    @Test
    void nodesThatSignAtOnceEndWithTheSameKey() throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(6)) {
            IntStream.range(0, 6).forEach(i -> threads.execute(() -> keys.signing(body, EDWARDS)));
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(keys.of(body)).hasSize(1);
    }

    @Test
    void aKeyThatWasMadeButNotKeptIsTakenTheNextTime() {
        var transaction = application.getBean(TransactionTemplate.class);
        var first = transaction.execute(status -> {
            status.setRollbackOnly();
            return keys.signing(body, EDWARDS).key().key();
        });
        assertThat(keys.of(body)).isEmpty();
        assertThat(keys.signing(body, EDWARDS).key().key()).isEqualTo(first);
    }

    @Test
    void onlyABodySigns() {
        var company = new TestPeople(application).company();
        assertThatThrownBy(() -> keys.signing(company, EDWARDS)).isInstanceOf(Refused.class);
    }

    @Test
    void aKeyThatLiesElsewhereIsRefused() {
        var key = keys.signing(body, EDWARDS).key();
        store.forget(java.util.List.of(body + "." + key.fragment()));
        assertThatThrownBy(() -> keys.signing(body, EDWARDS)).isInstanceOf(Refused.class);
    }

    @Test
    void aNewKeyTakesThePlaceOfTheOldOneWhichSignsNothingMore() {
        var old = keys.signing(body, EDWARDS).key();
        keys.rotate(body, keeper);
        var now = keys.signing(body, EDWARDS).key();
        assertThat(now.fragment()).isEqualTo("ed25519-2");
        assertThat(store.find(body + ".ed25519-1", old.key())).isEmpty();
        assertThat(actions(old.id())).containsExactly("issuer-key.introduce", "issuer-key.retire");
        var document = StrictJson.object(documents.document(body).orElseThrow());
        assertThat(document.path("assertionMethod")).hasSize(3);
        var told = document.path("verificationMethod").get(0);
        assertThat(told.path("id").asString()).isEqualTo(documents.did(body) + "#ed25519-1");
        assertThat(Moments.read(told.path("expires").asString()).orElseThrow())
                .isBefore(Instant.now().plusSeconds(2));
        assertThat(PublicKeys.ofMultikey(told.path("publicKeyMultibase").asString()))
                .isEqualTo(old.key());
    }

    @Test
    void aStolenKeyIsGoodForNothing() {
        var key = keys.signing(body, EDWARDS).key();
        keys.revoke(key.id(), keeper);
        assertThatThrownBy(() -> keys.revoke(key.id(), keeper)).isInstanceOf(Refused.class);
        var document = StrictJson.object(documents.document(body).orElseThrow());
        assertThat(document.path("assertionMethod")).isEmpty();
        assertThat(document.at("/verificationMethod/0/revoked").isString()).isTrue();
        assertThat(keys.signing(body, EDWARDS).key().number()).isEqualTo(2);
    }

    @Test
    void whatIsKeptOfAKeyIsNeverChanged() {
        keys.signing(body, EDWARDS);
        assertThatThrownBy(() ->
                        db.sql("update register.issuer_key set number = 7").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theDocumentIsThereForEverybodyUnderTheNameOfTheBody() {
        var visitor = new Visitor(port);
        var path = "/bodies/" + body + "/did.json";
        assertThat(visitor.fetch(path).statusCode()).isEqualTo(404);
        keys.signing(body, EDWARDS);
        var answer = visitor.fetch(path);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/did+json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=300, public");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(StrictJson.object(answer.body()).path("id").asString())
                .isEqualTo("did:web:localhost%3A" + port + ":bodies:" + body);
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.fetch(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(visitor.fetch(path, "Accept", "application/did+ld+json")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/did+ld+json");
    }

    @Test
    void aListThatIsNotThereIsNotThere() {
        var visitor = new Visitor(port);
        for (var path : new String[] {"/status/revocation/1", "/status/nonsense/1", "/status/suspension/0"}) {
            assertThat(visitor.fetch("/bodies/" + body + path).statusCode()).isEqualTo(404);
        }
    }

    private java.util.List<String> actions(UUID key) {
        return db.sql(
                        "select action from journal.entry where subject_kind = 'issuer-key' and subject = :key order by seq")
                .param("key", key.toString())
                .query(String.class)
                .list();
    }
}
