package org.yardstick.platform.register.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.platform.accreditation.pack.AuditPacks;
import org.yardstick.platform.register.credential.DidDocuments;
import org.yardstick.platform.register.credential.StatusPurpose;
import org.yardstick.platform.register.credential.StrictJson;
import org.yardstick.platform.register.credential.TestCertificates;

class VerifyCommandTest {
    @TempDir
    Path folder;

    private final TestCertificates issuer = TestCertificates.usual();

    private record Outcome(int exit, String out, String err) {}

    @BeforeEach
    void files() throws IOException {
        write("certificate.json", StrictJson.written(issuer.certificate()));
        write("certificate.jwt", issuer.token());
        write("did.json", StrictJson.written(issuer.document()));
        for (var purpose : StatusPurpose.values()) {
            write(purpose.code() + ".json", StrictJson.written(issuer.list(purpose, Asked.LISTED)));
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Outcome run(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var options = new ArrayList<String>();
        for (var word : words) {
            options.add(
                    word.matches("[\\w-]+\\.(json|jwt|txt)")
                            ? folder.resolve(word).toString()
                            : word);
        }
        int exit = VerifyCommand.run(
                options,
                new AuditPacks(),
                folder,
                Clock.fixed(TestCertificates.DURING, ZoneOffset.UTC),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String[] all(String... more) {
        var words = new ArrayList<>(
                List.of("--keys", "did.json", "--status", "revocation.json", "--status", "suspension.json"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    @Test
    void whoHoldsWhatUntilWhenIsSaidInPlainWords() {
        var outcome = run(all("certificate.json"));
        assertThat(outcome.out)
                .contains(
                        "Harbour Property Services Limited holds: Open Service Quality Standard 1.0, Level II, Proactive"
                                + " Service Center. From 23 Nov 2026 until 22 Nov 2029.")
                .contains("Certificate HK-2026-00017, issued by Pacific Service Quality Association.")
                .contains("GENUINE AND VALID")
                .doesNotContain("not proven");
        assertThat(outcome.exit).isZero();
        assertThat(outcome.err).isEmpty();
    }

    @Test
    void inEveryLanguage() {
        assertThat(run(all("certificate.jwt", "--language", "zh-Hant-HK")).out)
                .contains("海港物業服務有限公司持有：開放服務質素標準 1.0，II級（主動服務中心）。由2026年11月23日至2029年11月22日。")
                .contains("真確有效");
        assertThat(run(all("certificate.json", "--language", "zh-Hans")).out).contains("范围：住宅屋苑管理");
    }

    @Test
    void whatIsMissingIsSaidAndIsNoYes() {
        var outcome = run("certificate.json");
        assertThat(outcome.out)
                .contains("https://scheme.example:8443/bodies/" + TestCertificates.BODY + "/did.json")
                .contains("What the file says, not proven:")
                .contains("NOT CHECKED")
                .contains("NOT ESTABLISHED");
        assertThat(outcome.exit).isEqualTo(1);
    }

    @Test
    void theKeysOfThisInstanceAreAtHand() throws IOException {
        var copy = DidDocuments.copy(folder.resolve("keys"), TestCertificates.BODY);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, StrictJson.written(issuer.document()));
        assertThat(run("certificate.json", "--status", "revocation.json", "--status", "suspension.json").exit)
                .isZero();
    }

    @Test
    void severalFilesAreToldOneAfterTheOther() throws IOException {
        write("changed.json", StrictJson.written(issuer.certificate()).replace("Harbour Property", "Harbor Property"));
        var outcome = run(all(
                "certificate.json",
                "changed.json",
                "--json",
                "--out",
                folder.resolve("out.json").toString()));
        assertThat(outcome.exit).isEqualTo(1);
        var told = StrictJson.object(outcome.out);
        assertThat(told.at("/result/files/0/verdict").asString()).isEqualTo("genuine");
        assertThat(told.at("/result/files/0/certificate/holder/en").asString())
                .isEqualTo("Harbour Property Services Limited");
        assertThat(told.at("/result/files/1/verdict").asString()).isEqualTo("refused");
        assertThat(told.at("/result/files/1/checks/3/reason").asString()).isEqualTo("signature");
        assertThat(Files.readString(folder.resolve("out.json"))).isEqualTo(outcome.out);
    }

    @Test
    void itIsAskedForAnotherDay() {
        assertThat(run(all("certificate.json", "--at", "2030-01-01")).out).contains("it held until 2029-11-22");
        assertThat(run(all("certificate.json", "--at", "tomorrow")).err).contains("--at is a day");
    }

    @Test
    void aNameFromAFileDoesNothingToTheTerminal() throws IOException {
        write(
                "evil.json",
                StrictJson.written(issuer.certificate()).replace("Harbour Property", "\\u001b[2J\\u202eHarbour"));
        assertThat(run(all("evil.json")).out).doesNotContain("\u001b", "\u202e").contains("REFUSED");
    }

    @Test
    void whatIsNoCertificateIsWrongInput() throws IOException {
        write("text.txt", "hello");
        write("broken.json", "{\n  \"id\": }");
        assertThat(run("text.txt"))
                .satisfies(outcome -> assertThat(outcome.exit).isEqualTo(2));
        assertThat(run("broken.json").err).contains("broken.json:2:").contains("neither JSON nor a token");
        assertThat(run("absent.json").err).contains("there is no file");
        assertThat(run().err).contains("names no file");
        assertThat(run("certificate.json", "--keys", "text.txt").exit).isEqualTo(2);
        assertThat(run("certificate.json", "--language", "fr").exit).isEqualTo(2);
        assertThat(run("--help").out).contains("./yardstick verify FILE...");
    }

    @Test
    void anotherKindOfJsonIsRefused() {
        assertThat(run("did.json").out).contains("no certificate");
    }
}
