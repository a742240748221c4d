package org.yardstick.platform.accreditation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.TestPeople;

/** What devices send from a visit is merged field by field, done once, and never lost. */
@PlatformTest
class VisitTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    TestAudits audit;
    TestPeople people;
    Visitor visitor;
    String code;

    @BeforeEach
    void anAudit() {
        audit = new TestAudits(application);
        people = new TestPeople(application);
        visitor = people.visitor(audit.lead);
        code = audit.criteria().getFirst();
    }

    private String path() {
        return "/audits/" + audit.id + "/visit";
    }

    private static String field(UUID id, String criterion, String field, String value, int seen) {
        return "{\"id\":\"%s\",\"criterion\":\"%s\",\"field\":\"%s\",\"value\":\"%s\",\"seen\":%d}"
                .formatted(id, criterion, field, value, seen);
    }

    private static String note(UUID id, UUID note, String text, int seen) {
        return ("{\"id\":\"%s\",\"note\":\"%s\",\"noteKind\":\"interview\",\"withWhom\":\"Ms Ho\",\"value\":\"%s\","
                        + "\"seen\":%d,\"notedAt\":\"2026-11-23T02:00:00Z\"}")
                .formatted(id, note, text, seen);
    }

    private Visitor.Answer send(Visitor who, String device, String... changes) {
        return who.postJson(
                path() + "/changes", "{\"device\":\"" + device + "\",\"changes\":[" + String.join(",", changes) + "]}");
    }

    @Test
    void fieldsAndNotesAreMergedAndTheWrongOneTakesNoOtherWithIt() {
        var answer = send(
                visitor,
                "device-one",
                field(UUID.randomUUID(), code, "score.intention", "6.5", 0),
                field(UUID.randomUUID(), code, "score.integration", "11", 0),
                field(UUID.randomUUID(), "NO-1", "score.intention", "6", 0),
                note(UUID.randomUUID(), UUID.randomUUID(), "They answer within a day", 0));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(outcomes(answer)).containsExactly("saved", "wrong", "wrong", "saved");
        assertThat(answer.body()).contains("Choose a score from 0 to 10");
        assertThat(visitor.get(path() + "/case").body()).contains("6.5").contains("They answer within a day");
        assertThat(people.visitor(audit.second).get(path() + "/case").body())
                .doesNotContain("They answer within a day")
                .doesNotContain("\"6.5\"");
    }

    private static List<String> outcomes(Visitor.Answer answer) {
        return java.util.regex.Pattern.compile("\"outcome\":\"(\\w+)\"")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void aDeviceThatSendsTwiceChangesNothing() {
        var change = field(UUID.randomUUID(), code, "narrative", "Seen on the wall", 0);
        var first = send(visitor, "device-one", change);
        var again = send(visitor, "device-one", change);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(revisions()).isEqualTo(1);
    }

    @Test
    void theSameChangeSentTwiceAtOnceIsDoneOnce() {
        var change = field(UUID.randomUUID(), code, "narrative", "Seen on the wall", 0);
        var both = List.of(people.visitor(audit.lead), people.visitor(audit.lead)).stream()
                .map(one -> CompletableFuture.supplyAsync(() -> send(one, "device-one", change)))
                .toList();
        assertThat(both).allSatisfy(one -> assertThat(outcomes(one.join())).containsExactly("saved"));
        assertThat(revisions()).isEqualTo(1);
    }

    private long revisions() {
        return db.sql("""
            select count(*) from assessment.answer_revision r join assessment.assessment a on a.id = r.assessment
             where a.occasion = :audit""").param("audit", audit.id).query(Long.class).single();
    }

    @Test
    void twoDevicesInConflictKeepBothTextsUntilTheAuthorChooses() {
        var noteId = UUID.randomUUID();
        send(
                visitor,
                "device-one",
                field(UUID.randomUUID(), code, "narrative", "From the first", 0),
                note(UUID.randomUUID(), noteId, "First text", 0));
        var second = send(
                visitor,
                "device-two",
                field(UUID.randomUUID(), code, "narrative", "From the second", 0),
                note(UUID.randomUUID(), noteId, "Second text", 0));
        assertThat(outcomes(second)).containsExactly("forked", "forked");
        var page = visitor.get(path() + "/conflicts").body();
        assertThat(page).contains("From the first", "From the second", "First text", "Second text");
        var forks = java.util.regex.Pattern.compile("action=\"([^\"]+/forks/[^\"]+/settlement)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(forks).hasSize(2);
        forks.forEach(fork -> assertThat(
                        visitor.post(fork, "choice", "mine", "from", "visit").status())
                .isEqualTo(303));
        assertThat(visitor.get(path() + "/conflicts").body()).contains("Nothing is in conflict");
        assertThat(visitor.get(path() + "/case").body())
                .contains("From the second")
                .contains("Second text");
    }

    @Test
    void anotherPersonsNoteAndChangeAreNotThere() {
        var note = UUID.randomUUID();
        var change = UUID.randomUUID();
        send(visitor, "device-one", note(change, note, "Mine", 0));
        var other = people.visitor(audit.second);
        assertThat(outcomes(send(other, "device-one", note(change, note, "Theirs", 1))))
                .containsExactly("wrong");
        assertThat(outcomes(send(other, "device-one", note(UUID.randomUUID(), note, "Theirs", 1))))
                .containsExactly("wrong");
        assertThat(visitor.get(path() + "/case").body()).contains("Mine").doesNotContain("Theirs");
        assertThat(send(people.visitor(audit.manager), "device-one", note(UUID.randomUUID(), note, "x", 1))
                        .status())
                .isIn(403, 404);
    }

    @Test
    void afterSigningScoresAreRefusedWithTheReasonAndNotesStillTaken() {
        audit.scoreAll(audit.lead, "6");
        audit.sign(audit.lead);
        var answer = send(
                visitor,
                "device-one",
                field(UUID.randomUUID(), code, "score.intention", "9", 1),
                note(UUID.randomUUID(), UUID.randomUUID(), "Afterwards", 0));
        assertThat(outcomes(answer)).containsExactly("wrong", "saved");
        assertThat(answer.body()).contains("no longer changes");
    }

    @Test
    void aPhotographArrivesOnceAndIsReadByTheTeamAlone() throws IOException {
        var note = UUID.randomUUID();
        var photograph = UUID.randomUUID();
        send(visitor, "device-one", note(UUID.randomUUID(), note, "The notice board", 0));
        var address = path() + "/photographs/" + photograph;
        var file = List.of(new Visitor.File("photograph.png", picture()));
        assertThat(visitor.upload(address, file, "note", note.toString()).body())
                .contains("saved");
        assertThat(visitor.upload(address, file, "note", note.toString()).body())
                .contains("unchanged");
        assertThat(visitor.get(path() + "/case").body()).contains(photograph.toString());
        var version = db.sql("""
            select v.id from document.version v join accreditation.note_photograph p on p.document = v.document
             where p.id = :id""").param("id", photograph).query(UUID.class).single();
        var view = "/documents/versions/" + version + "/view";
        assertThat(visitor.fetch(view).statusCode()).isEqualTo(200);
        assertThat(people.visitor(audit.third).fetch(view).statusCode()).isEqualTo(200);
        assertThat(people.visitor(audit.manager).fetch(view).statusCode()).isEqualTo(404);
        assertThat(people.visitor(audit.second)
                        .upload(address, file, "note", note.toString())
                        .status())
                .isEqualTo(404);
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void aPhotographOf200MegabytesIsRefusedInWordsAndNothingElseIsLost() throws Exception {
        var note = UUID.randomUUID();
        send(visitor, "device-one", note(UUID.randomUUID(), note, "The notice board", 0));
        var answer = upload(path() + "/photographs/" + UUID.randomUUID(), note, 200L * 1024 * 1024);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("50");
        assertThat(visitor.get(path() + "/case").body()).contains("The notice board");
    }

    /** Streamed, so that the test does not hold it in memory either. */
    private HttpResponse<String> upload(String address, UUID note, long size) throws Exception {
        var root = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
        var head = ("--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n" + note
                        + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var chunk = new byte[1024 * 1024];
        var parts = new java.util.ArrayList<byte[]>(List.of(head));
        for (long sent = 0; sent < size; sent += chunk.length) {
            parts.add(chunk);
        }
        parts.add("\r\n--x--\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(root + address))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header("Cookie", visitor.cookies())
                .header("X-XSRF-TOKEN", visitor.token())
                .POST(HttpRequest.BodyPublishers.ofByteArrays(parts));
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatIsNoChangeIsToldWithItsPlace() {
        assertThat(visitor.postJson(path() + "/changes", "{\"device\":\"device-one\",\"changes\":[{\"bad\":1}]}")
                        .status())
                .isEqualTo(400);
        assertThat(visitor.postJson(path() + "/changes", "[").status()).isEqualTo(400);
        assertThat(send(visitor, "x").status()).isEqualTo(422);
    }
}
