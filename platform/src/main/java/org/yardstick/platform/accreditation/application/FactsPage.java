package org.yardstick.platform.accreditation.application;

import java.util.List;
import java.util.stream.Collectors;
import org.yardstick.platform.accreditation.SpokenLanguages;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Edition;

/** What is applied for, as both sides read it: the organisation what it writes, the office what was frozen. */
public record FactsPage(
        Names organisation,
        Names body,
        AuditKind kind,
        Edition edition,
        String profile,
        String level,
        ScopeText scope,
        int headcount,
        List<String> languages,
        List<CoveredSite> sites) {

    public static FactsPage of(Application application, Edition edition) {
        return new FactsPage(
                application.organisationName(),
                application.bodyName(),
                application.kind(),
                edition,
                application.profile(),
                application.level(),
                application.scope(),
                application.headcount(),
                application.languages(),
                application.sites());
    }

    public static FactsPage of(Application application, FiledApplication filed, Edition edition) {
        return new FactsPage(
                filed.organisationName(),
                application.bodyName(),
                filed.kind(),
                edition,
                filed.profile(),
                filed.level(),
                filed.scope(),
                filed.headcount(),
                filed.languages(),
                filed.sites());
    }

    public String levelName(Words words) {
        return LevelName.of(edition, level, words);
    }

    public String profileName(Screen screen) {
        var text = edition.texts(screen.language()).profiles().get(profile);
        return text == null ? screen.say("accreditation.untailored") : text.name();
    }

    public String languageNames(Words words) {
        return languages.stream()
                .map(tag -> SpokenLanguages.name(tag, words))
                .collect(Collectors.joining(words.say("accreditation.list-separator")));
    }
}
