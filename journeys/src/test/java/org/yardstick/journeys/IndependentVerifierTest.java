package org.yardstick.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.accreditation.pack.AuditPacks;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.register.credential.Credential;
import org.yardstick.platform.register.credential.IssueCredential;
import org.yardstick.platform.register.credential.IssuerKeys;
import org.yardstick.platform.register.credential.StatusBits;
import org.yardstick.platform.register.credential.StatusList;
import org.yardstick.platform.register.credential.StatusOf;
import org.yardstick.platform.register.credential.StatusPurpose;
import org.yardstick.platform.register.credential.TestCertificates;
import org.yardstick.platform.register.verify.VerifyCommand;

/**
 * Certificates, keys and lists as the application serves them, judged by the JavaScript libraries of others (folder {@code verifier}) and by
 * our own command: the two agree.
 */
@PlatformTest
@Import(IndependentVerifierTest.Register.class)
class IndependentVerifierTest {
    private static final Path VERIFIER = Path.of("verifier").toAbsolutePath();

    /** A register that holds what a test puts into it. */
    static final class Noted implements StatusOf {
        private final Set<UUID> withdrawn = new HashSet<>();

        /** The certificate of this body: each has one. */
        synchronized void withdraw(UUID body) {
            withdrawn.add(body);
        }

        @Override
        public synchronized Optional<Mark> mark(StatusList list) {
            return list.number() == 1 ? Optional.of(new Mark(Instant.EPOCH, withdrawn.size())) : Optional.empty();
        }

        @Override
        public synchronized StatusBits bits(StatusList list) {
            var set = new BitSet();
            set.set(
                    TestCertificates.PLACE,
                    list.purpose() == StatusPurpose.REVOCATION && withdrawn.contains(list.body()));
            return StatusBits.of(set, StatusBits.USUAL_SIZE);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Register {
        @Bean
        @Primary
        Noted noted() {
            return new Noted();
        }
    }

    @Autowired
    ApplicationContext application;

    @Autowired
    Noted register;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    UUID body;
    Credential credential;

    @BeforeEach
    void aCertificateInForce() {
        var people = new TestPeople(application);
        body = people.body();
        var granted = LocalDate.now(ZoneId.of("Asia/Hong_Kong")).minusDays(4);
        credential = application
                .getBean(IssueCredential.class)
                .of(TestCertificates.facts(body, "http://localhost:" + port, granted));
    }

    @Test
    void bothAcceptWhatTheApplicationServes() throws Exception {
        accepted(credential.json());
        accepted(credential.jwt());
    }

    @Test
    void bothRefuseWhatWasChanged() throws Exception {
        refused(credential.json().replace("Bay Garden", "Bay Gardens"), "Invalid signature");
        refused(credential.json().replace("\"71.4\"", "\"91.4\""), "Invalid signature");
        int middle = credential.jwt().indexOf('.') + 40;
        var letter = credential.jwt().charAt(middle) == 'A' ? 'B' : 'A';
        var changed = credential.jwt().substring(0, middle)
                + letter
                + credential.jwt().substring(middle + 1);
        refused(changed, "");
    }

    @Test
    void bothRefuseWhatWasWithdrawn() throws Exception {
        accepted(credential.json());
        register.withdraw(body);
        refused(credential.json(), "set for revocation");
        refused(credential.jwt(), "set for revocation");
    }

    @Test
    void whatWasSignedStaysGoodWhenTheKeysAreChangedAndNotWhenTheyAreStolen() throws Exception {
        var people = new TestPeople(application);
        var keys = application.getBean(IssuerKeys.class);
        var somebody = people.person(body, Role.ADMINISTRATOR).person();
        keys.rotate(body, somebody);
        accepted(credential.json());
        accepted(credential.jwt());
        keys.revoke(keys.of(body).getFirst().id(), somebody);
        refused(credential.json(), "");
    }

    private void accepted(String certificate) throws Exception {
        var files = fetched(certificate);
        assertThat(theirs(files)).isEqualTo("{\"verified\":true}");
        assertThat(ours(files)).isZero();
    }

    private void refused(String certificate, String reason) throws Exception {
        var files = fetched(certificate);
        assertThat(theirs(files)).startsWith("{\"verified\":false").contains(reason);
        assertThat(ours(files)).isEqualTo(1);
    }

    /** The certificate, the keys of its issuer and the lists of both purposes, as files. */
    private List<Path> fetched(String certificate) throws IOException {
        var visitor = new Visitor(port);
        var files = new ArrayList<Path>();
        files.add(Files.writeString(folder.resolve("certificate"), certificate));
        files.add(Files.write(
                folder.resolve("did.json"),
                visitor.fetch("/bodies/" + body + "/did.json").body()));
        for (var purpose : StatusPurpose.values()) {
            var path = "/bodies/" + body + "/status/" + purpose.code() + "/1";
            files.add(Files.write(
                    folder.resolve(purpose.code()), visitor.fetch(path).body()));
        }
        return files;
    }

    private static String theirs(List<Path> files) throws Exception {
        assertThat(VERIFIER.resolve("node_modules"))
                .as("fetched by `./yardstick test`, or by `npm ci` in journeys/verifier")
                .isDirectory();
        var command =
                new ArrayList<>(List.of("node", VERIFIER.resolve("verify.mjs").toString()));
        files.forEach(file -> command.add(file.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    private static int ours(List<Path> files) {
        var out = new ByteArrayOutputStream();
        var screen = new PrintStream(out, true, StandardCharsets.UTF_8);
        var words = List.of(
                files.get(0).toString(),
                "--keys",
                files.get(1).toString(),
                "--status",
                files.get(2).toString(),
                "--status",
                files.get(3).toString());
        return VerifyCommand.run(words, new AuditPacks(), Path.of("nowhere"), Clock.systemUTC(), screen, screen);
    }
}
