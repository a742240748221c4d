/** Tells people by mail what happened; listens to all, called by none. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shell",
            "identity",
            "journal",
            "register",
            "register :: log",
            "accreditation",
            "accreditation :: application",
            "accreditation :: offer",
            "accreditation :: team",
            "accreditation :: cycle",
            "accreditation :: requests",
            "council"
        })
package org.yardstick.platform.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
