package org.yardstick.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yardstick.platform.document.Samples.bytes;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Role;

class LibraryScreensTest extends LibraryScreens {
    @Test
    void filesAreAddedFoundAndHandedOutAsTheyCame() {
        var visitor = people.visitor(manager);
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
    void sameBytesAreStoredOnceWhoeverBringsThem() {
        var pdf = Samples.pdf("Shared " + company);
        var mine = upload(people.visitor(manager), "a.pdf", pdf);
        var other = people.company("Peak Bank");
        var colleague = people.person("Lok Ho", other, Role.CONTRIBUTOR);
        var visitor = people.visitor(colleague);
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
        var visitor = people.visitor(manager);
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
        var visitor = people.visitor(manager);
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
        var document = upload(people.visitor(manager), "secret.pdf", Samples.pdf("Secret"));
        var outsider = people.person("Sam Lee", people.company("Other"), Role.QUALITY_MANAGER);
        var visitor = people.visitor(outsider);
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
        var document = upload(people.visitor(manager), "internal.txt", bytes("internal " + company));
        var frontline = people.visitor(people.person("Kit Yu", company, Role.FRONTLINE));
        assertThat(frontline.get("/documents").status()).isEqualTo(403);
        assertThat(frontline.get("/").body()).doesNotContain("href=\"/documents\"");
        assertThat(frontline.get(document.path()).status()).isEqualTo(404);
        assertThat(frontline.get(document.version().path("file")).status()).isEqualTo(404);
        assertThat(people.stranger().get(document.version().path("file")).status())
                .isEqualTo(302);
    }

    @Test
    void aFormWithoutItsTokenIsRefusedBeforeAnyFileIsRead() {
        var visitor = people.visitor(manager);
        var strangers = people.stranger().upload("/documents/files", List.of(new Visitor.File("a.txt", bytes("a"))));
        assertThat(strangers.location()).startsWith("/sign-in");
        var session = visitor.cookies().replaceAll(".*\\bsession=([^;]+).*", "$1");
        var forged = people.stranger().carrying("session", session);
        assertThat(forged.upload("/documents/files", List.of(new Visitor.File("a.txt", bytes("a"))))
                        .status())
                .isEqualTo(403);
        assertThat(visitor.get("/documents").body()).contains("Your library is empty");
    }

    @Test
    void whoIsInSeveralOrganisationsChooses() {
        var second = people.company("Second House");
        var both =
                people.appoint(people.person("Both", company, Role.CONTRIBUTOR).person(), second, Role.CONTRIBUTOR);
        var visitor = people.visitor(both);
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
