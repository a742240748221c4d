package org.yardstick.platform.accreditation.decision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yardstick.measurement.scoring.Result;
import org.yardstick.platform.accreditation.report.Recommendation;
import org.yardstick.platform.accreditation.report.ReportContent;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.register.Grant;
import org.yardstick.platform.register.credential.CertificateFacts;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionTexts;
import org.yardstick.platform.standard.Editions;

/** Says what a certificate says: what was frozen in the report that the panel decided on, in the words of the edition. */
@Component
class CertificateContent {
    private final Editions editions;
    private final Recommendation recommendation;
    private final ZoneId zone;

    CertificateContent(
            Editions editions, Recommendation recommendation, @Value("${yardstick.zone:Asia/Hong_Kong}") String zone) {
        this.editions = editions;
        this.recommendation = recommendation;
        this.zone = ZoneId.of(zone);
    }

    /** What was decided, of which a certificate is made. */
    record Decided(
            UUID decision,
            String level,
            boolean listed,
            Optional<UUID> replaces,
            LocalDate granted,
            CertificatePeriod period) {}

    Grant of(ReportContent content, Decided decided) {
        var edition = editions.get(content.consensus().edition());
        var holder = content.organisation();
        return new Grant(
                decided.decision,
                CertificateFacts.Kind.ORGANISATION,
                new CertificateFacts.Holder(holder.id(), holder.names(), holder.country(), holder.city()),
                new CertificateFacts.Body(content.body().id(), content.body().names()),
                Optional.empty(),
                standard(edition, content.consensus().profile()),
                scope(content.scope()),
                content.certified().stream()
                        .map(site -> new CertificateFacts.Site(site.names(), site.country(), site.city()))
                        .toList(),
                Optional.of(level(edition, decided.level)),
                new CertificateFacts.Period(decided.granted, decided.period.from(), decided.period.until(), zone),
                scores(edition, recommendation.result(content)),
                List.of(),
                Organisation.Sector.ofCode(holder.sector()),
                decided.listed,
                decided.replaces);
    }

    private static CertificateFacts.Standard standard(Edition edition, String profile) {
        return new CertificateFacts.Standard(
                edition.document().code(),
                names(edition, EditionTexts::name),
                edition.document().version(),
                edition.sha256(),
                profile,
                names(
                        edition,
                        texts -> Objects.requireNonNullElse(
                                        texts.profiles().get(profile),
                                        new EditionTexts.ProfileText(profile, "", Map.of()))
                                .name()));
    }

    private static Map<Language, String> scope(ReportContent.Scope scope) {
        var told = new HashMap<Language, String>();
        told.put(Language.ENGLISH, scope.en());
        told.put(Language.SIMPLIFIED, scope.hans());
        told.put(Language.TRADITIONAL, scope.hant());
        told.values().removeIf(String::isBlank);
        return told;
    }

    private static CertificateFacts.Level level(Edition edition, String code) {
        var steps = edition.document().levels().stream()
                .map(one -> new CertificateFacts.Level.Step(one.code(), levelNames(edition, one.code())))
                .toList();
        return new CertificateFacts.Level(code, levelNames(edition, code), steps);
    }

    private static Names levelNames(Edition edition, String code) {
        return names(
                edition,
                texts -> Objects.requireNonNull(texts.levels().get(code)).name());
    }

    private static List<CertificateFacts.Score> scores(Edition edition, Result result) {
        return result.dimensions().entrySet().stream()
                .map(one -> new CertificateFacts.Score(
                        one.getKey(),
                        names(
                                edition,
                                texts -> Objects.requireNonNull(
                                                texts.dimensions().get(one.getKey()))
                                        .name()),
                        one.getValue().map(Result::shown),
                        Optional.empty()))
                .toList();
    }

    private static Names names(Edition edition, Function<EditionTexts, String> text) {
        return new Names(
                text.apply(edition.texts(Language.ENGLISH)),
                text.apply(edition.texts(Language.SIMPLIFIED)),
                text.apply(edition.texts(Language.TRADITIONAL)));
    }
}
