package org.yardstick.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.register.ManyCertificates;
import org.yardstick.platform.register.TestRegister;
import org.yardstick.platform.register.credential.CertificateFacts;
import org.yardstick.platform.register.credential.IssueCredential;
import org.yardstick.platform.register.credential.StatusBits;
import org.yardstick.platform.register.credential.StatusList;
import org.yardstick.platform.register.credential.StatusLists;
import org.yardstick.platform.register.credential.StatusPurpose;
import org.yardstick.platform.register.log.Log;

/** Beside very many certificates: issuing through the use case, signing alone, the status lists, and the log. */
final class IssuingBench {
    private static final int WARM = 300;
    private static final int TIMES = 1_000;
    private static final int MANY = 10_000;

    private final ConfigurableApplicationContext application;
    private final JdbcClient db;
    private final Series series;
    private final LocalDate today;
    private final List<CertificateFacts.Body> bodies;
    private final UUID by;
    private final AtomicInteger holder = new AtomicInteger();
    private final SplittableRandom random = new SplittableRandom(11);

    IssuingBench(ConfigurableApplicationContext application, Path folder) {
        this.application = application;
        this.db = application.getBean(JdbcClient.class);
        this.series = new Series(folder);
        this.today = LocalDate.ofInstant(application.getBean(Clock.class).instant(), TestRegister.ZONE);
        this.bodies = db.sql("""
                select o.id, o.name_en, o.name_hans, o.name_hant
                  from register.prefix p join identity.organisation o on o.id = p.body order by o.name_en""")
                .query((row, n) -> new CertificateFacts.Body(
                        row.getObject("id", UUID.class),
                        Names.written(
                                row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant"))))
                .list();
        this.by = db.sql("select id from identity.person limit 1")
                .query(UUID.class)
                .single();
    }

    void run() throws Exception {
        for (int time = 0; time < WARM; time++) {
            issue(bodies.get(time % bodies.size()));
        }
        Series.head();
        series.measure("issuing, one body", 1, TIMES, time -> issue(bodies.getFirst()));
        series.measure("issuing, one body", 8, TIMES, time -> issue(bodies.getFirst()));
        series.measure(
                "issuing, " + bodies.size() + " bodies", 8, TIMES, time -> issue(bodies.get(time % bodies.size())));
        var signing = application.getBean(IssueCredential.class);
        var facts = ManyCertificates.facts(1, bodies.getFirst(), today);
        series.measure("signing alone, two forms", 1, TIMES, time -> signing.of(facts));
        log();
        System.out.println();
        lists();
    }

    private UUID issue(CertificateFacts.Body body) {
        var grant = ManyCertificates.next(holder.getAndIncrement(), body, today);
        return application.getBean(Certificates.class).grant(grant, by);
    }

    private void log() throws Exception {
        var log = application.getBean(Log.class);
        var one = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        var certificate = issue(bodies.getFirst());
        var at = application.getBean(Clock.class).instant();
        series.measure(
                "one more leaf in the log, on disk",
                1,
                TIMES,
                time -> one.execute(status -> log.append(
                        "{\"at\":\"" + at + "\",\"day\":\"" + today + "\",\"event\":\"granted\",\"of\":" + time + "}",
                        certificate,
                        Log.Event.GRANTED,
                        at)));
        long size = log.head().size();
        series.measure("proof that a leaf is in the log", 1, MANY, time -> log.inclusion(random.nextLong(size), size));
        series.measure(
                "proof that the log only grew", 1, MANY, time -> log.consistency(1 + random.nextLong(size), size));
    }

    void lists() throws Exception {
        Series.head();
        var published = application.getBean(StatusLists.class);
        var lists = db.sql("select body, number from register.status_list order by body, number")
                .query((row, n) -> new StatusList(
                        row.getObject("body", UUID.class), StatusPurpose.REVOCATION, row.getInt("number")))
                .list();
        series.measure(
                "status list made and signed, of 98,304",
                1,
                lists.size(),
                time -> published.published(lists.get(time)));
        series.measure(
                "the same once it is made", 1, MANY, time -> published.published(lists.get(time % lists.size())));
        flips(published);
        series.measure("bits of 1,048,576 places packed, one in 20 set", 1, 20, time -> packed());
        System.out.println();
        sizes(published, lists);
    }

    /** A suspension, and the list with it as the next one who asks gets it. */
    private void flips(StatusLists published) throws Exception {
        var body = bodies.getFirst();
        var newest = db.sql("select max(number) from register.status_list where body = :body")
                .param("body", body.id())
                .query(Integer.class)
                .single();
        var list = new StatusList(body.id(), StatusPurpose.SUSPENSION, newest);
        var certificates = application.getBean(Certificates.class);
        var issued =
                java.util.stream.Stream.generate(() -> issue(body)).limit(50).toList();
        series.measure("suspending one certificate, until the new list is signed", 1, issued.size(), time -> {
            certificates.suspend(issued.get(time), today, "Bench", Optional.of(by));
            published.published(list);
        });
    }

    private static String packed() {
        var random = new SplittableRandom(3);
        var bits = new BitSet(StatusBits.LARGEST_SIZE);
        for (int place = 0; place < StatusBits.LARGEST_SIZE; place++) {
            bits.set(place, random.nextInt(20) == 0);
        }
        return StatusBits.of(bits, StatusBits.LARGEST_SIZE).encoded();
    }

    private static void sizes(StatusLists published, List<StatusList> lists) {
        var sizes = lists.stream()
                .mapToInt(list -> published
                        .published(list)
                        .map(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .orElse(0))
                .summaryStatistics();
        System.out.printf(
                "%d status lists of %d places, of %.1f to %.1f KB, %.0f KB together; one of %d places would have %.0f KB.%n",
                lists.size(),
                StatusBits.USUAL_SIZE,
                sizes.getMin() / 1e3,
                sizes.getMax() / 1e3,
                sizes.getSum() / 1e3,
                StatusBits.LARGEST_SIZE,
                packed().length() / 1e3);
    }
}
