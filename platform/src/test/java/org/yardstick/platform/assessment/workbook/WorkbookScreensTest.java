package org.yardstick.platform.assessment.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.assessment.Answers;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

@PlatformTest
class WorkbookScreensTest {
    private static final Field INTENTION = Copies.INTENTION;

    @Autowired
    ApplicationContext application;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient db;

    private TestPeople people;
    private UUID company;
    private Viewer mei;
    private UUID assessment;
    private Visitor visitor;

    @BeforeEach
    void startAnAssessment() {
        people = new TestPeople(application);
        var test = new TestAssessments(application);
        company = test.company();
        mei = test.manager(company);
        assessment = test.start(company, "Customer service 2026", 2026, mei);
        visitor = people.visitor(mei);
    }

    private String path() {
        return "/assessments/" + assessment + "/workbook";
    }

    private Visitor.Answer upload(Visitor by, byte[] file) {
        return by.upload(path(), "file", "answers.xlsx", file);
    }

    private void save(String criterion, Field field, String value, int seen, Viewer by) {
        assertThat(answers.save(
                        assessment, new Answers.Change(criterion, field, value, seen, UUID.randomUUID() + ""), by))
                .isInstanceOf(Answers.Outcome.Saved.class);
    }

    private String value(String criterion, Field field) {
        return db.sql("""
                select value from assessment.answer
                 where assessment = :assessment and criterion = :criterion and field = :field""")
                .param("assessment", assessment)
                .param("criterion", criterion)
                .param("field", field.code())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private long forks() {
        return db.sql("select count(*) from assessment.fork where assessment = :assessment")
                .param("assessment", assessment)
                .query(Long.class)
                .single();
    }

    @Test
    void theHubLeadsToThePageAndThePageToTheWorkbook() {
        assertThat(visitor.get("/assessments/" + assessment).body()).contains(path());
        assertThat(visitor.get(path()).body())
                .contains("A blank cell leaves the answer as it is")
                .contains(path() + ".xlsx");
        var file = visitor.fetch(path() + ".xlsx");
        assertThat(file.statusCode()).isEqualTo(200);
        Sheets.look(
                file.body(),
                sheets -> assertThat(sheets.cell("KM-1", INTENTION).toString()).isEmpty());
    }

    @Test
    void whatIsFilledInIsShownFirstAndThenTakenOver() {
        save("KM-1", INTENTION, "6", 0, mei);
        var file = Sheets.edit(visitor.fetch(path() + ".xlsx").body(), sheets -> {
            sheets.cell("KM-1", INTENTION).setCellValue(7.5);
            sheets.cell("LS-1", Field.NARRATIVE).setCellValue("<b>Our promise</b> hangs in every lobby");
            sheets.cell("LS-1", Field.CONFIDENCE).setCellValue("Sure");
        });
        var sent = upload(visitor, file);
        assertThat(sent.status()).isEqualTo(303);
        var preview = visitor.get(sent.location()).body();
        assertThat(preview)
                .contains("3 answers change in 2 criteria")
                .contains("<del>6</del>")
                .contains("<ins>7.5</ins>")
                .contains("&lt;b&gt;Our promise&lt;/b&gt;");
        assertThat(value("KM-1", INTENTION)).isEqualTo("6");

        var taken = visitor.post(sent.location());
        assertThat(taken.status()).isEqualTo(303);
        assertThat(taken.location()).isEqualTo("/assessments/" + assessment);
        assertThat(value("KM-1", INTENTION)).isEqualTo("7.5");
        assertThat(value("LS-1", Field.NARRATIVE)).isEqualTo("<b>Our promise</b> hangs in every lobby");
        assertThat(value("LS-1", Field.CONFIDENCE)).isEqualTo("high");
        assertThat(visitor.get(sent.location()).body()).contains("This workbook was taken over on");
    }

    @Test
    void aWorkbookIsTakenOverOnceHoweverOftenOnePresses() {
        var file = Sheets.edit(
                visitor.fetch(path() + ".xlsx").body(),
                sheets -> sheets.cell("KM-1", INTENTION).setCellValue(7));
        var upload = upload(visitor, file).location();
        var outcomes = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> visitor.post(upload).status()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(outcomes).containsExactly(303, 409, 409, 409);
        assertThat(db.sql("select count(*) from assessment.workbook_import where upload = :id")
                        .param("id", UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1)))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatSomebodySavedMeanwhileStandsAndTheOtherTextIsKeptBesideIt() {
        save("KM-1", Field.NARRATIVE, "old", 0, mei);
        save("KM-2", Field.NARRATIVE, "old", 0, mei);
        var download = visitor.fetch(path() + ".xlsx").body();
        var ken = people.person("Ken Lau", company, Role.CONTRIBUTOR);
        save("KM-1", Field.NARRATIVE, "Ken’s newer text", 1, ken);
        save("KM-2", Field.NARRATIVE, "Ken’s other text", 1, ken);
        var file = Sheets.edit(
                download, sheets -> sheets.cell("KM-1", Field.NARRATIVE).setCellValue("from the train"));

        var upload = upload(visitor, file).location();
        assertThat(visitor.get(upload).body())
                .contains("One answer was saved by somebody else meanwhile")
                .contains("Ken Lau");
        assertThat(visitor.post(upload).status()).isEqualTo(303);
        assertThat(value("KM-1", Field.NARRATIVE)).isEqualTo("Ken’s newer text");
        assertThat(value("KM-2", Field.NARRATIVE))
                .as("untouched in the workbook")
                .isEqualTo("Ken’s other text");
        assertThat(forks()).isEqualTo(1);
        assertThat(visitor.get("/assessments/" + assessment + "/criteria/KM-1").body())
                .contains("from the train");
    }

    @Test
    void whoeverSendsTheSameWorkbookAgainDoesNotConflictWithThemselves() {
        var download = visitor.fetch(path() + ".xlsx").body();
        for (var text : List.of("first day", "second day")) {
            var file = Sheets.edit(
                    download, sheets -> sheets.cell("KM-1", Field.NARRATIVE).setCellValue(text));
            var upload = upload(visitor, file).location();
            assertThat(visitor.get(upload).body()).doesNotContain("meanwhile");
            visitor.post(upload);
        }
        assertThat(value("KM-1", Field.NARRATIVE)).isEqualTo("second day");
        assertThat(forks()).isZero();
    }

    @Test
    void oneWrongCellAndNothingIsSaved() {
        var address = new String[1];
        var file = Sheets.edit(visitor.fetch(path() + ".xlsx").body(), sheets -> {
            sheets.cell("LS-1", INTENTION).setCellValue(8);
            sheets.cell("PE-3", INTENTION).setCellValue("<seven>");
            address[0] = sheets.address("PE-3", INTENTION);
        });
        var answer = upload(visitor, file);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("One cell cannot be understood")
                .contains(address[0])
                .contains("PE-3 Intention")
                .contains("&lt;seven&gt;")
                .contains("A score from 0 to 10 in half points");
        assertThat(value("LS-1", INTENTION)).isEmpty();
    }

    @Test
    void onlyTheFirstHundredWrongCellsAreShownAndAllAreCounted() {
        var file = Sheets.edit(visitor.fetch(path() + ".xlsx").body(), sheets -> {
            for (var criterion : Copies.CRITERIA) {
                for (var dimension : List.of("intention", "implementation", "integration")) {
                    sheets.cell(criterion, Field.score(dimension)).setCellValue(11);
                }
            }
        });
        var body = upload(visitor, file).body();
        assertThat(body).contains("105 cells cannot be understood").contains("The first 100 are shown");
        assertThat(body.split("scope=\"row\"")).hasSize(101);
    }

    @Test
    void aFileThatIsNoWorkbookIsToldAtTheField() {
        assertThat(upload(visitor, "no".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("This is not an Excel workbook"));
        assertThat(upload(visitor, new byte[0]).body()).contains("Choose the workbook to upload");
        assertThat(visitor.post(path()).body()).contains("Choose the workbook to upload");
        assertThat(upload(visitor, new byte[11 * 1024 * 1024]).body()).contains("larger than 10 MB");
    }

    @Test
    void anUnchangedWorkbookLeavesNothingToTakeOver() {
        save("KM-1", INTENTION, "6", 0, mei);
        var answer = upload(visitor, visitor.fetch(path() + ".xlsx").body());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(path());
    }

    @Test
    void nobodyElseSeesOrTakesAnUpload() {
        var file = Sheets.edit(
                visitor.fetch(path() + ".xlsx").body(),
                sheets -> sheets.cell("KM-1", INTENTION).setCellValue(7));
        var upload = upload(visitor, file).location();
        var colleague = people.visitor(people.person("Ken", company, Role.QUALITY_MANAGER));
        var rival = people.company("Peak View", Organisation.Sector.PROPERTY_MANAGEMENT);
        var stranger = people.visitor(people.person("Eve", rival, Role.QUALITY_MANAGER));
        for (var other : List.of(colleague, stranger)) {
            assertThat(other.get(upload).status()).isEqualTo(404);
            assertThat(other.post(upload).status()).isEqualTo(404);
        }
        assertThat(stranger.get(path()).status()).isEqualTo(404);
        assertThat(stranger.get(path() + ".xlsx").status()).isEqualTo(404);
        assertThat(upload(stranger, file).status()).isEqualTo(404);
    }

    @Test
    void anUploadIsTakenForADayOnly() {
        var file = Sheets.edit(
                visitor.fetch(path() + ".xlsx").body(),
                sheets -> sheets.cell("KM-1", INTENTION).setCellValue(7));
        var upload = upload(visitor, file).location();
        db.sql(
                        "update assessment.workbook_upload set uploaded_at = uploaded_at - interval '25 hours' where assessment = :id")
                .param("id", assessment)
                .update();
        assertThat(visitor.get(upload).status()).isEqualTo(404);
        assertThat(visitor.post(upload).status()).isEqualTo(404);
        upload(visitor, file);
        assertThat(db.sql("select count(*) from assessment.workbook_upload where assessment = :id")
                        .param("id", assessment)
                        .query(Long.class)
                        .single())
                .as("the old one is cleared away")
                .isEqualTo(1);
    }

    @Test
    void whatIsAssignedToColleaguesIsLockedAndRefused() {
        var ken = people.person("Ken Lau", company, Role.CONTRIBUTOR);
        db.sql("""
                insert into assessment.assignment (assessment, criterion, person, assigned_by, assigned_at)
                values (:assessment, 'KM-1', :mei, :mei, now())""").param("assessment", assessment).param("mei", mei.person()).update();
        var kens = people.visitor(ken);
        var file = Sheets.edit(kens.fetch(path() + ".xlsx").body(), sheets -> {
            assertThat(sheets.cell("KM-1", INTENTION).getCellStyle().getLocked())
                    .isTrue();
            assertThat(sheets.cell("KM-2", INTENTION).getCellStyle().getLocked())
                    .isFalse();
            sheets.cell("KM-1", INTENTION).setCellValue(9);
        });
        var answer = upload(kens, file);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("assigned to colleagues");
    }

    @Test
    void aSignedAssessmentTakesNoWorkbook() {
        var file = Sheets.edit(
                visitor.fetch(path() + ".xlsx").body(),
                sheets -> sheets.cell("KM-1", INTENTION).setCellValue(7));
        var upload = upload(visitor, file).location();
        db.sql("""
                insert into assessment.submission
                    (assessment, inputs, sha256, independent, interrelated, signed_by, signed_as, signed_at)
                values (:assessment, '{}', :hash, 0, 0, :by, 'Mei Chan', now())""")
                .param("assessment", assessment)
                .param("hash", "0".repeat(64))
                .param("by", mei.person())
                .update();
        assertThat(upload(visitor, file).status()).isEqualTo(409);
        assertThat(visitor.post(upload).status()).isEqualTo(409);
        assertThat(value("KM-1", INTENTION)).isEmpty();
        assertThat(visitor.get(path()).body())
                .contains("This assessment is signed")
                .doesNotContain("type=\"file\"");
        Sheets.look(
                visitor.fetch(path() + ".xlsx").body(),
                sheets -> assertThat(
                                sheets.cell("KM-1", INTENTION).getCellStyle().getLocked())
                        .isTrue());
    }
}
