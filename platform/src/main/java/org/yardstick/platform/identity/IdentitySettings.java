package org.yardstick.platform.identity;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.Settings;

/** How people come in. */
@Component
class IdentitySettings implements Settings {
    private final Environment environment;

    IdentitySettings(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String title() {
        return "identity.sign-in.title";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Row> rows() {
        var issuer = environment.getProperty("yardstick.openid.issuer", "");
        return List.of(
                issuer.isBlank()
                        ? Row.said("identity.settings.openid", "identity.settings.not-set")
                        : Row.of("identity.settings.openid", issuer),
                Row.of("identity.settings.session", Sessions.LIFE.toHours()),
                Row.of("identity.settings.invitation", environment.getProperty("yardstick.invitation-days", "14")));
    }
}
