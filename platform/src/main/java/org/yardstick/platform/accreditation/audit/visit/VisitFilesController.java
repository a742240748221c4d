package org.yardstick.platform.accreditation.audit.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.document.intake.Intake;
import org.yardstick.platform.document.intake.NotTaken;
import org.yardstick.platform.document.intake.Upload;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Open;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** Photographs as they come from a device, and the script that keeps the page there. */
@Controller
class VisitFilesController {
    private final Audits audits;
    private final Photographs photographs;
    private final Intake intake;
    private final Screens screens;

    VisitFilesController(Audits audits, Photographs photographs, Intake intake, Screens screens) {
        this.audits = audits;
        this.photographs = photographs;
        this.intake = intake;
        this.screens = screens;
    }

    /** From here rather than from the assets, since a browser lets a worker see only what lies beside or below its own address. */
    @Open
    @GetMapping("/audits/visit-worker.js")
    ResponseEntity<String> worker() throws IOException {
        var script = new ClassPathResource("static/visit-worker.js").getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(script);
    }

    /** One photograph; the form names its note before the file. Sent again, it is there already and is read past. */
    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/visit/photographs/{photograph}")
    ResponseEntity<Map<String, Object>> photograph(
            @PathVariable UUID id,
            @PathVariable UUID photograph,
            Upload upload,
            Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        try {
            return receive(id, photograph, upload, viewer, Words.in(screens.language(request)));
        } finally {
            upload.discard();
        }
    }

    private ResponseEntity<Map<String, Object>> receive(
            UUID id, UUID photograph, Upload upload, Viewer viewer, Words words) throws IOException {
        var audit = audits.toScore(id, viewer);
        var note = note(upload);
        if (photographs.isThere(audit, note, photograph, viewer)) {
            return ResponseEntity.ok(Map.of("outcome", "unchanged", "message", ""));
        }
        if (!audit.isOpen()) {
            return refused(words.say("finding.refused.decided"));
        }
        var part = upload.next();
        if (part.isEmpty()) {
            return refused(words.say("document.file.missing"));
        }
        try (var file = intake.receive(part.get().content(), part.get().name())) {
            photographs.add(audit, note, photograph, file, viewer);
            return ResponseEntity.ok(Map.of("outcome", "saved", "message", ""));
        } catch (NotTaken reason) {
            return refused(reason.in(words));
        } catch (Refused reason) {
            return refused(reason.in(words));
        }
    }

    private static ResponseEntity<Map<String, Object>> refused(String sentence) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(Map.of("outcome", "wrong", "message", sentence));
    }

    private static UUID note(Upload upload) {
        try {
            return UUID.fromString(upload.field("note"));
        } catch (IllegalArgumentException noNote) {
            throw new NotFound();
        }
    }
}
