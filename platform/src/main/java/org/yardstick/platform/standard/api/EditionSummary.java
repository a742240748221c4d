package org.yardstick.platform.standard.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.yardstick.platform.shell.Explained;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionTexts;

/** An edition in a list, for programs. */
public record EditionSummary(
        @Explained(value = "Code of the standard.", example = "OSQS")
        String code,

        @Explained(value = "Version of the edition.", example = "1.0")
        String version,

        @Explained(
                value = "Name by language tag.",
                example =
                        "{\"en\": \"Open Service Quality Standard\", \"zh-Hans\": \"开放服务质素标准\", \"zh-Hant-HK\": \"開放服務質素標準\"}")
        Map<String, String> names,

        @Explained("From when it is in force.") LocalDate effective,

        @Explained(value = "Who may read it: everyone or members.", example = "everyone")
        String readers,

        @Explained(value = "Whom it assesses: company (institutions too) or body.", example = "company")
        @JsonProperty("for")
        String subject,

        @Explained(value = "Languages in which it is written.", example = "[\"en\", \"zh-Hans\", \"zh-Hant-HK\"]")
        List<String> languages,

        @Explained("Hash of the canonical JSON of the whole edition.")
        String sha256,

        @Explained(value = "Where the whole edition is.", example = "/api/v1/standards/OSQS/1.0")
        String href) {

    static EditionSummary of(Edition edition) {
        var document = edition.document();
        return new EditionSummary(
                document.code(),
                document.version(),
                byLanguage(edition, texts -> Optional.of(texts.name())),
                document.effective(),
                document.readers(),
                document.subject().word(),
                document.languages().stream().map(Language::tag).toList(),
                edition.sha256(),
                "/api/v1/standards/" + document.code() + "/" + document.version());
    }

    /** What each language of the edition says, where it does. */
    static Map<String, String> byLanguage(Edition edition, Function<EditionTexts, Optional<String>> said) {
        var byLanguage = new TreeMap<String, String>();
        edition.document()
                .texts()
                .forEach(
                        (language, texts) -> said.apply(texts).ifPresent(text -> byLanguage.put(language.tag(), text)));
        return byLanguage;
    }
}
