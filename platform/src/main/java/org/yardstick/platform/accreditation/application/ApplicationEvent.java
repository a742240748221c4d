package org.yardstick.platform.accreditation.application;

import java.util.UUID;
import org.yardstick.platform.identity.Names;

/** Which application it happened to, and whom it concerns. */
public record ApplicationEvent(UUID application, UUID organisation, Names organisationName, UUID body, Names bodyName) {
    public static ApplicationEvent of(Application application) {
        return new ApplicationEvent(
                application.id(),
                application.organisation(),
                application.organisationName(),
                application.body(),
                application.bodyName());
    }

    public String path() {
        return Application.path(application);
    }
}
