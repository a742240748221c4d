package org.yardstick.platform.register;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.register.credential.CertificateFacts;
import org.yardstick.platform.shell.Language;

/** What made certificates say: a few large cities and sectors have most holders, and few holders reach the highest level. */
final class MadeFacts {
    private static final List<String> CITIES = List.of(
            "Hong Kong",
            "Shenzhen",
            "Guangzhou",
            "Shanghai",
            "Beijing",
            "Macau",
            "Foshan",
            "Dongguan",
            "Zhuhai",
            "Suzhou",
            "Hangzhou",
            "Nanjing",
            "Chengdu",
            "Wuhan",
            "Chongqing",
            "Tianjin",
            "Xiamen",
            "Ningbo",
            "Qingdao",
            "Changsha",
            "Taipei",
            "Kaohsiung",
            "Zhengzhou",
            "Fuzhou",
            "Hefei",
            "Jinan",
            "Kunming",
            "Nanning",
            "Guiyang",
            "Haikou",
            "Sanya",
            "Lanzhou",
            "Harbin",
            "Dalian",
            "Changchun",
            "Taiyuan",
            "Hohhot",
            "Urumqi",
            "Zhaoqing",
            "Tainan");
    private static final List<CertificateFacts.Level.Step> STEPS = List.of(
            new CertificateFacts.Level.Step("I", new Names("Operation Service Center", "运作服务中心", "運作服務中心")),
            new CertificateFacts.Level.Step("II", new Names("Proactive Service Center", "主动服务中心", "主動服務中心")),
            new CertificateFacts.Level.Step("III", new Names("Strategic Business Unit", "策略业务单位", "策略業務單位")),
            new CertificateFacts.Level.Step("IV", new Names("Service Leader", "服务领袖", "服務領袖")));
    private static final CertificateFacts.Standard STANDARD = new CertificateFacts.Standard(
            "OSQS",
            new Names("Open Service Quality Standard", "开放服务质素标准", "開放服務質素標準"),
            "2026",
            "0f".repeat(32),
            "general",
            new Names("General services", "一般服务", "一般服務"));
    private static final Map<Language, String> SCOPE = Map.of(
            Language.ENGLISH,
                    "Provision of customer services to the public at all sites named, enquiries and complaints included",
            Language.SIMPLIFIED, "于所列各场所向公众提供客户服务，包括查询及投诉",
            Language.TRADITIONAL, "於所列各場所向公眾提供客戶服務，包括查詢及投訴");
    private static final List<CertificateFacts.Alignment> ALIGNMENTS = List.of(new CertificateFacts.Alignment(
            "Quality management systems",
            "ISO 9001:2015",
            URI.create("https://www.iso.org/standard/62085.html"),
            Optional.of("ISO 9001")));

    private MadeFacts() {}

    static String city(int holder) {
        var random = random(holder);
        return CITIES.get((int) (CITIES.size() * Math.pow(random.nextDouble(), 3)));
    }

    static String country(String city) {
        return switch (city) {
            case "Hong Kong" -> "HK";
            case "Macau" -> "MO";
            case "Taipei", "Kaohsiung", "Tainan" -> "TW";
            default -> "CN";
        };
    }

    static Organisation.Sector sector(int holder) {
        var all = Organisation.Sector.values();
        return all[(int) (all.length * Math.pow(random(holder + 1).nextDouble(), 2))];
    }

    private static CertificateFacts.Level level(int holder) {
        var step = STEPS.get((int) (STEPS.size() * Math.pow(random(holder + 2).nextDouble(), 2)));
        return new CertificateFacts.Level(step.code(), step.names(), STEPS);
    }

    private static SplittableRandom random(int seed) {
        return new SplittableRandom(seed * 31L + 5);
    }

    /** What was granted to a holder that day for three years. */
    static Grant grant(int holder, UUID id, CertificateFacts.Body body, LocalDate granted, Optional<UUID> replaces) {
        var names = MadeNames.of(holder);
        var city = city(holder);
        var country = country(city);
        var office = new CertificateFacts.Site(new Names("Head office", "总办事处", "總辦事處"), country, city);
        var branch = new CertificateFacts.Site(
                Names.of(MadeNames.rare(holder + 1) + " Branch " + (1 + holder % 9)), country, city);
        return new Grant(
                UUID.randomUUID(),
                CertificateFacts.Kind.ORGANISATION,
                new CertificateFacts.Holder(id, names, country, city),
                body,
                Optional.empty(),
                STANDARD,
                SCOPE,
                holder % 3 == 0 ? List.of(office, branch) : List.of(office),
                Optional.of(level(holder)),
                new CertificateFacts.Period(
                        granted, granted, granted.plusYears(3).minusDays(1), TestRegister.ZONE),
                List.of(),
                ALIGNMENTS,
                sector(holder),
                holder % 10 != 9,
                replaces);
    }
}
