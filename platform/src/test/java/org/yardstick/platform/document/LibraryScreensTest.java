package org.yardstick.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yardstick.platform.document.Samples.bytes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;

@PlatformTest
class LibraryScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Cast cast;
    private UUID company;
    private Viewer manager;

    @BeforeEach
    void people() {
        cast = new Cast(application);
        company = cast.organisation("Harbour Retail");
        manager = cast.person("Mei Chan", Role.QUALITY_MANAGER, company);
    }

    private Visitor visit(Viewer viewer) {
        return new Visitor(port).signIn(viewer.email(), Cast.PASSWORD);
    }

    private Document upload(Visitor visitor, String name, byte[] content) {
        visitor.get("/documents/new-files");
        var answer = visitor.upload("/documents/files", List.of(new Visitor.File(name, content)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return documents
                .find(manager, UUID.fromString(answer.location().substring("/documents/".length())))
                .orElseThrow();
    }

    @Test
    void filesAreAddedFoundAndHandedOutAsTheyCame() {
        var visitor = visit(manager);
        assertThat(visitor.get("/documents").body()).contains("Your library is empty");
        var pdf = Samples.pdf("Annual plan " + company);
        var document = upload(visitor, "年度計劃 2026.pdf", pdf);
        assertThat(document.title()).isEqualTo("年度計劃 2026");

        var list = visitor.get("/documents?text=%E8%A8%88%E5%8A%83");
        assertThat(list.body()).contains("年度計劃 2026").contains("One document");
        assertThat(visitor.get("/documents?text=100%25").body()).contains("No document matches");
        assertThat(visitor.get(document.path()).body())
                .contains("Mei Chan")
                .contains(document.version().file().orElseThrow().sha256());

        var file = visitor.fetch(document.version().path("file"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(pdf);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'; frame-ancestors 'self'");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E5%B9%B4%E5%BA%A6%E8%A8%88%E5%8A%83%202026.pdf");
        assertThat(file.headers().firstValue("ETag"))
                .contains("\"" + document.version().file().orElseThrow().sha256() + "\"");
    }

    @Test
    void aPartIsHandedOutAcrossChunksAndNothingIsSentTwice() {
        var visitor = visit(manager);
        var text = new StringBuilder();
        for (int i = 0; text.length() < 3 * Contents.CHUNK + 1000; i++) {
            text.append("line ").append(i).append(' ').append(company).append('\n');
        }
        var whole = bytes(text.toString());
        var document = upload(visitor, "long.txt", whole);
        var path = document.version().path("file");
        var first = Contents.CHUNK - 10;
        var last = 2 * Contents.CHUNK + 10;
        var part = visitor.fetch(path, "Range", "bytes=" + first + "-" + last);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(whole, first, last + 1));
        assertThat(part.headers().firstValue("Content-Range"))
                .contains("bytes " + first + "-" + last + "/" + whole.length);
        assertThat(visitor.fetch(path, "Range", "bytes=-5").body())
                .isEqualTo(java.util.Arrays.copyOfRange(whole, whole.length - 5, whole.length));
        assertThat(visitor.fetch(path, "Range", "bytes=" + whole.length + "-").statusCode())
                .isEqualTo(416);
        assertThat(visitor.fetch(path).body()).isEqualTo(whole);
        var tag = part.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.fetch(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void sameBytesAreStoredOnceWhoeverBringsThem() {
        var pdf = Samples.pdf("Shared " + company);
        var mine = upload(visit(manager), "a.pdf", pdf);
        var other = cast.organisation("Peak Bank");
        var colleague = cast.person("Lok Ho", Role.CONTRIBUTOR, other);
        var visitor = visit(colleague);
        visitor.get("/documents/new-files");
        assertThat(visitor.upload("/documents/files", List.of(new Visitor.File("b.pdf", pdf)))
                        .status())
                .isEqualTo(303);
        var contents = db.sql("select count(*) from document.content where encode(sha256, 'hex') = :sha256")
                .param("sha256", mine.version().file().orElseThrow().sha256())
                .query(Integer.class)
                .single();
        assertThat(contents).isEqualTo(1);
        assertThat(documents.search(colleague, other, ""))
                .singleElement()
                .satisfies(theirs -> assertThat(theirs.id()).isNotEqualTo(mine.id()));
    }

    @Test
    void aFormSentTwiceAddsOneDocument() {
        var visitor = visit(manager);
        var first = upload(visitor, "once.pdf", Samples.pdf("Once " + company));
        var second = upload(visitor, "twice.pdf", Samples.pdf("Once " + company));
        // The two PDFs carry their own identifiers; the very same bytes do not.
        assertThat(second.id()).isNotEqualTo(first.id());
        var text = bytes("the very same " + company);
        assertThat(upload(visitor, "same.txt", text).id())
                .isEqualTo(upload(visitor, "same again.txt", text).id());
    }

    @Test
    void ofSeveralFilesTheGoodAreKeptAndTheBadAreNamedWithTheReason() {
        var visitor = visit(manager);
        visitor.get("/documents/new-files");
        var answer = visitor.upload(
                "/documents/files",
                List.of(
                        new Visitor.File("good.txt", bytes("good " + company)),
                        new Visitor.File("program.pdf", Samples.exe()),
                        new Visitor.File("empty.txt", new byte[0]),
                        new Visitor.File("page.html", bytes("<html></html>")),
                        new Visitor.File("large.txt", bytes("0123456789abcdef".repeat(51 * 65_536))),
                        new Visitor.File("also good.txt", bytes("also good " + company))),
                "effectiveOn",
                "2026-01-31");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("4 files were not taken")
                .contains("The name says PDF, but the content is something else")
                .contains("The file is empty")
                .contains("This kind of file is not taken")
                .contains("The file is larger than 50 MB");
        assertThat(documents.search(manager, company, "good"))
                .extracting(
                        Document::title,
                        document -> document.version().effectiveOn().orElseThrow())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("good", LocalDate.of(2026, 1, 31)),
                        org.assertj.core.groups.Tuple.tuple("also good", LocalDate.of(2026, 1, 31)));
        assertThat(documents.search(manager, company, "")).hasSize(2);
    }

    @Test
    void anotherOrganisationsDocumentIsNotThere() {
        var document = upload(visit(manager), "secret.pdf", Samples.pdf("Secret"));
        var outsider = cast.person("Sam Lee", Role.QUALITY_MANAGER, cast.organisation("Other"));
        var visitor = visit(outsider);
        for (var path : List.of(
                document.path(),
                document.path() + "/details",
                document.path() + "/new-version",
                document.version().path("file"),
                document.version().path("view"),
                document.version().path("preview"))) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(404);
        }
        visitor.get("/documents/new-files");
        assertThat(visitor.post(document.path() + "/retirement").status()).isEqualTo(404);
        assertThat(visitor.post(document.path() + "/details", "title", "Mine").status())
                .isEqualTo(404);
        assertThat(visitor.upload(document.path() + "/versions", List.of(new Visitor.File("a.txt", bytes("a"))))
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get("/documents?organisation=" + company).body()).doesNotContain("secret");
        assertThat(visitor.get("/documents/nonsense").status()).isEqualTo(404);
        var sent = visitor.upload(
                "/documents/files",
                List.of(new Visitor.File("a.txt", bytes("a" + company))),
                "organisation",
                company.toString());
        assertThat(sent.status()).isEqualTo(303);
        assertThat(documents.search(manager, company, "a"))
                .noneMatch(one -> one.title().equals("a"));
    }

    @Test
    void frontlineAndOtherRolesDoNotSeeTheLibrary() {
        var document = upload(visit(manager), "internal.txt", bytes("internal " + company));
        var frontline = visit(cast.person("Kit Yu", Role.FRONTLINE, company));
        assertThat(frontline.get("/documents").status()).isEqualTo(403);
        assertThat(frontline.get("/").body()).doesNotContain("href=\"/documents\"");
        assertThat(frontline.get(document.path()).status()).isEqualTo(404);
        assertThat(frontline.get(document.version().path("file")).status()).isEqualTo(404);
        assertThat(new Visitor(port).get(document.version().path("file")).status())
                .isEqualTo(302);
    }

    @Test
    void aFormWithoutItsTokenIsRefusedBeforeAnyFileIsRead() {
        var visitor = visit(manager);
        var forged = new Visitor(port);
        assertThat(forged.upload("/documents/files", List.of(new Visitor.File("a.txt", bytes("a"))))
                        .status())
                .isEqualTo(403);
        assertThat(visitor.get("/documents").body()).contains("Your library is empty");
    }

    @Test
    void aNewVersionStandsBesideTheOldOne() {
        var visitor = visit(manager);
        var before = upload(visitor, "plan.txt", bytes("first " + company));
        var pinned = before.version();
        visitor.get(before.path() + "/new-version");
        var added = visitor.upload(
                before.path() + "/versions",
                List.of(new Visitor.File("plan v2.txt", bytes("second " + company))),
                "effectiveOn",
                "2026-11-01");
        assertThat(added.location()).isEqualTo(before.path());
        var after = documents.find(manager, before.id()).orElseThrow();
        assertThat(after.version().number()).isEqualTo(2);
        assertThat(documents.findVersion(manager, pinned.id()).orElseThrow().version())
                .isEqualTo(pinned);
        assertThat(visitor.fetch(pinned.path("file")).body()).isEqualTo(bytes("first " + company));
        assertThat(visitor.get(before.path()).body()).contains("plan.txt").contains("plan v2.txt");
        var same = visitor.upload(
                before.path() + "/versions", List.of(new Visitor.File("x.txt", bytes("second " + company))));
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.body()).contains("exactly the newest version");
    }

    @Test
    void aRetiredDocumentLeavesThePickerStaysReadableAndComesBack() {
        var visitor = visit(manager);
        var document = upload(visitor, "old.txt", bytes("old " + company));
        visitor.get(document.path());
        assertThat(visitor.post(document.path() + "/retirement").status()).isEqualTo(303);
        assertThat(visitor.post(document.path() + "/retirement").status()).isEqualTo(409);
        assertThat(documents.search(manager, company, "old")).isEmpty();
        assertThat(documents.find(manager, document.id()).orElseThrow().retired())
                .isTrue();
        assertThat(visitor.get("/documents").body()).doesNotContain(document.path());
        assertThat(visitor.get("/documents?retired=true").body()).contains(document.path());
        assertThat(visitor.fetch(document.version().path("file")).statusCode()).isEqualTo(200);
        assertThat(visitor.post(document.path() + "/details", "title", "New").status())
                .isEqualTo(409);
        assertThat(visitor.post(document.path() + "/restoration").status()).isEqualTo(303);
        assertThat(visitor.post(document.path() + "/restoration").status()).isEqualTo(409);
        assertThat(documents.search(manager, company, "old")).hasSize(1);
    }

    @Test
    void aLinkIsKeptWithTitleAndDateAndIsNeverAnythingButHttp() {
        var visitor = visit(manager);
        visitor.get("/documents/new-link");
        for (var bad : List.of(
                "javascript:alert(1)",
                "ftp://example.org",
                "https://user:pw@example.org",
                "data:text/html,x",
                "//x",
                "")) {
            var refused = visitor.post("/documents/links", "title", "Report", "url", bad);
            assertThat(refused.status()).as(bad).isEqualTo(422);
            assertThat(refused.body()).contains("Enter an address such as");
        }
        var tomorrowPlus = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2).toString();
        var future = visitor.post(
                "/documents/links", "title", "Report", "url", "https://example.org/r", "effectiveOn", tomorrowPlus);
        assertThat(future.body())
                .contains("Enter a day that is not in the future")
                .contains("value=\"https://example.org/r\"");
        var added = visitor.post(
                "/documents/links",
                "title",
                "Report",
                "url",
                "https://example.org/報告?a=1",
                "effectiveOn",
                "2026-03-01");
        assertThat(added.status()).isEqualTo(303);
        assertThat(visitor.get(added.location()).body())
                .contains("https://example.org/%E5%A0%B1%E5%91%8A?a=1")
                .contains("1 Mar 2026");
    }

    @Test
    void titleAndDateAreEditedAndTheJournalKeepsWhatTheyWere() {
        var visitor = visit(manager);
        var document = upload(visitor, "draft.txt", bytes("draft " + company));
        visitor.get(document.path() + "/details");
        assertThat(visitor.post(document.path() + "/details", "title", " ", "effectiveOn", "x")
                        .body())
                .contains("Enter a title")
                .contains("Enter a day such as");
        assertThat(visitor.post(document.path() + "/details", "title", "Final", "effectiveOn", "2026-02-03")
                        .status())
                .isEqualTo(303);
        var after = documents.find(manager, document.id()).orElseThrow();
        assertThat(after.title()).isEqualTo("Final");
        assertThat(after.version().effectiveOn()).contains(LocalDate.of(2026, 2, 3));
        var details = db.sql("select details from journal.entry where subject = :id and action = 'document.describe'")
                .param("id", document.id().toString())
                .query(String.class)
                .single();
        assertThat(details).contains("\"titleBefore\":\"draft\"");
    }

    @Test
    void whoIsInSeveralOrganisationsChooses() {
        var second = cast.organisation("Second House");
        var both = cast.person("Both", Role.CONTRIBUTOR, company, second);
        var visitor = visit(both);
        assertThat(visitor.get("/documents/new-files").body()).contains("Choose whose library");
        var file = List.of(new Visitor.File("x.txt", bytes("x " + second)));
        var missing = visitor.upload("/documents/files", file);
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("Choose the organisation");
        assertThat(visitor.upload("/documents/files", file, "organisation", second.toString())
                        .status())
                .isEqualTo(303);
        assertThat(documents.search(both, second, "x")).hasSize(1);
        assertThat(documents.search(both, company, "x")).isEmpty();
    }
}
