package org.yardstick.platform.assessment.evidence;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.Attachments;
import org.yardstick.platform.document.Documents;
import org.yardstick.platform.document.Receipt;
import org.yardstick.platform.document.UploadForm;
import org.yardstick.platform.document.intake.IntakeSettings;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;

/** What the page shows on which evidence is chosen. */
@Component
class EvidencePages {
    private final Assessments assessments;
    private final Attachments attachments;
    private final Documents documents;
    private final IntakeSettings settings;

    EvidencePages(Assessments assessments, Attachments attachments, Documents documents, IntakeSettings settings) {
        this.assessments = assessments;
        this.attachments = attachments;
        this.documents = documents;
        this.settings = settings;
    }

    static String criterion(UUID assessment, String code) {
        return "/assessments/" + assessment + "/criteria/" + code + "#evidence";
    }

    EvidencePage page(UUID id, String code, String text, Receipt receipt, Viewer viewer, Language language) {
        var assessment = assessments.get(id, viewer);
        var standard = assessments.standard(assessment);
        if (!standard.has(code)) {
            throw new NotFound();
        }
        var title = Objects.requireNonNull(
                        standard.edition().texts(language).criteria().get(code))
                .title();
        return new EvidencePage(
                assessment.path() + "/criteria/" + code,
                code,
                title,
                attachments.of(id, code),
                text,
                documents.search(viewer, assessment.organisation(), text),
                UploadForm.ofOneLibrary(settings, receipt));
    }
}
