package org.yardstick.platform.standard.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.standard.EditionFiles;
import org.yardstick.platform.standard.Editions;

@PlatformTest
class ImportScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Editions editions;

    @LocalServerPort
    int port;

    private TestPeople people;
    private Visitor office;

    @BeforeEach
    void signIn() {
        people = new TestPeople(application);
        office = people.visitor(people.secretary());
        office.get("/standards/import");
    }

    @Test
    void theYamlThatWasDownloadedIsImportedAgainAndPublished() {
        var yaml = new String(office.fetch("/standards/OSQS/1.0/standard.yaml").body(), StandardCharsets.UTF_8);
        var next = yaml.replaceFirst("version: \"1.0\"", "version: \"5.0\"");
        var sent = bring("osqs-5.0.yaml", next.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).startsWith("/drafts/");
        var draft = office.get(sent.location());
        assertThat(draft.body()).contains("osqs-5.0.yaml was imported as a draft", "This is a draft");
        var published = office.post(sent.location() + "/publication");
        assertThat(published.location()).isEqualTo("/standards/OSQS/5.0");
        assertThat(office.get("/standards/OSQS/5.0/differences?from=1.0").body())
                .contains("<ins>OSQS 5.0</ins>");
    }

    @Test
    void aZipOfTheFolderIsImported() throws IOException {
        assertThat(bring("osqs.zip", zip("KM.yaml", "")).status()).isEqualTo(303);
    }

    @Test
    void everyProblemIsListedWithFilePathAndReasonAndNothingIsKept() throws IOException {
        var drafts = editions.standings(java.util.Optional.empty()).size();
        var answer = bring("osqs.zip", zip("criteria/KM.yaml", "\n  - code: KM-9\n    weight: -1\n"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("in osqs.zip", "osqs/criteria/KM.yaml", "criteria[KM-9].weight", "Nothing was kept");
        var broken = bring("broken.yaml", "criteria: [1, 2\nx: {".getBytes(StandardCharsets.UTF_8));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.body()).contains("broken.yaml").containsPattern("line \\d+, column \\d+");
        assertThat(editions.standings(java.util.Optional.empty())).hasSize(drafts);
    }

    @Test
    void aMistakeInOneLanguageIsFoundInItsFile() throws IOException {
        var answer = bring("osqs.zip", zip("zh-Hans/KM.yaml", "\n  KM-9:\n    title: x\n"));
        assertThat(answer.body()).contains("osqs/zh-Hans/KM.yaml", "texts.zh-Hans.criteria.KM-9");
    }

    @Test
    void aFieldThatIsThereTwiceIsRefused() {
        var answer = bring("twice.yaml", "code: A\ncode: B\n".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.body()).contains("Duplicate");
    }

    @Test
    void noFileAndTooLargeAFileAreToldAtTheField() {
        var none = bring("", new byte[0]);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("Choose a file to import", "id=\"file-error\"");
        var large = bring("large.yaml", new byte[EditionFiles.LARGEST + 1]);
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.body()).contains("The file is larger than 20 MB");
    }

    @Test
    void aCisoAssistantLibraryBecomesADraftWithRemarks() throws IOException {
        var sent = bring("courtesy.yaml", CisoLibraryTest.library().getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).isEqualTo(303);
        var draft = office.get(sent.location()).body();
        assertThat(draft)
                .contains("Courtesy at the front desk", "What the import decided")
                .contains("Influences: none", "A.1/1 → A.1-1");
        assertThat(office.get(sent.location() + "/network").body()).contains("declares no influences");
        assertThat(office.get(sent.location() + "/criteria/A.1-1").status()).isEqualTo(200);
        assertThat(office.fetch(sent.location() + "/oscal/catalog.json").statusCode())
                .isEqualTo(200);
        assertThat(office.fetch(sent.location() + "/oscal/profiles/S.json?language=zh-Hans")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyTheSecretariatImports() {
        var member = people.visitor(people.body(), Role.COMMITTEE_MEMBER);
        assertThat(member.get("/standards/import").status()).isEqualTo(403);
        assertThat(member.upload("/standards/import", "file", "a.yaml", new byte[] {'a'})
                        .status())
                .isEqualTo(403);
        assertThat(new Visitor(port).get("/standards/import").location()).startsWith("/sign-in");
        assertThat(new Visitor(port).get("/standards/schema.json").body()).contains("yardstick-standard/1");
    }

    private Visitor.Answer bring(String name, byte[] content) {
        office.get("/standards/import");
        return office.upload("/standards/import", "file", name, content);
    }

    /** The open standard's folder with {@code more} at the end of one file. */
    private static byte[] zip(String file, String more) throws IOException {
        var root = Path.of("../standards/osqs/1.0");
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive);
                var paths = Files.walk(root)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry("osqs/" + root.relativize(path)));
                zip.write(Files.readAllBytes(path));
                if (root.relativize(path).toString().equals(file)) {
                    zip.write(more.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return archive.toByteArray();
    }
}
