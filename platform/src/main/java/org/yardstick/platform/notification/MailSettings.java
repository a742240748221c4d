package org.yardstick.platform.notification;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.Settings;

/** By which server mails leave, and under which name. */
@Component
class MailSettings implements Settings {
    private final Environment environment;
    private final Postman postman;

    MailSettings(Environment environment, Postman postman) {
        this.environment = environment;
        this.postman = postman;
    }

    @Override
    public String title() {
        return "notification.mails.title";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Row> rows() {
        var server = environment.getProperty("spring.mail.host", "") + ":"
                + environment.getProperty("spring.mail.port", "25");
        return List.of(
                postman.hasServer()
                        ? Row.of("notification.settings.server", server)
                        : Row.said("notification.settings.server", "notification.settings.no-server"),
                Row.of(
                        "notification.settings.from",
                        environment.getProperty("yardstick.mail-from", "yardstick@localhost")));
    }
}
