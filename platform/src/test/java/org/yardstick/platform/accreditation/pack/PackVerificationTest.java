package org.yardstick.platform.accreditation.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.accreditation.TestCases;
import org.yardstick.platform.accreditation.decision.DecidedCases;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.register.credential.SignDocument;
import org.yardstick.platform.shell.Language;

/** A genuine pack is found genuine without a server; one that was changed in any way is refused, with a reason that people understand. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackVerificationTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    SignDocument sign;

    @TempDir
    Path folder;

    private UUID body = new UUID(0, 0);
    private byte[] pack = {};
    private byte[] keys = {};

    @BeforeAll
    void aGrantedCase() {
        var people = new TestPeople(application);
        var decisions = new DecidedCases(application);
        var one = new TestCases(application).audited(9.2);
        decisions.finding(one, "minor", "LS-1");
        decisions.granted(one, "II");
        body = one.body();
        pack = TestPack.bytes(
                application.getBean(MakePack.class).of(one.audit(), List.of(Language.ENGLISH), one.manager()));
        keys = people.stranger().fetch("/bodies/" + body + "/did.json").body();
    }

    private TestPack.Outcome verify(byte[] changed, String... more) {
        try {
            var file = Files.write(folder.resolve("did.json"), keys);
            var words = new java.util.ArrayList<>(List.of("--keys", file.toString()));
            words.addAll(List.of(more));
            return TestPack.verify(folder, changed, words.toArray(String[]::new));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private byte[] changed(Consumer<Map<String, byte[]>> change) {
        var files = new LinkedHashMap<>(TestPack.files(pack));
        change.accept(files);
        return TestPack.zipped(files);
    }

    private void refused(byte[] changed, String reason) {
        var outcome = verify(changed);
        assertThat(outcome.out()).contains("REFUSED").contains(reason);
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void aGenuinePackIsToldInPlainWords() {
        var outcome = verify(pack);
        assertThat(outcome.out())
                .contains("Audit of ")
                .contains("for the audited organisation")
                .contains("computed again from the frozen scores: II")
                .contains("is the one that was granted")
                .contains("GENUINE AND WHOLE")
                .doesNotContain("FAILED", "NOT CHECKED");
        assertThat(outcome.exit()).isZero();
        assertThat(verify(pack, "--language", "zh-Hant-HK").out()).contains("真確完整");
        assertThat(verify(pack, "--language", "zh-Hans").out()).contains("真确完整");
    }

    @Test
    void programsReadTheSame() {
        var told = verify(pack, "--json").out();
        assertThat(told)
                .contains("\"verdict\" : \"genuine\"")
                .contains("\"check\" : \"pack-level\"")
                .contains("\"recommended\" : \"II\"");
    }

    @Test
    void putTogetherAnewItIsTheSamePack() {
        assertThat(verify(changed(files -> {})).exit()).isZero();
    }

    @Test
    void withoutTheKeysNothingIsEstablished() {
        var outcome = TestPack.verify(folder, pack);
        assertThat(outcome.out()).contains("NOT ESTABLISHED", "did.json", "What the file says, not proven:");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    @Test
    void aChangedAMissingAndAnAddedFileAreNamed() {
        refused(
                changed(files -> files.put(
                        "findings.json",
                        TestPack.bytes(TestPack.text(files, "findings.json").replace("minor", "minus")))),
                "“findings.json” is not what was signed");
        refused(changed(files -> files.remove("consensus.json")), "“consensus.json” is missing");
        refused(
                changed(files -> files.put("evidence/0-new.txt", TestPack.bytes("x"))),
                "“evidence/0-new.txt” was added");
    }

    @Test
    void aManifestThatWasMadeToFitIsNotWhatTheBodySigned() {
        refused(changed(files -> told(files, "\"client\"", "\"office\"")), "this is not what the issuer signed");
        refused(changed(files -> files.put("manifest.jws", TestPack.bytes("nothing"))), "is no signature");
        refused(
                changed(files -> {
                    var parts = TestPack.text(files, "manifest.jws").split("\\.\\.");
                    files.put(
                            "manifest.jws",
                            TestPack.bytes(parts[0].substring(0, parts[0].length() - 4) + "AAAA.." + parts[1]));
                }),
                "REFUSED");
    }

    private static void told(Map<String, byte[]> files, String from, String to) {
        files.put(
                "manifest.json",
                TestPack.bytes(TestPack.text(files, "manifest.json").replace(from, to)));
    }

    /** Somebody at the body with its keys changes a file, makes the manifest fit, and signs. */
    private void resign(Map<String, byte[]> files, String name, String from, String to) {
        var before = CanonicalJson.hex(CanonicalJson.sha256(files.getOrDefault(name, new byte[0])));
        var size = files.getOrDefault(name, new byte[0]).length;
        var changed = TestPack.bytes(TestPack.text(files, name).replace(from, to));
        files.put(name, changed);
        told(files, before, CanonicalJson.hex(CanonicalJson.sha256(changed)));
        told(
                files,
                "\"path\":\"" + name + "\",\"role\":\"" + role(files, name) + "\",\"sha256\":\""
                        + CanonicalJson.hex(CanonicalJson.sha256(changed)) + "\",\"size\":" + size,
                "\"path\":\"" + name + "\",\"role\":\"" + role(files, name) + "\",\"sha256\":\""
                        + CanonicalJson.hex(CanonicalJson.sha256(changed)) + "\",\"size\":" + changed.length);
        files.put("manifest.jws", TestPack.bytes(sign.of(body, files.getOrDefault("manifest.json", new byte[0]))));
    }

    private static String role(Map<String, byte[]> files, String name) {
        return Manifest.read(files.getOrDefault("manifest.json", new byte[0])).files().stream()
                .filter(one -> one.path().equals(name))
                .map(Manifest.Item::role)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void alsoTheBodyItselfDoesNotPassWithALevelThatTheScoresDoNotReach() {
        refused(
                changed(files -> {
                    told(files, "\"recommended\":\"II\"", "\"recommended\":\"I\"");
                    files.put(
                            "manifest.jws",
                            TestPack.bytes(sign.of(body, files.getOrDefault("manifest.json", new byte[0]))));
                }),
                "scoring comes to level II, not I");
        refused(
                changed(files -> resign(files, "report/report-1.json", "8.5", "1.5")),
                "the consensus is not the one in the report");
        refused(
                changed(files -> {
                    resign(files, "report/report-1.json", "8.5", "1.5");
                    resign(files, "consensus.json", "8.5", "1.5");
                }),
                "no report in it has the hash that is named");
        refused(
                changed(files ->
                        resign(files, "decision/basis-1.json", "\"recommended\":\"II\"", "\"recommended\":\"I\"")),
                "what was frozen for the panel does not have the hash");
        refused(
                changed(files -> resign(files, "standard/edition.json", "Open Service Quality", "Own Service Quality")),
                "is not the text that was audited by");
        refused(
                changed(files -> resign(files, "consensus.json", "8.5", "9.5")),
                "the consensus is not the one in the report");
        refused(
                changed(files -> resign(files, "certificate/certificate.json", "Property management", "Everything")),
                "the certificate in it is not the one that was granted");
        refused(
                changed(files -> resign(files, "decision/decision-1.json", "\"level\":\"II\"", "\"level\":\"III\"")),
                "the certificate in it is not the one that was granted");
    }

    @Test
    void whatIsCutOffIsRefusedWhereverItIsCut() {
        var random = new Random(7);
        for (int i = 0; i < 25; i++) {
            int length = 4 + random.nextInt(pack.length - 4);
            var outcome = verify(Arrays.copyOf(pack, length));
            assertThat(outcome.exit()).as("cut at " + length).isEqualTo(1);
            assertThat(outcome.out()).as("cut at " + length).contains("REFUSED");
        }
        refused(Arrays.copyOf(pack, pack.length / 2), "it ends too early");
        refused(Arrays.copyOf(pack, pack.length - 30), "it ends too early");
    }

    @Test
    void namesThatLeadOutAndNamesThatAreThereTwiceAreRefused() {
        for (var name : List.of(
                "../../evil.sh", "/etc/cron.d/x", "evidence/../../x", "evidence\\..\\x", "C:evil", "manifest.json2/")) {
            refused(changed(files -> files.put(name, TestPack.bytes("x"))), "leads out of the pack");
        }
        var twice = changed(files -> files.put("findings.jsoX", TestPack.bytes("[]")));
        refused(replaced(twice, "findings.jsoX", "findings.json"), "is in it twice");
    }

    /** In both places where an archive names its files. */
    private static byte[] replaced(byte[] archive, String from, String to) {
        var text = new String(archive, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatTheListAtTheEndDoesNotNameIsNotSmuggledIn() {
        var text = new String(pack, StandardCharsets.ISO_8859_1);
        int last = text.lastIndexOf("findings.json");
        var changed = text.substring(0, last) + "findingz.json" + text.substring(last + 13);
        refused(changed.getBytes(StandardCharsets.ISO_8859_1), "names other files than lie in it");
        refused(
                changed(files -> {
                    var manifest = files.remove("manifest.json");
                    files.put("manifest.json", manifest == null ? new byte[0] : manifest);
                }),
                "it is no audit pack");
    }

    @Test
    void aBombFillsNeitherMemoryNorDisk() {
        var zeros = new byte[300 << 20];
        refused(changed(files -> files.put("evidence/0-zeros.bin", zeros)), "“evidence/0-zeros.bin” was added");
        refused(
                changed(files -> {
                    var findings = files.getOrDefault("findings.json", new byte[0]).length;
                    told(files, "\"size\":" + findings, "\"size\":" + zeros.length);
                    files.put("findings.json", zeros);
                }),
                "unpacks to more than it may");
        refused(changed(files -> files.put("consensus.json", new byte[30 << 20])), "unpacks to more than it may");
        refused(changed(files -> files.put("manifest.json", new byte[2 << 20])), "larger than 1,024 KB");
    }

    @Test
    void anotherBodysSignatureDoesNotCount() {
        var other = new TestPeople(application).body();
        refused(
                changed(files -> files.put(
                        "manifest.jws",
                        TestPack.bytes(sign.of(other, files.getOrDefault("manifest.json", new byte[0]))))),
                "no key of its issuer");
    }

    @Test
    void aZipThatIsNoPackIsToldSo() {
        refused(TestPack.zipped(Map.of("standard.yaml", TestPack.bytes("a: b"))), "it is no audit pack");
        refused(
                TestPack.zipped(Map.of("manifest.json", TestPack.bytes("{\"format\": \"other\"}"))),
                "it is no audit pack");
        refused(TestPack.zipped(Map.of("manifest.json", TestPack.bytes("[1, 2"))), "it is no audit pack");
        for (var left :
                List.of("\"made\":{", "\"did\":", "\"path\":", "\"files\":[", "\"pinned\":", "\"recommended\":")) {
            refused(changed(files -> told(files, left, left.replaceFirst("\"", "\"not-"))), "it is no audit pack");
        }
    }

    @Test
    void whateverBitIsTurnedNothingBreaksButThePack() {
        var random = new Random(11);
        var bare =
                changed(files -> files.keySet().removeIf(name -> name.endsWith(".pdf") || name.startsWith("oscal/")));
        for (int i = 0; i < 40; i++) {
            var turned = bare.clone();
            turned[4 + random.nextInt(turned.length - 4)] ^= (byte) (1 << random.nextInt(8));
            var outcome = verify(turned);
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(outcome.err()).isEmpty();
        }
    }
}
