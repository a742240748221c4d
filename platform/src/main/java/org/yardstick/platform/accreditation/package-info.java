/** Application, team, audit, findings, corrective action, decision, surveillance, appeal. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "offline",
            "jobs",
            "journal",
            "identity",
            "document",
            "document :: intake",
            "standard",
            "standard :: exchange",
            "judging",
            "calendar",
            "fee",
            "assessment",
            "register",
            "register :: credential",
            "register :: publication",
            "register :: verify"
        })
package org.yardstick.platform.accreditation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
