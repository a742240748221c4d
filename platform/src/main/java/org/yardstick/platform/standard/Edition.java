package org.yardstick.platform.standard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.Language;

/**
 * One edition of a standard. Once published its text no longer changes; a correction is a new edition.
 *
 * @param sha256 hash of the canonical JSON (RFC 8785) of the document, in hexadecimal
 */
public record Edition(UUID id, EditionDocument document, String sha256, boolean published) {
    /** The code of the profile that leaves the standard as it is. */
    public static final String UNTAILORED = "untailored";

    public String name() {
        return document.code() + " " + document.version();
    }

    /** Where it is read: a draft has an address of its own, since its code and version are not yet taken. */
    public String path() {
        return published ? "/standards/" + document.code() + "/" + document.version() : "/drafts/" + id;
    }

    public boolean isPublic() {
        return published && document.readers().equals("everyone");
    }

    /** The words in {@code language}, or in the edition's own first language when it was not written in that one. */
    public EditionTexts texts(Language language) {
        return Objects.requireNonNull(document.texts().get(spokenFor(language)));
    }

    /** The language in which {@link #texts} answers. */
    public Language spokenFor(Language language) {
        return document.languages().contains(language)
                ? language
                : document.languages().getFirst();
    }

    public Optional<EditionDocument.Criterion> criterion(String code) {
        return document.criteria().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    public Optional<EditionDocument.Profile> profile(String code) {
        return document.profiles().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    public boolean knowsProfile(String code) {
        return code.equals(UNTAILORED) || profile(code).isPresent();
    }

    /** The standard as one sector uses it; {@link #UNTAILORED} is the whole of it. */
    public Tailored tailored(String profileCode) {
        if (profileCode.equals(UNTAILORED)) {
            return new Tailored(this, profileCode, Set.of(), Map.of(), hash(profileCode, List.of(), Map.of()));
        }
        var profile = profile(profileCode)
                .orElseThrow(() -> new IllegalArgumentException(name() + " has no profile " + profileCode));
        return new Tailored(
                this,
                profileCode,
                Set.copyOf(profile.exclude()),
                profile.weights(),
                hash(profileCode, profile.exclude().stream().sorted().toList(), profile.weights()));
    }

    private String hash(String profile, Object exclude, Object weights) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("edition", sha256);
        fields.put("profile", profile);
        fields.put("exclude", exclude);
        fields.put("weights", weights);
        return CanonicalJson.hex(CanonicalJson.sha256(CanonicalJson.of(fields)));
    }

    public Map<String, List<EditionDocument.Criterion>> criteriaByModule() {
        var byModule = new LinkedHashMap<String, List<EditionDocument.Criterion>>();
        for (var module : document.modules()) {
            byModule.put(
                    module,
                    document.criteria().stream()
                            .filter(one -> one.module().equals(module))
                            .toList());
        }
        return byModule;
    }
}
