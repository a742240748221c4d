package org.yardstick.platform.oversight;

import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.PublicAddress;
import org.yardstick.platform.shell.Settings;

/** The program itself: version, address, time zone, where its data lie. */
@Component
class InstanceSettings implements Settings {
    private final Environment environment;
    private final PublicAddress address;
    private final JdbcClient db;

    InstanceSettings(Environment environment, PublicAddress address, JdbcClient db) {
        this.environment = environment;
        this.address = address;
        this.db = db;
    }

    @Override
    public String title() {
        return "oversight.settings.instance";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Row> rows() {
        var version = Optional.ofNullable(getClass().getPackage().getImplementationVersion());
        return List.of(
                Row.of("oversight.settings.version", version.orElse("-")),
                Row.of("oversight.settings.java", Runtime.version().toString()),
                Row.of(
                        "oversight.settings.database",
                        "PostgreSQL "
                                + db.sql("show server_version")
                                        .query(String.class)
                                        .single()),
                Row.of("oversight.settings.address", address.root()),
                Row.said(
                        "oversight.settings.https",
                        address.root().startsWith("https://")
                                ? "oversight.settings.yes"
                                : "oversight.settings.https-no"),
                Row.of("oversight.settings.home", environment.getProperty("yardstick.home", "data")),
                Row.of("oversight.settings.zone", environment.getProperty("yardstick.zone", "Asia/Hong_Kong")));
    }
}
