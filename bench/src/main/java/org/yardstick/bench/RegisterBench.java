package org.yardstick.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.yardstick.platform.EmbeddedPostgres;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.register.ManyCertificates;
import org.yardstick.platform.register.credential.CertificateFacts;
import org.yardstick.platform.shell.PublicAddress;

/**
 * The register with very many certificates, usually 1,000,000, on a durable database: its public pages under load, then issuing, status
 * lists and the log. With a folder the certificates are kept in it and used again; a third word, {@code pages}, {@code issuing} or {@code lists},
 * measures only that.
 */
public final class RegisterBench {
    private static final int USUAL = 1_000_000;
    private static final int WARM_UP = 2;
    private static final int SECONDS = 5;

    private static final List<Names> BODIES = List.of(
            new Names("Meridian Quality", "子午质素", "子午質素"),
            new Names("Harbour Assurance Bureau", "海港认证局", "海港認證局"),
            new Names("Pearl River Certification", "珠江认证", "珠江認證"),
            new Names("Southern Service Institute", "南方服务学院", "南方服務學院"));

    private RegisterBench() {}

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL;
        var kept = arguments.length > 1 ? Optional.of(Path.of(arguments[1])) : Optional.<Path>empty();
        var only = arguments.length > 2 ? arguments[2] : "";
        var folder = kept.isPresent() ? kept.get() : Files.createTempDirectory("yardstick-register");
        try (var postgres =
                EmbeddedPostgres.start(folder.resolve("postgresql"), folder, EmbeddedPostgres.Durability.DURABLE)) {
            try (var application = WebBench.start(postgres, folder)) {
                fill(application, postgres, count);
                run(application, folder, only);
            }
        }
        if (kept.isEmpty()) {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private static void fill(ConfigurableApplicationContext application, EmbeddedPostgres postgres, int count)
            throws SQLException {
        var db = application.getBean(JdbcClient.class);
        if (db.sql("select exists (select 1 from register.certificate)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        long start = System.nanoTime();
        var organisations = application.getBean(Organisations.class);
        var bodies = BODIES.stream()
                .map(names -> new CertificateFacts.Body(
                        organisations.add(
                                new Organisations.Statement(
                                        Organisation.Kind.BODY,
                                        names,
                                        Organisation.Sector.OTHER,
                                        "HK",
                                        "Hong Kong",
                                        40),
                                Optional.empty()),
                        names))
                .toList();
        var office = new TestPeople(application).person(bodies.getFirst().id(), Role.SECRETARIAT);
        var now = application.getBean(Clock.class).instant();
        var root = application.getBean(PublicAddress.class).root();
        ManyCertificates.make(
                new ManyCertificates.Ground(bodies, office.person(), now, root),
                count,
                postgres.url("postgres"),
                EmbeddedPostgres.USER,
                postgres.password());
        System.err.printf("%,d certificates made in %.0f s%n", count, (System.nanoTime() - start) / 1e9);
    }

    private static void run(ConfigurableApplicationContext application, Path folder, String only) throws Exception {
        var db = application.getBean(JdbcClient.class);
        System.out.println(db.sql("""
                select 'Certificates: ' || (select count(*) from register.certificate) || '; database '
                       || pg_size_pretty(pg_database_size(current_database())) || '; certificates with their texts '
                       || pg_size_pretty(pg_total_relation_size('register.certificate')) || ', what the search reads '
                       || pg_size_pretty(pg_total_relation_size('register.entry')) || ', log '
                       || pg_size_pretty(pg_total_relation_size('register.log_leaf')
                                         + pg_total_relation_size('register.log_node'))""").query(String.class).single());
        System.out.println();
        if (only.isEmpty() || only.equals("pages")) {
            new RegisterPages(db, new Load(application, folder, WARM_UP, SECONDS)).run();
        }
        if (only.isEmpty() || only.equals("issuing")) {
            new IssuingBench(application, folder).run();
        }
        if (only.equals("lists")) {
            new IssuingBench(application, folder).lists();
        }
    }
}
