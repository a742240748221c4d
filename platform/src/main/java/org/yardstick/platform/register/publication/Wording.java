package org.yardstick.platform.register.publication;

import java.util.Arrays;
import java.util.Optional;
import org.yardstick.platform.identity.Cities;
import org.yardstick.platform.register.credential.CertificateFacts;
import org.yardstick.platform.shell.Countries;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/** What a certificate says, in the words of its reader. */
public record Wording(CertificateFacts facts) {

    /** What is certified, in the reader's language when it is written in it, else as it is written. */
    public String scope(Language language) {
        return Optional.ofNullable(facts.scope().get(language))
                .or(() -> Arrays.stream(Language.values())
                        .filter(facts.scope()::containsKey)
                        .map(facts.scope()::get)
                        .findFirst())
                .orElse("");
    }

    /** A city, and the country where that does not say it already. */
    public String place(String city, String country, Language language) {
        var name = Cities.name(city, language);
        var land = Countries.name(country, language);
        if (name.isEmpty()) {
            return land;
        }
        return land.contains(name) ? name : Words.in(language).say("register.place", name, land);
    }

    public Optional<String> level(Words words) {
        return facts.level()
                .map(level -> words.say(
                        "register.level-name", level.code(), level.names().in(words.language())));
    }

    public String standard(Language language) {
        return facts.standard().names().in(language) + " " + facts.standard().version();
    }
}
