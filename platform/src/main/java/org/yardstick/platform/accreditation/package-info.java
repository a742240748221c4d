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
            "judging",
            "calendar",
            "fee",
            "assessment",
            "register",
            "register :: credential"
        })
package org.yardstick.platform.accreditation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
