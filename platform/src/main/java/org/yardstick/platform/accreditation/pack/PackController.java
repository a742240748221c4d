package org.yardstick.platform.accreditation.pack;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;

/** The pack of an audit, made when it is asked for; that it was taken stands in the journal, so it is not merely read. */
@Controller
class PackController {
    private final MakePack packs;

    PackController(MakePack packs) {
        this.packs = packs;
    }

    @Allows({Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT, Role.DECIDER})
    @PostMapping("/audits/{id}/packs")
    void make(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String language,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        var languages = language.isEmpty()
                ? List.of(Language.values())
                : List.of(NotFound.unlessPresent(Language.find(language)));
        var pack = packs.of(id, languages, viewer);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(pack.name()).build().toString());
        pack.write(response.getOutputStream());
    }
}
