package org.yardstick.platform.register.credential;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/**
 * A certificate as an Open Badge 3.0, before it is signed. Open Badges knows one text for a name, so it is the English one; names in other
 * scripts stand where it knows lists, as identifiers of a kind {@code ext:name-zh-Hant-HK}. Its subject takes nothing that Open Badges
 * does not name: what a certificate of ours says beyond that is a result, see {@link ResultsJson}.
 */
final class CertificateJson {
    static final String NAME = "ext:name-";

    private final CertificateFacts facts;
    private final Address address;
    private final String achievement;

    private CertificateJson(CertificateFacts facts, Address address) {
        this.facts = facts;
        this.address = address;
        this.achievement = achievementOf(facts);
    }

    /** What is called how on this instance. */
    interface Address {
        String did(UUID body);

        String root();
    }

    static Map<String, Object> of(CertificateFacts facts, Address address) {
        return new CertificateJson(facts, address).credential();
    }

    private Map<String, Object> credential() {
        var period = facts.period();
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", Contexts.OF_A_CERTIFICATE);
        json.put("id", facts.address().toString());
        json.put("type", List.of("VerifiableCredential", "AchievementCredential"));
        json.put("issuer", profile(facts.issuer()));
        json.put("validFrom", Moments.begin(period.effective(), period.zone()));
        json.put("validUntil", Moments.end(period.expires(), period.zone()));
        json.put("awardedDate", Moments.begin(period.granted(), period.zone()));
        json.put("name", title(Language.ENGLISH));
        json.put("credentialSubject", subject());
        json.put(
                "credentialStatus",
                Arrays.stream(StatusPurpose.values()).map(this::status).toList());
        return json;
    }

    private Map<String, Object> profile(CertificateFacts.Body body) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", address.did(body.id()));
        json.put("type", List.of("Profile"));
        json.put("name", body.names().en());
        json.put("url", address.root());
        var others = otherNames(NAME, body.names()).toList();
        if (!others.isEmpty()) {
            json.put("otherIdentifier", others);
        }
        return json;
    }

    private Map<String, Object> subject() {
        var holder = facts.holder();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", "urn:uuid:" + holder.id());
        json.put("type", List.of("AchievementSubject"));
        var identifiers = new ArrayList<Map<String, Object>>();
        written(holder.names())
                .forEach(language -> identifiers.add(
                        identity(NAME + language.tag(), holder.names().in(language))));
        identifiers.add(identity("ext:city", holder.city()));
        identifiers.add(identity("ext:country", holder.country()));
        json.put("identifier", identifiers);
        json.put("licenseNumber", facts.number());
        // Told of one body in two places, half of it could be taken away and the signature would still fit.
        facts.assessor()
                .filter(assessor -> !assessor.id().equals(facts.issuer().id()))
                .ifPresent(assessor -> json.put("source", profile(assessor)));
        json.put("achievement", achievement());
        json.put("result", new ResultsJson(facts, achievement).results());
        return json;
    }

    private static Map<String, Object> identity(String kind, String text) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "IdentityObject");
        json.put("hashed", false);
        json.put("identityHash", text);
        json.put("identityType", kind);
        return json;
    }

    private Map<String, Object> achievement() {
        var standard = facts.standard();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", achievement);
        json.put("type", List.of("Achievement"));
        json.put("achievementType", typeOf(facts.kind()));
        json.put("name", title(Language.ENGLISH));
        json.put("description", description(Language.ENGLISH));
        json.put("criteria", Map.of("narrative", descriptions()));
        json.put("humanCode", standard.code());
        json.put("version", standard.version());
        json.put("specialization", standard.profileNames().en());
        json.put("otherIdentifier", identifiersOfStandard());
        if (!facts.alignments().isEmpty()) {
            json.put(
                    "alignment",
                    facts.alignments().stream().map(CertificateJson::alignment).toList());
        }
        json.put("resultDescription", new ResultsJson(facts, achievement).descriptions());
        return json;
    }

    /** In the vocabulary of Open Badges. */
    private static String typeOf(CertificateFacts.Kind kind) {
        return switch (kind) {
            case ORGANISATION -> "QualityAssuranceCredential";
            case PERSON -> "Certification";
        };
    }

    private List<Map<String, Object>> identifiersOfStandard() {
        var standard = facts.standard();
        var all = new ArrayList<Map<String, Object>>();
        all.add(entry("ext:edition-sha256", standard.sha256()));
        all.add(entry("ext:profile", standard.profile()));
        otherNames("ext:profile-name-", standard.profileNames()).forEach(all::add);
        otherNames("ext:standard-name-", standard.names()).forEach(all::add);
        facts.level()
                .ifPresent(level -> otherNames("ext:level-name-", level.names()).forEach(all::add));
        return all;
    }

    private static Map<String, Object> alignment(CertificateFacts.Alignment alignment) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", List.of("Alignment"));
        json.put("targetName", alignment.name());
        json.put("targetFramework", alignment.framework());
        json.put("targetUrl", alignment.url().toString());
        alignment.code().ifPresent(code -> json.put("targetCode", code));
        return json;
    }

    private Map<String, Object> status(StatusPurpose purpose) {
        var place = facts.status();
        var list = address.root() + new StatusList(facts.issuer().id(), purpose, place.list()).path();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", list + "#" + place.index());
        json.put("type", "BitstringStatusListEntry");
        json.put("statusPurpose", purpose.code());
        json.put("statusListIndex", Integer.toString(place.index()));
        json.put("statusListCredential", list);
        return json;
    }

    /** Standard and level, or the standard alone. */
    private String title(Language language) {
        var standard =
                facts.standard().names().in(language) + " " + facts.standard().version();
        return facts.level()
                .map(level -> Words.in(language)
                        .say(
                                "register-credential.title",
                                standard,
                                level.code(),
                                level.names().in(language)))
                .orElse(standard);
    }

    private String description(Language language) {
        return Words.in(language)
                .say(
                        "register-credential.description",
                        title(language),
                        facts.standard().profileNames().in(language));
    }

    private String descriptions() {
        return Arrays.stream(Language.values())
                .map(this::description)
                .distinct()
                .reduce((first, next) -> first + "\n\n" + next)
                .orElseThrow();
    }

    /** One for all certificates of the same kind and level, without an address that would have to be kept up. */
    private static String achievementOf(CertificateFacts facts) {
        var name = String.join(
                "|",
                facts.issuer().id().toString(),
                facts.kind().name(),
                facts.standard().sha256(),
                facts.standard().profile(),
                facts.level().map(CertificateFacts.Level::code).orElse(""));
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Map<String, Object>> otherNames(String kind, Names names) {
        return written(names)
                .filter(language -> language != Language.ENGLISH)
                .map(language -> entry(kind + language.tag(), names.in(language)));
    }

    private static Map<String, Object> entry(String kind, String text) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "IdentifierEntry");
        json.put("identifier", text);
        json.put("identifierType", kind);
        return json;
    }

    /** The scripts in which the bearer writes it; no other is made up. */
    private static Stream<Language> written(Names names) {
        return Arrays.stream(Language.values()).filter(language -> switch (language) {
            case ENGLISH -> true;
            case SIMPLIFIED -> names.hans() != null;
            case TRADITIONAL -> names.hant() != null;
        });
    }
}
