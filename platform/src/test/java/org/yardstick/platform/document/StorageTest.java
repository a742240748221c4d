package org.yardstick.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yardstick.platform.document.Samples.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.document.intake.Intake;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

@PlatformTest
@TestPropertySource(properties = "yardstick.document.quota=1MB")
@Import(StorageTest.Grants.class)
class StorageTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Documents documents;

    @Autowired
    Versions versions;

    @Autowired
    Retirements retirements;

    @Autowired
    PurgeContents purgeContents;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient db;

    @Autowired
    Grants grants;

    @LocalServerPort
    int port;

    private TestPeople people;
    private UUID company;
    private Viewer manager;

    @BeforeEach
    void aCompany() {
        people = new TestPeople(application);
        company = people.company("Harbour Retail");
        manager = people.person("Mei Chan", company, Role.QUALITY_MANAGER);
    }

    /** An assessor's visit, as another capability would know of it. */
    @TestConfiguration
    static class Grants {
        volatile ReadingGrant.Reading reading = ReadingGrant.Reading.NOTHING;
        volatile UUID to = UUID.randomUUID();

        @Bean
        ReadingGrant assessorsReading() {
            return viewer -> viewer.person().equals(to) ? reading : ReadingGrant.Reading.NOTHING;
        }
    }

    private Documents.Added add(Viewer viewer, UUID organisation, byte[] content) throws Exception {
        try (var file = intake.receive(new ByteArrayInputStream(content), "a.txt")) {
            return documents.add(viewer, organisation, file, Optional.empty());
        }
    }

    @Test
    void whoIsGrantedReadingReadsExactlyThatAndChangesNothing() throws Exception {
        var granted = add(manager, company, bytes("granted " + company)).document();
        var other = add(manager, company, bytes("other " + company)).document();
        var assessor = people.person("Ines Ng", people.company("Body"), Role.ASSESSOR);
        assertThat(documents.find(assessor, granted)).isEmpty();

        grants.to = assessor.person();
        grants.reading = new ReadingGrant.Reading(java.util.Set.of(), java.util.Set.of(granted));
        assertThat(documents.find(assessor, granted)).isPresent();
        assertThat(documents.find(assessor, other)).isEmpty();
        assertThatThrownBy(() -> retirements.retire(assessor, granted))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("document.refused.reader"));
        assertThatThrownBy(() -> add(assessor, company, bytes("mine"))).isInstanceOf(NotFound.class);

        grants.reading = new ReadingGrant.Reading(java.util.Set.of(company), java.util.Set.of());
        assertThat(documents.findAll(assessor, java.util.List.of(granted, other)))
                .hasSize(2);
        grants.reading = ReadingGrant.Reading.NOTHING;
        assertThat(documents.find(assessor, granted)).isEmpty();
    }

    @Test
    void aFullLibraryTakesNothingMoreButNothingIsHalfWritten() throws Exception {
        add(manager, company, bytes("x".repeat(700_000) + company));
        var tooMuch = bytes("y".repeat(700_000) + company);
        assertThatThrownBy(() -> add(manager, company, tooMuch))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("document.refused.quota"));
        assertThat(kept(tooMuch)).isFalse();
        // The same bytes in one's own library take no more room.
        assertThat(add(manager, company, bytes("x".repeat(700_000) + company)).wasThere())
                .isTrue();
    }

    @Test
    void aLineThatBreaksLeavesNothingBehind() throws Exception {
        var before = contents();
        var spooled = spooled();
        var session = people.visitor(manager);
        session.get("/documents/new-files");
        try (var socket = new Socket("localhost", port)) {
            var half = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + session.token()
                    + "\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"half.txt\"\r\n\r\n"
                    + "half of the file ".repeat(20_000);
            socket.getOutputStream()
                    .write(("POST /documents/files HTTP/1.1\r\nHost: localhost:" + port
                                    + "\r\nCookie: " + session.cookies()
                                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 10000000\r\n\r\n"
                                    + half)
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            Thread.sleep(300);
        }
        for (int i = 0; i < 100 && !spooled.containsAll(spooled()); i++) {
            Thread.sleep(100);
        }
        assertThat(spooled).containsAll(spooled());
        assertThat(contents()).isEqualTo(before);
        assertThat(documents.search(manager, company, "")).isEmpty();
    }

    private long contents() {
        return db.sql("select count(*) from document.content").query(Long.class).single();
    }

    /** The files in which uploads wait while they are looked at. */
    private static Set<String> spooled() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("yardstick-upload-"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void aRequestBeyondAllLimitsIsRefusedBeforeItsBodyIsSent() throws Exception {
        var session = people.visitor(manager);
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /documents/files HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: "
                                    + session.cookies()
                                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000000000\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void thePurgeRemovesOnlyWhatNothingRefersToAndWhatIsOldEnough() throws Exception {
        var referred = bytes("referred " + company);
        add(manager, company, referred);
        var old = Timestamp.from(Instant.now().minus(Duration.ofDays(400)));
        db.sql("update document.content set received_at = :old")
                .param("old", old)
                .update();
        var orphan = orphan("orphan " + company, old);
        var fresh = orphan("fresh " + company, Timestamp.from(Instant.now()));
        assertThat(purgeContents.perform()).isEqualTo(1);
        assertThat(kept(referred)).isTrue();
        assertThat(kept(orphan)).isFalse();
        assertThat(kept(fresh)).isTrue();
        assertThat(purgeContents.perform()).isZero();
    }

    @Test
    void theSameBytesSentAtTheSameMomentBecomeOneDocument() throws Exception {
        var content = bytes("at once ".repeat(50_000) + company);
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            java.util.concurrent.Callable<Documents.Added> one = () -> add(manager, company, content);
            var all = threads.invokeAll(java.util.Collections.nCopies(4, one));
            var ids = new java.util.HashSet<UUID>();
            for (var future : all) {
                ids.add(future.get().document());
            }
            assertThat(ids).hasSize(1);
        }
        assertThat(documents.search(manager, company, "")).hasSize(1);
    }

    private byte[] orphan(String text, Timestamp at) {
        db.sql("insert into document.content (sha256, size, received_at) values (:sha256, 1, :at)")
                .param("sha256", CanonicalJson.sha256(text))
                .param("at", at)
                .update();
        return bytes(text);
    }

    private boolean kept(byte[] content) throws IOException {
        return db.sql("select exists (select 1 from document.content where sha256 = :sha256)")
                .param("sha256", CanonicalJson.sha256(content))
                .query(Boolean.class)
                .single();
    }
}
