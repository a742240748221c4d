package org.yardstick.platform.accreditation.team;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages in which audits are held: what people on a site speak, not what they write. */
public enum Tongue {
    ENGLISH("en"),
    CANTONESE("yue"),
    MANDARIN("cmn"),
    JAPANESE("ja"),
    KOREAN("ko"),
    MALAY("ms"),
    INDONESIAN("id"),
    THAI("th"),
    VIETNAMESE("vi"),
    TAGALOG("tl");

    private final String tag;

    Tongue(String tag) {
        this.tag = tag;
    }

    /** As a tag of BCP 47, under which it is kept. */
    public String tag() {
        return tag;
    }

    public static List<String> tags() {
        return Stream.of(values()).map(Tongue::tag).toList();
    }

    public static Optional<Tongue> find(String tag) {
        return Stream.of(values()).filter(one -> one.tag.equals(tag)).findFirst();
    }
}
