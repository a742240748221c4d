package org.yardstick.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.register.MadeNames;

/** The public pages of the register, each asked for in very many ways, so that neither database nor application has the answer ready. */
final class RegisterPages {
    private static final int WAYS = 4_000;

    private final JdbcClient db;
    private final Load load;
    private final SplittableRandom random = new SplittableRandom(7);

    RegisterPages(JdbcClient db, Load load) {
        this.db = db;
        this.load = load;
    }

    void run() throws IOException, InterruptedException {
        var numbers = numbers();
        load.warm(under("/register/", numbers));
        load.warm(made(way -> "/register?q=" + typed(MadeNames.rare(holder()))));
        Load.head();
        load.any("certificate", under("/register/", numbers));
        load.any("certificate as data", under("/api/v1/register/", numbers));
        names();
        filters();
        searches("a number, typed", numbers);
        searches("a number that is not there", made(way -> "MQ-2019-" + (100_000 + way)));
        load.any("search as data, 50", made(way -> "/api/v1/register?q=" + typed(MadeNames.rare(holder()))));
        load.any("feed", List.of("/register/feed.atom"));
        load.any("feed, far back", under("/register/feed.atom?before=", moments()));
        load.any("page of the log", made(way -> "/register/log?page=" + (1 + random.nextInt(1_000))));
        load.any("leaf with proof", under("/api/v1/register/log/leaves/", places()));
        lists();
        System.out.println();
    }

    private void names() throws IOException, InterruptedException {
        load.any("register, newest", List.of("/register"));
        searches("a rare word", made(way -> MadeNames.rare(holder())));
        searches("a name in full", made(way -> MadeNames.of(holder()).en()));
        searches("a Chinese name in full", made(way -> chinese()));
        searches("two Chinese signs", made(way -> chinese().substring(0, 2)));
        searches("one Chinese sign", made(way -> chinese().substring(0, 1)));
        searches(
                "a beginning of three letters",
                made(way -> MadeNames.rare(holder()).substring(0, 3)));
        searches("a word of one in twenty", List.of("harbour", "jade", "Kowloon", "royal"));
        searches("a word of most", List.of("limited"));
        searches("two words of many", List.of("harbour bank", "jade clinics", "物业 金", "royal retail group"));
        searches("nothing found", made(way -> "zz" + Integer.toString(way, 36)));
        load.any("deep page", made(way -> "/register?q=limited&page=" + (20 + way % 21)));
    }

    private void filters() throws IOException, InterruptedException {
        for (var status : List.of("active", "suspended", "withdrawn", "cancelled", "inactive", "expired", "draft")) {
            load.any("status " + status, List.of("/register?status=" + status));
        }
        load.any("a large city", List.of("/register?city=Hong+Kong", "/register?city=Shenzhen"));
        load.any(
                "a small city, active",
                List.of("/register?city=Tainan&status=active", "/register?city=Urumqi&status=active"));
        load.any(
                "city, sector, level",
                List.of(
                        "/register?city=Kunming&sector=retail&level=IV",
                        "/register?city=Tainan&sector=contact-centre-outsourcer&level=III",
                        "/register?city=Hong+Kong&sector=other&level=IV"));
        load.any(
                "city and suspended",
                List.of("/register?city=Shanghai&status=suspended", "/register?city=Macau&status=suspended"));
        load.any(
                "city and expired",
                List.of("/register?city=Shanghai&status=expired", "/register?city=Tainan&status=expired"));
        load.any(
                "word, city, active",
                List.of(
                        "/register?q=harbour&city=Shenzhen&status=active",
                        "/register?q=limited&city=Tainan&status=active"));
    }

    private void lists() throws IOException, InterruptedException {
        var paths = db.sql("""
                select '/bodies/' || l.body || '/status/' || p.purpose || '/' || l.number
                  from register.status_list l, (values ('revocation'), ('suspension')) p (purpose)""").query(String.class).list();
        load.any("status list", paths);
        load.any("status list, packed", paths, "Accept-Encoding: gzip");
    }

    private void searches(String name, List<String> words) throws IOException, InterruptedException {
        load.any(name, words.stream().map(word -> "/register?q=" + typed(word)).toList());
    }

    private static List<String> under(String path, List<String> names) {
        return names.stream().map(name -> path + name).toList();
    }

    private static List<String> made(IntFunction<String> way) {
        return IntStream.range(0, WAYS).mapToObj(way).toList();
    }

    private int holder() {
        return random.nextInt(250_000);
    }

    private String chinese() {
        while (true) {
            var names = MadeNames.of(holder());
            if (names.hant() != null) {
                return Objects.requireNonNull(random.nextBoolean() ? names.hans() : names.hant());
            }
        }
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> numbers() {
        return sample("select number from register.certificate tablesample system (2)");
    }

    private List<String> moments() {
        return sample("""
                select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z~"') || lpad(place::text, 18, '0')
                  from register.log_leaf tablesample system (2)""");
    }

    private List<String> places() {
        return sample("select place::text from register.log_leaf tablesample system (2)");
    }

    private List<String> sample(String sql) {
        return db.sql(sql).query(String.class).list();
    }
}
