package org.yardstick.platform.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.document.PurgeContents;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;

/** Which files are still there long after they were removed from the library. */
@PlatformTest
class EvidenceKeptTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    PurgeContents purge;

    @Autowired
    JdbcClient db;

    TestPeople people;
    TestAssessments assessments;
    UUID company;
    Viewer manager;
    Visitor visitor;

    @BeforeEach
    void library() {
        people = new TestPeople(application);
        assessments = new TestAssessments(application);
        company = assessments.company();
        manager = assessments.manager(company);
        visitor = people.visitor(manager);
    }

    @Test
    void theBytesOfWhatWasRemovedLongAgoAreDeletedAndTheReaderIsTold() {
        var document = upload(visitor, "old plan " + company);
        purge.performRemoved();
        assertThat(download(document)).as("not removed").isEqualTo(200);
        visitor.post("/documents/" + document + "/retirement");
        purge.performRemoved();
        assertThat(download(document)).as("removed just now").isEqualTo(200);
        timePasses();
        purge.performRemoved();
        assertThat(download(document)).isEqualTo(409);
        assertThat(visitor.get("/documents/" + document).status()).isEqualTo(200);
        assertThat(visitor.post("/documents/" + document + "/restoration").status())
                .isEqualTo(409);

        var again = upload(visitor, "old plan " + company);
        assertThat(again).isNotEqualTo(document);
        assertThat(download(again)).isEqualTo(200);
    }

    @Test
    void theSameBytesInAnothersLibraryKeepThem() {
        var document = upload(visitor, "shared " + company);
        var elsewhere = assessments.company();
        var other = people.visitor(people.person("Lok Ho", elsewhere, Role.QUALITY_MANAGER));
        upload(other, "shared " + company);
        visitor.post("/documents/" + document + "/retirement");
        timePasses();
        purge.performRemoved();
        assertThat(download(document)).isEqualTo(200);
    }

    @Test
    void whatIsAttachedOrStoodInASignedAssessmentIsKept() {
        var attached = upload(visitor, "attached " + company);
        var signed = upload(visitor, "signed " + company);
        var idle = upload(visitor, "idle " + company);
        attach(assessments.start(company, "Open", 2026, manager), attached, false);
        var frozen = assessments.start(company, "Signed", 2025, manager);
        attach(frozen, signed, true);
        assessments.sign(frozen, 6, 1, manager);
        attach(assessments.start(company, "Never signed", 2024, manager), idle, true);
        for (var document : List.of(attached, signed, idle)) {
            visitor.post("/documents/" + document + "/retirement");
        }
        timePasses();
        purge.performRemoved();
        assertThat(download(attached)).isEqualTo(200);
        assertThat(download(signed)).isEqualTo(200);
        assertThat(download(idle)).isEqualTo(409);
    }

    private static UUID upload(Visitor visitor, String text) {
        visitor.get("/documents/new-files");
        var file = new Visitor.File("plan.txt", text.getBytes(StandardCharsets.UTF_8));
        var answer = visitor.upload("/documents/files", List.of(file));
        return UUID.fromString(answer.location().substring("/documents/".length()));
    }

    private int download(UUID document) {
        var version = db.sql("select id from document.version where document = :document")
                .param("document", document)
                .query(UUID.class)
                .single();
        return visitor.get("/documents/versions/" + version + "/file").status();
    }

    private void timePasses() {
        db.sql("""
                update document.retirement set retired_at = retired_at - interval '800 days'
                 where document in (select id from document.document where organisation = :company)""").param("company", company).update();
        db.sql("""
                update document.content set received_at = received_at - interval '800 days'
                 where sha256 in (select v.content from document.version v join document.document d on d.id = v.document
                                   where d.organisation = :company)""").param("company", company).update();
    }

    private void attach(UUID assessment, UUID document, boolean takenOff) {
        var id = db.sql("""
                insert into assessment.attachment (assessment, criterion, document, version, attached_by, attached_at)
                select :assessment, 'SL-1', document, id, :by, now() from document.version where document = :document returning id""")
                .param("assessment", assessment)
                .param("document", document)
                .param("by", manager.person())
                .query(UUID.class)
                .single();
        if (takenOff) {
            db.sql("insert into assessment.attachment_end (attachment, ended_by, ended_at) values (:id, :by, now())")
                    .param("id", id)
                    .param("by", manager.person())
                    .update();
        }
    }
}
