package org.yardstick.platform.accreditation.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Words;

/** An audit as OSCAL, for whoever may read it; what the documents lean on stands where they say. */
@Controller
class OscalController {
    private final CaseReading cases;
    private final OscalFiles files;
    private final Screens screens;

    OscalController(CaseReading cases, OscalFiles files, Screens screens) {
        this.cases = cases;
        this.files = files;
        this.screens = screens;
    }

    /** Each by the name under which the others know it. */
    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/audits/{id}/oscal/{name}.json")
    ResponseEntity<byte[]> document(
            @PathVariable UUID id,
            @PathVariable String name,
            @RequestParam Optional<String> language,
            Viewer viewer,
            HttpServletRequest request) {
        var made = files.of(cases.of(id, viewer), words(language, request)).get(name + ".json");
        if (made == null) {
            throw new NotFound();
        }
        return file(name + ".json", made.get());
    }

    /** The very text that was signed: to it the documents lead where OSCAL has the description of a system. */
    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER})
    @GetMapping("/audits/{id}/" + OscalCase.STATEMENT_FILE)
    ResponseEntity<byte[]> statement(@PathVariable UUID id, Viewer viewer) {
        var self = NotFound.unlessPresent(cases.of(id, viewer).self());
        return file(OscalCase.STATEMENT_FILE, self.inputs().canonical().getBytes(StandardCharsets.UTF_8));
    }

    private Words words(Optional<String> language, HttpServletRequest request) {
        return Words.in(language.map(tag -> NotFound.unlessPresent(Language.find(tag)))
                .orElseGet(() -> screens.language(request)));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
