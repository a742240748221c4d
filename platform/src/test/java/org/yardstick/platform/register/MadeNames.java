package org.yardstick.platform.register;

import java.util.List;
import java.util.SplittableRandom;
import org.yardstick.platform.identity.Names;

/**
 * Names as companies here have them: words that very many share, and one that few do. Most are written in Latin letters and in Chinese, some
 * in Latin letters only.
 */
public final class MadeNames {
    private static final List<String> PLACES = List.of(
            "Harbour",
            "Golden",
            "Pacific",
            "Jade",
            "Victoria",
            "Kowloon",
            "Pearl",
            "Lantau",
            "Eastern",
            "Royal",
            "Grand",
            "Sunrise",
            "Phoenix",
            "Dragon",
            "Silver",
            "Orient",
            "Union",
            "Metro",
            "Island",
            "Peninsula");
    private static final List<String> SYLLABLES = List.of(
            "ka", "lok", "wing", "tai", "ming", "shun", "fung", "yee", "hon", "chi", "kwong", "pak", "sze", "lam",
            "cheong", "tin", "wai", "yuk", "man", "ho", "qui", "ter", "ber", "dor", "mel", "van", "ros", "len", "gar",
            "tho");
    private static final List<String> LAST = List.of("Limited", "Ltd", "Group", "Company Limited", "(HK) Limited");
    /** Signs that are the same in both scripts. */
    private static final String SIGNS = "大安和信金明天海山德嘉利永成文武正中生光元水木火土石田力心志同平南北西城美家友立方星月日宏兆百千年福祥瑞泰昌盛恒久康宁仁智勇";

    private record Trade(String en, String hans, String hant) {}

    private static final List<Trade> TRADES = List.of(
            new Trade("Property Management", "物业管理", "物業管理"),
            new Trade("Bank", "银行", "銀行"),
            new Trade("Telecommunications", "电讯", "電訊"),
            new Trade("Retail", "零售", "零售"),
            new Trade("Public Services", "公共服务", "公共服務"),
            new Trade("Contact Centre", "客户联络中心", "客戶聯絡中心"),
            new Trade("Logistics", "物流", "物流"),
            new Trade("Hotels", "酒店", "酒店"),
            new Trade("Insurance", "保险", "保險"),
            new Trade("Clinics", "诊所", "診所"));

    private MadeNames() {}

    /** The name of the company with this number, always the same. */
    public static Names of(int number) {
        var random = new SplittableRandom(number * 7919L + 17);
        var trade = TRADES.get(Math.min(random.nextInt(TRADES.size()), random.nextInt(TRADES.size())));
        var en = one(PLACES, random) + " " + rare(number) + " " + trade.en + " " + one(LAST, random);
        if (random.nextInt(10) < 3) {
            return Names.of(en);
        }
        var brand = sign(random) + sign(random) + (random.nextBoolean() ? sign(random) : "");
        return new Names(en, brand + trade.hans + "有限公司", brand + trade.hant + "有限公司");
    }

    /** The word of a name that few others have. */
    public static String rare(int number) {
        var random = new SplittableRandom(number * 104_729L + 3);
        var word = one(SYLLABLES, random) + one(SYLLABLES, random) + one(SYLLABLES, random);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String sign(SplittableRandom random) {
        int at = random.nextInt(SIGNS.length());
        return SIGNS.substring(at, at + 1);
    }

    private static String one(List<String> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
