package org.yardstick.platform.accreditation.audit.scoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.assessment.SheetSignatures;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Notice;
import org.yardstick.platform.shell.Refused;

/** Signing one's own scores, and the consensus. */
@Controller
class SignatureController {
    private static final int LONGEST_NAME = 200;

    private final Audits audits;
    private final SheetSignatures signatures;

    SignatureController(Audits audits, SheetSignatures signatures) {
        this.audits = audits;
        this.signatures = signatures;
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/signature")
    String sign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String declared,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var audit = audits.toScore(id, viewer);
        audit.mustBeUndecided();
        mustBeMeant(name, declared);
        signatures.sign(audits.occasion(audit), name.strip(), audit.asking(viewer));
        Notice.leave(request, response, "accreditation.audit.sign.done");
        return "redirect:" + audit.path();
    }

    @Allows(Role.ASSESSOR)
    @PostMapping("/audits/{id}/consensus/signature")
    String signConsensus(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String declared,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var audit = audits.toScore(id, viewer);
        audit.mustBeUndecided();
        mustBeMeant(name, declared);
        signatures.signConsensus(audits.occasion(audit), name.strip(), audit.asking(viewer));
        Notice.leave(request, response, "accreditation.audit.consensus.signed");
        return "redirect:" + audit.path() + "/consensus";
    }

    private static void mustBeMeant(String name, String declared) {
        if (name.isBlank() || name.length() > LONGEST_NAME || !declared.equals("yes")) {
            throw new Refused("accreditation.audit.refused.signature");
        }
    }
}
