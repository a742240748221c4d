package org.yardstick.platform.standard.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.standard.Tailored;

/** An edition as a profile tailors it, for programs. */
public record TailoredStandard(
        @Explained(value = "Code of the profile.", example = "property-management")
        String profile,

        @Explained(value = "Name of the profile by language tag.", example = "{\"en\": \"Property management\"}")
        Map<String, String> names,

        @Explained("Hash of edition and profile together: the same hash means the same questions, weights and rules.")
        String pinned,

        @Explained(value = "Criteria that do not apply in the sector.", example = "[\"OP-2\"]")
        List<String> excluded,

        @Explained("Criteria that apply, in the edition’s order.")
        List<Weighed> criteria,

        @Explained("Notes of the sector by language tag and criterion.")
        Map<String, Map<String, String>> notes) {

    /** A criterion and what it weighs in the sector. */
    public record Weighed(
            @Explained(value = "Code of the criterion.", example = "KM-2")
            String code,

            @Explained(value = "Its weight here.", example = "4")
            BigDecimal weight) {}

    static TailoredStandard of(Tailored tailored) {
        var edition = tailored.edition();
        var notes = new TreeMap<String, Map<String, String>>();
        edition.document().texts().forEach((language, texts) -> {
            var text = texts.profiles().get(tailored.profile());
            if (text != null) {
                notes.put(language.tag(), text.notes());
            }
        });
        return new TailoredStandard(
                tailored.profile(),
                StandardApi.names(edition, tailored.profile()),
                tailored.sha256(),
                tailored.excluded().stream().sorted().toList(),
                tailored.criteria().stream()
                        .map(one -> new Weighed(one.code(), tailored.weight(one)))
                        .toList(),
                notes);
    }
}
