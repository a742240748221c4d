package org.yardstick.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yardstick.platform.document.Samples.bytes;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.Visitor;

class DocumentScreensTest extends LibraryScreens {
    @Test
    void aPartIsHandedOutAcrossChunksAndNothingIsSentTwice() {
        var visitor = people.visitor(manager);
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
    void aNewVersionStandsBesideTheOldOne() {
        var visitor = people.visitor(manager);
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
        var visitor = people.visitor(manager);
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
        var visitor = people.visitor(manager);
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
        var visitor = people.visitor(manager);
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
}
