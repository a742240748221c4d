/** Application, team, audit, findings, corrective action, decision, surveillance, appeal. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "offline",
            "journal",
            "identity",
            "document",
            "document :: intake",
            "standard",
            "judging",
            "assessment",
            "register"
        })
package org.yardstick.platform.accreditation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
