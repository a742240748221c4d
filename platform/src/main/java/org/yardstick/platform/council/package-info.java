/** Many bodies under one scheme: who may assess and certify, and whether they do it alike. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "jobs",
            "journal",
            "identity",
            "standard",
            "judging",
            "assessment",
            "register",
            "accreditation",
            "accreditation :: report",
            "accreditation :: decision"
        })
package org.yardstick.platform.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
