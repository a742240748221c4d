/** Application, team, audit, findings, corrective action, decision, surveillance, appeal. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "offline",
            "journal",
            "identity",
            "document",
            "standard",
            "judging",
            "fee",
            "assessment",
            "register",
            "jobs"
        })
package org.yardstick.platform.accreditation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
